// The program travels inside this file: WebAssembly and the pack of its assets, compressed and written as text.

// Answers {code, assets}.
async function unpackProgram() {
  const block = document.getElementById('program');
  const packed = bytesOfText(block.textContent, Number(block.dataset.bytes));
  block.remove();
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer()), codeLength = Number(block.dataset.code);
  return {code: bytes.subarray(0, codeLength), assets: bytes.subarray(codeLength)};
}

// Undoes the base 85 of web/page/pack.mjs, which also names its alphabet. Characters outside it are line ends.
function bytesOfText(text, length) {
  const digitOf = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < 85; ++digit) digitOf[alphabet.charCodeAt(digit)] = digit;
  const words = new DataView(new ArrayBuffer(length + 4));
  let value = 0, digits = 0, at = 0;
  for (let i = 0; i < text.length; ++i) {
    const digit = digitOf[text.charCodeAt(i)];
    if (digit < 0) continue;
    value = value * 85 + digit;
    if (++digits < 5) continue;
    words.setUint32(at, value);
    at += 4;
    value = digits = 0;
  }
  return new Uint8Array(words.buffer, 0, length);
}

// Starts Emscripten's module; resolves when its exports can be called.
async function startProgram({code, assets}) {
  const started = await new Promise((resolve, reject) => {
    createTributary({
      host,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(code, imports).then(({instance, module}) => receive(instance, module), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(String(what))),
    }).then(resolve, reject);
  });
  // They stay where they are as long as the program runs.
  const place = started._malloc(assets.length);
  started.HEAPU8.set(assets, place);
  if (!started._tributary_take_assets(place, assets.length)) throw new Error('the assets are damaged');
  return started;
}
