// The accessible twin of what is drawn: one element over the canvas for each node that the widgets record, kept in step by
// the changes of each frame. Screen readers, the Tab key and the tests see these elements; text fields are real ones.

const mirror = {
  root: null,
  records: new Map(),         // by id of the node
  byElement: new WeakMap(),
  waiting: [],                // changes of frames that are not applied yet
  modal: 0,
  composing: null,            // record of the field whose input method is open: a field that moves would close it
};

function recordOf(element) {
  for (; element && element !== mirror.root; element = element.parentElement) {
    const record = mirror.byElement.get(element);
    if (record) return record;
  }
  return null;
}

function openMirror() {
  mirror.root = document.getElementById('mirror');
  mirror.root.addEventListener('click', (event) => {
    const record = recordOf(event.target);
    if (record && !record.field) activate(record);
  });
  // The elements never scroll: a browser that brings a focused one into view must not shift them off the picture.
  mirror.root.addEventListener('scroll', (event) => event.target.scrollTo(0, 0), true);
  watchFocus();
  watchFields();
}

// Works a node as a click would. Runs the frame at once, as files and downloads need the gesture.
function activate(record, isByArrow = false) {
  if (record.node.disabled) return;
  call('node_activated', record.node.id, isByArrow ? 1 : 0);
  drawWithinGesture();
}

function applyMirror() {
  const waiting = mirror.waiting.splice(0);
  for (const text of waiting) applyChanges(JSON.parse(text));
  settleFields();
}

function applyChanges(changes) {
  const lostFocus = focusToReplace(changes.gone);
  for (const node of changes.nodes || []) updateNode(node);
  const doomed = (changes.gone || []).map((id) => mirror.records.get(id)).filter(Boolean);
  for (const record of doomed) mirror.records.delete(record.node.id);
  const kept = document.activeElement;
  const removeLast = doomed.filter((record) => record.element !== kept && record.element.contains(kept));
  for (const record of doomed) if (!removeLast.includes(record)) removeRecord(record);
  for (const [parent, ...children] of changes.order || []) arrange(parent, children);
  for (const record of removeLast) removeRecord(record);
  // Their list and its options may have come after them.
  for (const {id, option} of changes.nodes || []) if (option) describe(mirror.records.get(id));

  const boxes = changes.boxes || [];
  for (let at = 0; at < boxes.length; at += 9) {
    const record = mirror.records.get(boxes[at]);
    if (record) setBox(record, boxes.slice(at + 1, at + 9));
  }
  if (changes.nodes || changes.order) rove();
  if (changes.nodes || changes.gone || boxes.length) coverFields();
  moveFocus(changes, lostFocus);
  for (const level of [0, 1]) {
    const texts = (changes.say || []).filter(([, isAssertive]) => isAssertive === level).map(([text]) => text);
    if (texts.length) announce(texts.join('\n'), level === 1);
  }
}

function updateNode(node) {
  let record = mirror.records.get(node.id);
  if (!record) {
    record = {node, element: makeElement(node), attributes: {}, text: null, box: null, placed: null, field: null, parent: null, children: 0};
    mirror.records.set(node.id, record);
    mirror.byElement.set(record.element, record);
    if (node.role === 'textbox') openField(record);
  } else if (tagOf(record.node) !== tagOf(node)) {
    replaceElement(record, node);
  }
  record.node = node;
  describe(record);
}

function describe(record) {
  const hasChildren = record.children > 0;
  setAttributes(record, attributesOf(record.node, hasChildren, record.attributes));
  setText(record, textOf(record.node, hasChildren));
  if (record.field) updateField(record);
}

// Another kind of element for the same node, with its children and the focus.
function replaceElement(record, node) {
  const old = record.element, hadFocus = old === document.activeElement;
  if (record.field) closeField(record);
  record.element = makeElement(node);
  record.attributes = {};
  record.placed = null;
  mirror.byElement.set(record.element, record);
  if (node.role === 'textbox') openField(record);
  else record.element.append(...old.childNodes);
  old.replaceWith(record.element);
  if (record.box) setBox(record, record.box);
  if (hadFocus) record.element.focus({preventScroll: true});
}

function removeRecord(record) {
  if (record.field) closeField(record);
  record.element.remove();
}

// Puts the children of a node in order. Moving an element takes the focus from it, so the one that holds the focus stays
// and the others move around it.
function arrange(parentId, childIds) {
  const parent = mirror.records.get(parentId);
  const element = parent ? parent.element : mirror.root;
  const children = childIds.map((id) => mirror.records.get(id)).filter(Boolean).map((record) => {
    record.parent = parent;
    return record.element;
  });
  const still = children.findIndex((child) => child.parentNode === element && child.contains(document.activeElement));
  const active = document.activeElement;
  let next = null;
  for (let at = children.length - 1; at >= 0; --at) {
    const child = children[at];
    if (at !== still && (child.parentNode !== element || child.nextSibling !== next)) element.insertBefore(child, next);
    next = child;
  }
  // What comes from another parent, as a card that moves to another month, brings its focus along: no key must be lost.
  if (active !== document.activeElement && element.contains(active)) active.focus({preventScroll: true});
  if (parent && (parent.children > 0) !== (children.length > 0)) {
    parent.children = children.length;
    describe(parent);
  }
}

// Both live regions stand outside the mirror, so that a modal layer does not silence them.
function announce(text, isAssertive) {
  const region = document.getElementById(isAssertive ? 'alerts' : 'messages');
  // The same words again are only said when the region's text differs.
  region.textContent = region.textContent === text ? text + '\u00a0' : text;
}
