// Focus goes both ways: the browser's focus is told to the program, the program's wishes are carried out, and the focus
// never falls on nothing because its element went away.

const focus = {
  byKeyboard: false,  // whether the person last used a key rather than a pointer
  before: null,       // record of what had the focus when the modal layer opened
};

function watchFocus() {
  addEventListener('keydown', (event) => {
    if (!['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) focus.byKeyboard = true;
  }, true);
  addEventListener('pointerdown', () => focus.byKeyboard = false, true);

  mirror.root.addEventListener('focusin', (event) => {
    const record = recordOf(event.target);
    if (!record) return;
    if (record.field) focusField(record);
    call('node_focused', record.node.id, focus.byKeyboard ? 1 : 0);
    if (groupElement(record)) rove();
    wake();
  });
  mirror.root.addEventListener('focusout', (event) => {
    const record = recordOf(event.target);
    if (!record) return;
    if (record.field) leaveField(record);
    call('node_blurred', record.node.id);
    wake();
  });
}

function focusedRecord() {
  return recordOf(document.activeElement);
}

function focusElement(element) {
  if (element === document.activeElement) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({preventScroll: true});
}

// Called before nodes vanish: where the focus goes if its own is among them, what stands nearest coming first; null when it
// is not concerned.
function focusToReplace(gone) {
  if (focus.before && gone && gone.includes(focus.before.node.id)) focus.before.place = placeOf(focus.before);
  const record = focusedRecord();
  if (!record || !gone || !gone.includes(record.node.id)) return null;
  const doomed = new Set(gone), candidates = [];
  const consider = (element) => {
    const other = element && mirror.byElement.get(element);
    if (other && !doomed.has(other.node.id)) candidates.push(other.node.id);
  };
  for (let element = record.element; element && element !== mirror.root; element = element.parentElement) {
    for (let next = element.nextElementSibling; next; next = next.nextElementSibling) consider(next);
    for (let last = element.previousElementSibling; last; last = last.previousElementSibling) consider(last);
    consider(element.parentElement);
  }
  return {place: placeOf(record), candidates};
}

// What stands where something vanished: after a change of language the same thing is another node in the same place.
function successorOf(place, nodes) {
  const isNear = (record) => {
    const box = placeOf(record);
    return Math.abs(box.x - place.x) < 24 && Math.abs(box.y - place.y) < 8;
  };
  return (nodes || []).map((node) => mirror.records.get(node.id))
    .find((record) => record && record.node.role === place.role && record.node.focusable && isNear(record));
}

// What can be worked inside an element, itself included. Fields are passed over: they would open an on-screen keyboard.
function workableIn(element) {
  const canTake = (one) => one.tabIndex >= 0 && one.localName !== 'input' && one.localName !== 'textarea';
  return canTake(element) ? element : [...element.querySelectorAll('[tabindex="0"]')].find(canTake);
}

function moveFocus(changes, lostFocus) {
  if (changes.modal !== undefined) openModal(changes.modal, changes.nodes);
  const wanted = mirror.records.get(changes.focus);
  if (wanted) focusElement(wanted.element);
  else if (lostFocus && isNowhere()) focusNear(lostFocus, changes.nodes);
  if (changes.modal !== undefined) enterModal();
}

function isNowhere() {
  return !document.activeElement || document.activeElement === document.body;
}

function focusNear({place, candidates}, nodes) {
  const successor = successorOf(place, nodes);
  if (successor) {
    focusElement(successor.element);
    return;
  }
  const near = candidates.map((id) => mirror.records.get(id)).filter((record) => record && !isInert(record.element));
  const target = near.map((record) => workableIn(record.element)).find(Boolean);
  if (target) focusElement(target);
  else if (near.length) focusElement(near[near.length - 1].element);
}

function isInert(element) {
  return !!element.closest('[inert]');
}

// Everything beside the modal layer is inert; what held the focus before is remembered and gets it back.
function openModal(id, nodes) {
  for (const element of mirror.root.querySelectorAll('[inert]')) element.inert = false;
  if (id && !mirror.modal) focus.before = focusedRecord();
  mirror.modal = id;
  const before = focus.before;
  if (mirror.records.has(id) || !before) return;
  focus.before = null;
  if (!isNowhere()) return;
  if (before.element.isConnected) focusElement(before.element);
  else if (before.place && successorOf(before.place, nodes)) focusElement(successorOf(before.place, nodes).element);
}

function enterModal() {
  const layer = mirror.records.get(mirror.modal);
  if (!layer) return;
  if (!layer.element.contains(document.activeElement)) focusElement(workableIn(layer.element) || layer.element);
  shutOutside();
}

// Also after new elements have come beside an open layer.
function shutOutside() {
  const layer = mirror.records.get(mirror.modal);
  if (!layer) return;
  for (let inside = layer.element; inside && inside !== mirror.root; inside = inside.parentElement)
    for (const beside of inside.parentElement.children) if (beside !== inside) beside.inert = true;
}
