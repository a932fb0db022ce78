// A page of plain elements in the place of the program's: for browsers that cannot run it, for starts that failed, and for
// when it has stopped. No canvas, no WebAssembly.

// The sentence of a key, its values filled in.
function sentence(key, values = {}) {
  return texts[page.language]['browser.' + key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function make(parent, tag, text = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

// `name` is what it is called where its words alone do not say of what.
function makeButton(parent, text, act, name = '') {
  const button = make(parent, 'button', text);
  button.type = 'button';
  if (name) button.setAttribute('aria-label', name);
  button.addEventListener('click', act);
  return button;
}

// Answers the element to be filled.
function openPlainPage(kind) {
  const box = document.getElementById('plain');
  box.textContent = '';
  const title = make(box, 'h1', sentence(kind + '_title'));
  make(box, 'p', sentence(kind + '_text'));
  title.tabIndex = -1;
  document.title = title.textContent;
  showProgram(false);
  box.hidden = false;
  title.focus();
  return box;
}

function closePlainPage() {
  document.getElementById('plain').hidden = true;
  showProgram(true);
}

function showProgram(isShown) {
  document.getElementById('loading').hidden = true;
  document.getElementById('mirror').hidden = !isShown;
  page.canvas.hidden = !isShown;
}

function downloadPlan(title, json) {
  const words = (title || sentence('plan')).normalize('NFD').match(/[a-z0-9]+/gi) || ['plan'];
  downloadFile(`${words.join('-').toLowerCase()}-${host.today()}.json`, 'application/json', encoder.encode(json));
}
