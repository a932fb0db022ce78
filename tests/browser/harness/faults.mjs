// Faults of the program, made from outside on the page as it is shipped. Each function runs inside the page.

// All memory of the program is overwritten the next time a text is copied into it, which happens at once: whatever it does
// then is a real trap.
export function destroyMemory() {
  const set = Uint8Array.prototype.set;
  Uint8Array.prototype.set = function(...given) {
    if (this.length < 2 ** 24) return set.apply(this, given);
    Uint8Array.prototype.set = set;
    this.fill(0xff);
  };
  document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'é', bubbles: true, cancelable: true}));
}

// From now on the system gives no more memory.
export function refuseMemory() {
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('refused');
  };
}

// The page anew in a browser that lacks something: `html` is the page, `prepare` names what is done to the window first.
export function openWithout(html, lack) {
  const lacks = {
    simd: () => WebAssembly.validate = () => false,
    context: () => HTMLCanvasElement.prototype.getContext = () => null,
    indexedDB: () => Object.defineProperty(window, 'indexedDB', {value: undefined}),
    nothing: () => {},
  };
  if (lacks[lack]) lacks[lack]();
  else delete window[lack];
  document.open();
  document.write(html);
  document.close();
}
