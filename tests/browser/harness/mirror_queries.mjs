// What runs inside the page: finds nodes of the mirror by role and name, and reads what a person would be told of them.
// Each function is sent as text, so it uses nothing from outside itself.

// `query`: {role, name, pattern, within}; a missing member allows anything. `name` must match whole, `pattern` is the
// source of a regular expression, `within` is a query for an ancestor, `isFocused` asks for the one that has the focus.
export function findNodes(query) {
  const ownRoles = {BUTTON: 'button', TEXTAREA: 'textbox', INPUT: 'textbox', SPAN: 'text'};
  const roleOf = (element) => element.getAttribute('role') ||
    (/^H[1-6]$/.test(element.tagName) ? 'heading' : ownRoles[element.tagName] || 'generic');
  const ownText = (element) => [...element.childNodes].filter((node) => node.nodeType === 3)
    .map((node) => node.data).join('');
  const nameOf = (element) => element.getAttribute('aria-label') || ownText(element);
  const matches = (element, wanted) =>
    (wanted.role === undefined || roleOf(element) === wanted.role) &&
    (wanted.name === undefined || nameOf(element) === wanted.name) &&
    (wanted.pattern === undefined || new RegExp(wanted.pattern, 'u').test(nameOf(element)));
  const isInside = (element, wanted) => {
    for (let above = element.parentElement; above && above.id !== 'mirror'; above = above.parentElement)
      if (matches(above, wanted) && (!wanted.within || isInside(above, wanted.within))) return true;
    return false;
  };
  const flag = (element, name) => element.getAttribute(name) === null ? undefined : element.getAttribute(name) === 'true';
  const describe = (element) => {
    const box = element.getBoundingClientRect();
    let {left, top, right, bottom} = box;
    // What is clipped off an element is clipped off all that is in it.
    for (let holder = element; holder.id !== 'mirror'; holder = holder.parentElement) {
      const clip = /inset\(([^)]*)\)/.exec(holder.style.clipPath);
      if (!clip) continue;
      const [up, far = up, down = up, near = far] = clip[1].split(' ').map(parseFloat);
      const edges = holder.getBoundingClientRect();
      left = Math.max(left, edges.left + near);
      top = Math.max(top, edges.top + up);
      right = Math.min(right, edges.right - far);
      bottom = Math.min(bottom, edges.bottom - down);
    }
    const seen = {x: left, y: top, w: right - left, h: bottom - top};
    return {
      role: roleOf(element),
      name: nameOf(element),
      value: element.value !== undefined && /^(INPUT|TEXTAREA)$/.test(element.tagName) ? element.value :
        element.getAttribute('aria-valuetext') ?? (roleOf(element) === 'combobox' ? ownText(element) : undefined),
      description: element.getAttribute('aria-description') || '',
      level: /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : undefined,
      checked: flag(element, 'aria-checked'),
      selected: flag(element, 'aria-selected'),
      pressed: flag(element, 'aria-pressed'),
      expanded: flag(element, 'aria-expanded'),
      invalid: flag(element, 'aria-invalid'),
      current: element.getAttribute('aria-current') || undefined,
      disabled: element.disabled || flag(element, 'aria-disabled') || false,
      inert: !!element.closest('[inert]'),
      focused: element === document.activeElement,
      tabIndex: element.tabIndex,
      rect: {x: box.x, y: box.y, w: box.width, h: box.height},
      seen,
      isVisible: seen.w > 0 && seen.h > 0 && seen.x < innerWidth && seen.y < innerHeight &&
        seen.x + seen.w > 0 && seen.y + seen.h > 0,
    };
  };
  const found = [];
  for (const element of document.querySelectorAll('#mirror *')) {
    if (query.isFocused && element !== document.activeElement) continue;
    if (!matches(element, query) || (query.within && !isInside(element, query.within))) continue;
    found.push(describe(element));
  }
  return found;
}

// The mirror as an indented list, for messages of failed waits.
export function outline() {
  const lines = [];
  const walk = (element, depth) => {
    for (const child of element.children) {
      const text = [...child.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
      const name = child.getAttribute('aria-label') || text;
      const role = child.getAttribute('role') || child.tagName.toLowerCase();
      lines.push(`${'  '.repeat(depth)}${role} "${name}"${child.value ? ` = "${child.value}"` : ''}`);
      walk(child, depth + 1);
    }
  };
  walk(document.getElementById('mirror'), 0);
  return lines.join('\n');
}

// Counters and requests that every engine can tell.
export function pageState() {
  const {frames, save} = document.documentElement.dataset;
  return {
    frames: Number(frames || 0),
    save: save || '',
    language: document.documentElement.lang,
    title: document.title,
    said: document.getElementById('messages').textContent,
    alerted: document.getElementById('alerts').textContent,
    resources: performance.getEntriesByType('resource').map((entry) => entry.name)
      .filter((name) => !name.startsWith('data:') && !name.startsWith('blob:')),
    isReady: 'ready' in document.documentElement.dataset,
    failure: document.getElementById('plain').hidden ? '' : document.getElementById('plain').textContent,
  };
}
