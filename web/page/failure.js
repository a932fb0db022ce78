// The page shown when the program cannot run or has stopped: plain elements, no canvas, no WebAssembly. The plan as it was
// last given to be saved can still be downloaded.

function sentence(key) {
  return texts[page.language]['browser.' + key];
}

// `kind`: 'missing' (detail: what the browser lacks), 'start' or 'crashed' (detail: the error).
function showFailure(kind, detail) {
  if (page.hasFailed) return;
  page.hasFailed = true;
  const add = (parent, tag, text) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };
  const box = document.getElementById('failure');
  add(box, 'h1', sentence(kind + '_title'));
  add(box, 'p', sentence(kind + '_text'));
  const button = (key, act) => {
    const element = add(box, 'button', sentence(key));
    element.type = 'button';
    element.addEventListener('click', act);
  };
  if (store.latest) {
    add(box, 'p', sentence('plan_safe'));
    button('download', () => {
      const words = (store.latest.title || '').match(/[\p{L}\p{N}]+/gu) || ['plan'];
      downloadFile(words.join('-').toLowerCase() + '.json', 'application/json', encoder.encode(store.latest.json));
    });
  }
  button('reload', () => location.reload());
  add(box, 'pre', detail && detail.stack ? `${detail}\n${detail.stack}` : String(detail));
  box.hidden = false;
  document.getElementById('loading').hidden = true;
  mirror.root.hidden = true;
  page.canvas.hidden = true;
  box.querySelector('button').focus();
}
