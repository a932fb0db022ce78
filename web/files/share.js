// Links that hold a plan (core/document/share_link.h), and the clipboard.

// Bytes sent through a stream. Read by hand, since Firefox reports a stream that breaks inside a Response as an error that
// nobody has caught.
async function compressed(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(), parts = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function deflateText(text) {
  const bytes = await compressed(encoder.encode(text), new CompressionStream('deflate-raw'));
  call('text_deflated', bytes);
  wake();
}

async function inflateFile(name, bytes) {
  const file = await compressed(bytes, new DecompressionStream('deflate-raw')).catch(() => null);
  if (file) call('file_opened', name, file);
  else call('file_refused', name, 'damaged');
  wake();
}

const pageAddress = () => location.href.split('#')[0];

// A plan in the address is opened once: a reload must not open it again, nor a bookmark keep it.
function takeLink() {
  const fragment = location.hash.startsWith('#p=') ? location.hash : '';
  if (fragment) history.replaceState(null, '', pageAddress());
  return fragment;
}

function watchLinks() {
  addEventListener('hashchange', () => {
    const fragment = takeLink();
    if (!fragment) return;
    call('link_opened', fragment);
    wake();
  });
}

// Within the person's gesture. The copy event needs no permission; where there is none without a selection, the
// clipboard itself is asked.
async function copyText(text) {
  let isDone = false;
  const give = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = true;
  };
  addEventListener('copy', give, true);
  document.execCommand('copy');
  removeEventListener('copy', give, true);
  try {
    if (!isDone) await navigator.clipboard.writeText(text);
    await null;
    call('text_copied', 1);
  } catch {
    call('text_copied', 0);
  }
  wake();
}
