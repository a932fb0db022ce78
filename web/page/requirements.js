// What a browser must have before anything is started.

// A function that uses one vector instruction: valid only where SIMD is known.
const simdProbe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253,
  98, 11];

// Names of what is missing, for a person who looks them up or passes them on.
function missingFeatures() {
  const missing = [];
  const need = (name, isThere) => {
    if (!isThere) missing.push(name);
  };
  need('WebAssembly', typeof WebAssembly === 'object');
  need('WebAssembly SIMD', typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(simdProbe)));
  need('WebGL 2', typeof WebGL2RenderingContext === 'function');
  need('DecompressionStream', typeof DecompressionStream === 'function');
  need('ResizeObserver', typeof ResizeObserver === 'function');
  need('PointerEvent', typeof PointerEvent === 'function');
  return missing;
}
