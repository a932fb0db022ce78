// Which element and which attributes stand for a node. A record joins a node (web/mirror/node_text.cpp) to its element.

const elementTags = {
  button: 'button', link: 'button', checkbox: 'button', switch: 'button', radio: 'button', combobox: 'button',
  option: 'button', tab: 'button', menuitem: 'button', text: 'span',
};
// Their text is their name, as long as they have no children that say it.
const namedByText = new Set(['text', 'heading', 'button', 'link', 'checkbox', 'switch', 'radio', 'option', 'tab',
  'menuitem', 'status', 'alert', 'cell', 'columnheader', 'rowheader', 'listitem']);
const selectable = new Set(['option', 'tab']);
// What a control can open: it names them by their id.
const openable = new Set(['menu', 'listbox', 'dialog']);
// Their own element says it.
const unsaidRoles = new Set(['button', 'heading', 'text', 'textbox', 'generic']);

function tagOf(node) {
  if (node.role === 'textbox') return node.field.multiline ? 'textarea' : 'input';
  if (node.role === 'heading') return 'h' + Math.min(Math.max(node.level || 2, 1), 6);
  return elementTags[node.role] || 'div';
}

function makeElement(node) {
  const element = document.createElement(tagOf(node));
  if (element.localName === 'button') element.type = 'button';
  return element;
}

// The text inside an element, other than that of its children.
function textOf(node, hasChildren) {
  if (node.role === 'combobox') return node.value || '';
  if (hasChildren || !namedByText.has(node.role)) return '';
  const isPlain = elementTags[node.role] !== 'button' || node.role === 'text';
  return isPlain && node.value ? [node.name, node.value].filter(Boolean).join(' ') : node.name || '';
}

const shortcutWords = {ctrl: 'Control', cmd: 'Meta', maj: 'Shift', shift: 'Shift', alt: 'Alt', esc: 'Escape'};

function shortcutOf(text) {
  return text.split(/[+\s]+/).filter(Boolean).map((key) => shortcutWords[key.toLowerCase()] || key).join('+');
}

// All attributes of a node's element but its tabindex; null leaves one out.
function attributesOf(node, hasChildren, was) {
  const role = node.role;
  const yes = (value) => value ? 'true' : null;
  const attributes = {
    id: openable.has(role) ? 'node-' + node.id : null,
    role: unsaidRoles.has(role) ? null : role,
    'aria-label': textOf(node, hasChildren) && role !== 'combobox' ? null : node.name || null,
    'aria-roledescription': node.role_description || null,
    'aria-keyshortcuts': node.shortcut ? shortcutOf(node.shortcut) : null,
    'aria-disabled': yes(node.disabled && role !== 'textbox'),
    'aria-current': node.current ? 'page' : node.selected && !selectable.has(role) ? 'true' : null,
    'aria-invalid': yes(node.invalid),
    'aria-modal': yes(node.modal),
    'aria-expanded': node.expanded === undefined ? null : String(node.expanded === 1),
    'aria-haspopup': node.popup || null,
    'aria-controls': node.controls ? 'node-' + node.controls : null,
  };
  let description = node.description || '';
  if (role === 'checkbox' || role === 'switch' || role === 'radio') attributes['aria-checked'] = String(!!node.checked);
  if (selectable.has(role)) attributes['aria-selected'] = String(!!node.selected);
  if (role === 'button' && (node.pressed || was['aria-pressed'])) attributes['aria-pressed'] = String(!!node.pressed);
  if (role === 'heading' && node.level > 6) attributes['aria-level'] = String(node.level);
  if (role === 'slider' || role === 'progressbar') {
    attributes['aria-valuemin'] = String(node.least);
    attributes['aria-valuemax'] = String(node.most);
    attributes['aria-valuenow'] = String(node.now);
    attributes['aria-valuetext'] = node.value || null;
  } else if (node.value && role !== 'textbox' && !textOf(node, hasChildren).endsWith(node.value)) {
    description = [node.value, description].filter(Boolean).join(', ');
  }
  // What is said aloud comes through the live regions alone, or it would be said twice.
  if (role === 'status' || role === 'alert') attributes['aria-live'] = 'off';
  if (role === 'textbox') Object.assign(attributes, fieldAttributes(node));
  if (role === 'option' || role === 'listbox') attributes.id = 'node-' + node.id;
  attributes['aria-description'] = description || null;
  return attributes;
}

function setAttributes(record, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if ((record.attributes[name] ?? null) === (value ?? null)) continue;
    record.attributes[name] = value;
    if (value === null || value === undefined)
      record.element.removeAttribute(name);
    else
      record.element.setAttribute(name, value);
  }
}

function setText(record, text) {
  if (record.element.localName === 'input' || record.element.localName === 'textarea') return;
  if (!record.text && !text) return;
  if (!record.text) record.element.prepend(record.text = document.createTextNode(''));
  if (record.text.data !== text) record.text.data = text;
}

// A box is nine numbers (web/mirror/node_changes.h), of which the first is the id.
function setBox(record, box) {
  record.box = box;
  if (mirror.composing && record.element.contains(mirror.composing.element)) return;
  // Scrolling moves hundreds of elements by their top alone, and each style that is set costs.
  const style = record.element.style, was = record.placed;
  const px = (part) => part / 64 + 'px';
  const isNew = (part) => !was || was[part] !== box[part];
  record.placed = box;
  if (isNew(0)) style.left = px(box[0]);
  if (isNew(1)) style.top = px(box[1]);
  if (isNew(2)) style.width = px(box[2]);
  if (isNew(3)) style.height = px(box[3]);
  if (isNew(4) || isNew(5) || isNew(6) || isNew(7))
    style.clipPath = box[4] || box[5] || box[6] || box[7] ? `inset(${box.slice(4).map(px).join(' ')})` : '';
}

// What a record is and where it stands on the page. Added up from the boxes: the element would have to lay out first all
// that has moved.
function placeOf(record) {
  let x = 0, y = 0;
  for (let at = record; at; at = at.parent) {
    x += at.box[0] / 64;
    y += at.box[1] / 64;
  }
  return {role: record.node.role, x, y, right: x + record.box[2] / 64, bottom: y + record.box[3] / 64};
}

// Fields are the only elements that are seen and pressed; what lies under a message with buttons of its own must be
// neither. A field that is being edited ends at the message's upper edge.
function coverFields() {
  const messages = [...mirror.root.children].filter((element) => element.children.length).map(recordOf);
  const covers = messages.map(placeOf).filter((place) => ['status', 'alert'].includes(place.role));
  for (const record of mirror.records.values()) {
    if (!record.field || !record.box || (!covers.length && !record.isCovered)) continue;
    const box = placeOf(record);
    const cover = covers.find((one) =>
      box.x < one.right && one.x < box.right && box.y < one.bottom && one.y < box.bottom);
    if (!cover && !record.isCovered) continue;
    record.isCovered = !!cover;
    record.element.style.pointerEvents = cover ? 'none' : '';
    record.placed = null;
    setBox(record, record.box);
    if (!cover || record === mirror.composing) continue;
    const inset = record.box.slice(4).map((part) => part / 64);
    inset[2] = Math.max(inset[2], box.bottom - Math.max(cover.y, box.y));
    record.element.style.clipPath = `inset(${inset.map((side) => side + 'px').join(' ')})`;
  }
}
