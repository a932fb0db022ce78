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

// Compiled once; workers get the same module.
async function startProgram({code, assets}) {
  page.module = await WebAssembly.compile(code);
  return openProgram(programGlue(), page.module, assets, host);
}

// Starts Emscripten's program, whose imports ask `host`, on a memory of its own; resolves when its exports can be called.
// Workers do it too, so it uses nothing but its arguments.
async function openProgram(create, module, assets, host) {
  const program = await new Promise((resolve, reject) => {
    create({
      host,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(String(what))),
    }).then(resolve, reject);
  });
  // They stay where they are as long as the program runs.
  const place = program._malloc(assets.length);
  program.HEAPU8.set(assets, place);
  if (!program._tributary_take_assets(place, assets.length)) throw new Error('the assets are damaged');
  program.assets = {place, length: assets.length};
  return program;
}

// A copy, for another program.
function programAssets() {
  const {place, length} = program.assets;
  return program.HEAPU8.slice(place, place + length);
}
