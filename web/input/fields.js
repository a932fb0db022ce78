// The native fields. While one is not being edited its text is invisible, for the program draws it; once it has the focus
// the browser draws and edits it, with all that a person is used to: dead keys, input methods, spelling, selection, the
// clipboard, undo. Every keystroke goes to the program at once. A field is never moved or given another text while
// something is being composed in it.

const isCoarse = matchMedia('(pointer: coarse)');

function fieldAttributes(node) {
  return {
    type: node.field.multiline ? null : 'text',
    placeholder: node.placeholder || null,
    inputmode: node.field.numeric ? 'decimal' : null,
    autocomplete: 'off',
    disabled: node.disabled ? '' : null,
    tabindex: node.disabled ? '-1' : '0',
    ...(node.option ? choosingAttributes(node) : {}),
  };
}

function openField(record) {
  record.field = {
    isEdited: false,  // since it got the focus or was last finished
    sent: [],         // texts told to the program that have not come back from it yet
    before: '',       // text to go back to on Escape
    waited: 0,        // frames since the last keystroke
    isBehind: false,  // shows something else than the program says
  };
  record.element.spellcheck = false;
}

function closeField(record) {
  if (record.element === document.activeElement) record.element.blur();
  record.field = null;
}

function updateField(record) {
  styleField(record);
  const {element, field, node} = record, value = node.value || '';
  const echoed = field.sent.lastIndexOf(value);
  if (echoed >= 0) {
    // An echo of what was typed; more may have been typed since.
    field.sent.splice(0, echoed + 1);
    return;
  }
  if (element.value === value) return;
  if (element !== document.activeElement) element.value = value;
  else field.isBehind = true;
}

const rgba = (colour) => '#' + (colour >>> 0).toString(16).padStart(8, '0');

function styleField(record) {
  const look = record.node.field, style = record.element.style;
  const key = JSON.stringify(look) + isCoarse.matches;
  if (record === mirror.composing || record.look === key) return;
  record.look = key;
  // Safari on a phone zooms the page into smaller fields.
  const size = isCoarse.matches ? Math.max(16, look.font_size) : look.font_size;
  style.font = `${look.semibold ? 600 : 400} ${size}px/${look.line_height}px Inter, sans-serif`;
  // What is behind the text is painted over in the content box only, so that the drawn edge stays.
  const edge = Math.max(look.top, 3);
  style.padding = `${edge}px ${look.right}px ${edge}px ${look.left}px`;
  style.textAlign = look.align_right ? 'right' : 'left';
  style.setProperty('--ink', rgba(look.text));
  style.setProperty('--paper', rgba(look.background));
}

// After each frame: fields in which the program wants another text get it, once typing has paused for two frames.
function settleFields() {
  const active = focusedRecord();
  for (const record of mirror.records.values()) {
    const field = record.field;
    if (!field || !field.isBehind || record === mirror.composing) continue;
    if (++field.waited < 2) {
      wake();
      continue;
    }
    field.isBehind = false;
    const value = record.node.value || '';
    // While one types, a text that the program does not accept stays as it was typed.
    if (record === active && field.isEdited && field.sent.length) continue;
    if (record.element.value === value) continue;
    setFieldText(record.element, value);
    field.sent.length = 0;
  }
}

function setFieldText(element, value) {
  if (element !== document.activeElement) {
    element.value = value;
    return;
  }
  const hadAll = element.selectionStart === 0 && element.selectionEnd === element.value.length;
  const start = element.selectionStart, end = element.selectionEnd;
  element.value = value;
  if (hadAll) element.select();
  else element.setSelectionRange(Math.min(start, value.length), Math.min(end, value.length));
}

function focusField(record) {
  const {element, field} = record;
  field.before = element.value;
  field.isEdited = false;
  field.sent.length = 0;
  element.spellcheck = !record.node.field.numeric;
  element.lang = page.planLanguage;
}

function leaveField(record) {
  const {element, field} = record;
  if (!field) return;
  endComposing(record);
  if (field.isEdited) finishField(record);
  element.spellcheck = false;
  element.scrollTop = 0;
  styleField(record);
  field.isBehind = true;
  field.waited = 0;
}

// The field and what it stands in go to where they belong by now.
function endComposing(record) {
  if (record !== mirror.composing) return;
  mirror.composing = null;
  for (let at = record; at; at = recordOf(at.element.parentElement)) if (at.box) setBox(at, at.box);
}

function sendText(record, phase) {
  const {element, field, node} = record;
  if (phase === TextPhase.editing) {
    field.isEdited = true;
    field.sent.push(element.value);
  }
  field.isBehind = true;
  field.waited = 0;
  call('node_text', node.id, element.value, phase);
  wake();
}

function finishField(record) {
  sendText(record, TextPhase.finished);
  record.field.isEdited = false;
  record.field.before = record.element.value;
  record.field.sent.length = 0;
}

function watchFields() {
  const on = (name, act) => mirror.root.addEventListener(name, (event) => {
    const record = mirror.byElement.get(event.target);
    if (record && record.field) act(record, event);
  });
  on('input', (record) => sendText(record, TextPhase.editing));
  on('compositionstart', (record) => mirror.composing = record);
  on('compositionend', (record) => {
    endComposing(record);
    styleField(record);
    sendText(record, TextPhase.editing);
  });
}

// Keys inside a field are the browser's, but for those that end the editing. Safari sends the key that ended a
// composition once more, as number 229.
function fieldKey(event, record) {
  if (event.isComposing || event.keyCode === 229) return;
  const isCommand = event.ctrlKey || event.metaKey, {element, field} = record;
  if (choosingKey(event, record) || cellKey(event, record)) return;
  if (event.key === 'Enter' && (!record.node.field.multiline || isCommand)) {
    event.preventDefault();
    finishField(record);
    drawWithinGesture();
  } else if (event.key === 'Escape') {
    if (!field.isEdited) {
      sendChord(event);
      return;
    }
    event.preventDefault();
    element.value = field.before;
    sendText(record, TextPhase.cancelled);
    field.isEdited = false;
    field.sent.length = 0;
  } else if (isCommand && !event.altKey && ['z', 'y'].includes(logicalKey(event)) &&
             (!field.isEdited || element.value === field.before)) {
    // The browser's own undo goes on through other fields once this one has nothing left to take back; the plan's takes over.
    event.preventDefault();
    sendChord(event);
  } else if (isCommand && !event.altKey && ['s', 'o', 'k'].includes(logicalKey(event))) {
    if (field.isEdited) finishField(record);
    sendChord(event);
  }
}
