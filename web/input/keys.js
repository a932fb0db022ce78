// The keyboard outside native fields. A key belongs to the node that has the focus, then to the program's chords; what
// neither uses stays the browser's, and its own shortcuts are never looked at.

// Chords with Control or Command that may be the program's.
const commandKeys = new Set(['s', 'o', 'z', 'y', 'k', 'enter']);
const nodeKeys = {
  ArrowLeft: Key.left, ArrowRight: Key.right, ArrowUp: Key.up, ArrowDown: Key.down, Home: Key.home, End: Key.end,
  PageUp: Key.page_up, PageDown: Key.page_down, Enter: Key.enter, ' ': Key.space, Escape: Key.escape,
  Delete: Key.remove, Backspace: Key.remove,
};

// The digit of a key, whether or not the layout needs Shift for it; -1 for other keys.
function digitOf(event) {
  const match = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  if (match && event.key.length === 1) return Number(match[1]);
  return /^\d$/.test(event.key) ? Number(event.key) : -1;
}

// A key by the letter it types, in lower case; by its place on the keyboard where the layout types no Latin letters.
function logicalKey(event) {
  const digit = digitOf(event);
  if (digit >= 0) return String(digit);
  if (event.key.length !== 1) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code);
  if (letter && !/[\u0020-\u024f]/.test(event.key)) return letter[1].toLowerCase();
  return event.key.toLowerCase();
}

// A character made with AltGr, or with Control and Alt as Windows reports it, is text and not a chord.
function isTyped(event) {
  return event.key.length === 1 &&
    (event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey && !/[a-z0-9]/i.test(event.key)));
}

function isModifier(event) {
  return ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified', 'Compose']
    .includes(event.key);
}

function watchKeys() {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isModifier(event)) return;
    const record = recordOf(event.target);
    if (!record && event.target !== document.body) return;
    if (record && record.field) {
      fieldKey(event, record);
      return;
    }
    if (event.isComposing || event.keyCode === 229 || isTyped(event)) return;
    if (record && (sendNodeKey(event, record) || roveByKey(event, record) || workByKey(event, record))) return;
    sendChord(event);
  });
  // Firefox presses a focused button when the space bar comes up, even if its going down was handled.
  addEventListener('keyup', (event) => {
    const record = recordOf(event.target);
    if (record && !record.field && event.key === ' ' && record.node.takes_keys) event.preventDefault();
  });
}

// Keys of nodes that move or change by keys: cards, sliders, ratings.
function sendNodeKey(event, record) {
  if (!record.node.takes_keys || record.node.disabled || event.altKey || event.metaKey) return false;
  const digit = digitOf(event), key = nodeKeys[event.key] || (digit >= 0 && !event.ctrlKey ? Key.digit : 0);
  if (!key) return false;
  event.preventDefault();
  sendKey(record, key, event, Math.max(digit, 0));
  // Escape puts back what is held; else it closes what is open, as it does everywhere.
  if (key === Key.escape && !record.node.pressed) {
    call('chord', event.key, 0, 0, 0);
    drawWithinGesture();
  }
  return true;
}

function sendKey(record, key, event, digit = 0) {
  call('node_key', record.node.id, key, event.shiftKey ? 1 : 0, event.ctrlKey ? 1 : 0, 0, digit);
  drawWithinGesture();
}

// Enter and Space on what is no button by nature. Real buttons are pressed by the browser.
function workByKey(event, record) {
  const isKey = event.key === 'Enter' || event.key === ' ';
  if (!isKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (record.element.localName === 'button') return true;
  if (!record.node.focusable) return false;
  event.preventDefault();
  if (!event.repeat) activate(record);
  return true;
}

function sendChord(event) {
  const key = logicalKey(event), isCommand = event.ctrlKey || event.metaKey;
  if (isCommand ? !commandKeys.has(key.toLowerCase()) : /^F\d+$|^Tab$/.test(key)) return;
  if (event.altKey && (isCommand || ['ArrowLeft', 'ArrowRight', 'Home', 'd'].includes(key))) return;
  if (!call('chord', key, isCommand ? 1 : 0, event.shiftKey ? 1 : 0, event.altKey ? 1 : 0)) {
    wake();
    return;
  }
  event.preventDefault();
  drawWithinGesture();
}
