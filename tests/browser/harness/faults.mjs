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

// From now on every question in a worker ends in a trap.
export function killJobs() {
  const addressOf = URL.createObjectURL;
  const trap = () => {
    const instantiate = WebAssembly.instantiate;
    // The one export that a worker calls with so many arguments.
    const deadly = (call) => typeof call !== 'function' || call.length !== 7 ? call : () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    WebAssembly.instantiate = async (...given) => {
      const {exports} = await instantiate(...given);
      return {exports: Object.fromEntries(Object.entries(exports).map(([name, call]) => [name, deadly(call)]))};
    };
  };
  URL.createObjectURL = (blob) =>
    addressOf.call(URL, blob.type === 'text/javascript' ? new Blob([`(${trap})();`, blob], {type: blob.type}) : blob);
}

// From now on there are no workers to be had.
export function refuseWorkers() {
  window.Worker = function() {
    throw new Error('refused');
  };
}

// From now on window.__seen tells the milliseconds between two frames while the progress bar of that name is shown, what it
// has shown, how many workers were made and ended, and when a press was made and the bar was gone after it.
export function watchFrames(name) {
  const seen = window.__seen = {gaps: [], shares: [], began: 0, ended: 0, workers: {made: 0, ended: 0}};
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      ++seen.workers.made;
    }
    terminate() {
      ++seen.workers.ended;
      super.terminate();
    }
  };
  addEventListener('pointerup', () => [seen.pressed, seen.gone] = [performance.now(), 0], true);
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    const bar = [...document.querySelectorAll('#mirror [role="progressbar"]')].find((one) => one.getAttribute('aria-label') === name);
    if (bar && !seen.finished) {
      seen.began ||= now;
      seen.ended = now;
      seen.gaps.push(now - last);
      const share = Number(bar.getAttribute('aria-valuenow'));
      if (share !== seen.shares.at(-1)) seen.shares.push(share);
    } else if (seen.began) {
      seen.finished = true;
    }
    if (!bar) seen.gone ||= now;
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
