// The program travels inside this file: WebAssembly, compressed and written as text.

async function unpackProgram() {
  const block = document.getElementById('program');
  const text = block.textContent.trim();
  block.remove();
  const packed = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) :
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

// Starts Emscripten's module; resolves when its exports can be called.
function startProgram(bytes) {
  return new Promise((resolve, reject) => {
    createTributary({
      host,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(bytes, imports).then(({instance, module}) => receive(instance, module), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(String(what))),
    }).then(resolve, reject);
  });
}
