// The program travels inside this file: WebAssembly and the pack of its assets, compressed and written as text.

// Answers {code, assets}.
function unpackProgram() {
  const block = document.getElementById('program'), {packed, bytes, code} = block.dataset;
  const program = unpackLzma(bytesOfText(block.textContent, Number(packed)), Number(bytes));
  block.remove();
  return {code: program.subarray(0, Number(code)), assets: program.subarray(Number(code))};
}

// Undoes the base 91 of web/page/pack.mjs, which also names its alphabet. Characters outside it are line ends.
function bytesOfText(text, length) {
  const digitOf = new Int8Array(128).fill(-1), bytes = new Uint8Array(length);
  for (let digit = 0; digit < 91; ++digit) digitOf[alphabet.charCodeAt(digit)] = digit;
  let first = -1, value = 0, bits = 0, at = 0;
  for (let i = 0; i < text.length; ++i) {
    const digit = digitOf[text.charCodeAt(i)];
    if (digit < 0) continue;
    if (first < 0) {
      first = digit;
      continue;
    }
    value = value << 13 | first * 91 + digit, bits += 13, first = -1;
    for (; bits >= 8; value &= (1 << bits) - 1) bits -= 8, bytes[at++] = value >> bits;
  }
  return bytes;
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
