// Groups of which one member is a stop of the Tab key and the arrow keys go from member to member: radios, tabs, options
// and menus. Everything else that can be worked is a stop of its own.

const groupOf = {radio: 'radiogroup', tab: 'tablist', option: 'listbox', menuitem: 'menu'};

function groupElement(record) {
  const role = groupOf[record.node.role];
  return role ? record.element.parentElement?.closest(`[role="${role}"]`) : null;
}

// Sets every tabindex: called when nodes have changed or the focus has moved.
function rove() {
  const groups = new Map();
  for (const record of mirror.records.values()) {
    if (record.field) continue;
    const group = groupElement(record);
    const isStop = record.node.focusable && !record.node.disabled;
    if (group && isStop) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(record);
    } else {
      setTabIndex(record, isStop ? '0' : record.element.localName === 'button' ? '-1' : null);
    }
  }
  for (const members of groups.values()) {
    const chosen = members.find((member) => member.element === document.activeElement) ||
      members.find((member) => member.node.checked || member.node.selected || member.node.current) ||
      firstInOrder(members);
    for (const member of members) setTabIndex(member, member === chosen ? '0' : '-1');
  }
  shutOutside();
}

function setTabIndex(record, value) {
  // Most keep theirs, and all are asked whenever a node has changed.
  if ((record.attributes.tabindex ?? null) === value) return;
  if (value === null && record.element === document.activeElement) return;
  setAttributes(record, {tabindex: value});
}

function firstInOrder(members) {
  return members.reduce((first, member) =>
    first.element.compareDocumentPosition(member.element) & Node.DOCUMENT_POSITION_PRECEDING ? member : first);
}

// Handles a key inside a group; answers whether it did.
function roveByKey(event, record) {
  const group = groupElement(record);
  if (!group || event.altKey || event.ctrlKey || event.metaKey) return false;
  const members = [...group.querySelectorAll(`[role="${record.node.role}"]`)].map((element) =>
    mirror.byElement.get(element)).filter((member) => member && member.node.focusable && !member.node.disabled);
  const at = members.indexOf(record);
  const by = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  let next = null;
  if (by) next = members[(at + by + members.length) % members.length];
  else if (event.key === 'Home') next = members[0];
  else if (event.key === 'End') next = members[members.length - 1];
  else if (record.node.role === 'radio' && digitOf(event) >= 0)
    next = members.find((member) => member.node.name === String(digitOf(event))) || null;
  else if (event.key.length === 1 && event.key !== ' ' && ['option', 'menuitem'].includes(record.node.role))
    next = beginningWith(event.key, members, at);
  if (!next) return false;
  event.preventDefault();
  focusElement(next.element);
  if (['radio', 'tab'].includes(record.node.role)) activate(next, true);
  return true;
}

function beginningWith(letter, members, at) {
  const wanted = letter.toLocaleLowerCase();
  const after = [...members.slice(at + 1), ...members.slice(0, at + 1)];
  return after.find((member) => (member.node.name || '').toLocaleLowerCase().startsWith(wanted)) || null;
}
