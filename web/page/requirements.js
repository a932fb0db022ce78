// What a browser must have before anything is started. Storage is not among it: without it the program runs, and says so.

// A function that uses one vector instruction: valid only where SIMD is known.
const simdProbe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
  98, 11];

// A sentence for each thing that is missing, with its technical name for those who look it up.
function missingFeatures() {
  const missing = [];
  const need = (isThere, key, name) => {
    if (!isThere) missing.push(sentence(key, {name}));
  };
  const hasWasm = typeof WebAssembly === 'object';
  need(hasWasm, 'lacks_wasm');
  if (hasWasm) need(WebAssembly.validate(new Uint8Array(simdProbe)), 'lacks_simd');
  need(typeof WebGL2RenderingContext === 'function', 'lacks_webgl');
  for (const name of ['BigInt', 'DecompressionStream', 'FontFace', 'PointerEvent', 'ResizeObserver'])
    need(typeof window[name] === 'function', 'lacks_other', name);
  return missing;
}
