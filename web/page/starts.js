// Counts the starts that did not come to their end, so that a page that cannot start does not try the same for ever. Each
// start writes its mark into localStorage and takes it away once the program has drawn what it was to show; the marks that
// are found later are of starts that failed. A start that is still under way in another tab holds a lock of its name.

const startsKey = 'tributary.starts', startsBeforeSafety = 2;
const starts = {
  own: '',
  failed: [],         // marks of earlier starts
  release: () => {},  // gives the lock back
};

function readStarts() {
  try {
    const marks = JSON.parse(localStore().getItem(startsKey));
    return Array.isArray(marks) ? marks : [];
  } catch {
    return [];
  }
}

function writeStarts(marks) {
  try {
    if (marks.length) localStore().setItem(startsKey, JSON.stringify(marks));
    else localStore().removeItem(startsKey);
  } catch {
    // Without it nothing is counted.
  }
}

// Answers whether too many starts have failed.
async function beginStart() {
  const before = readStarts();
  const alive = before.length ? await startsUnderWay() : [];
  starts.failed = before.filter((mark) => !alive.includes(mark));
  starts.own = startsKey + '.' + Math.random();
  writeStarts([...before, starts.own].slice(-20));
  try {
    const held = new Promise((resolve) => starts.release = resolve);
    navigator.locks.request(starts.own, () => held).catch(() => {});
  } catch {
    // Without locks a start in another tab counts as failed.
  }
  // Who leaves while it starts has not seen it fail.
  addEventListener('pagehide', () => {
    if (!page.hasFailed) endStart();
  });
  return starts.failed.length >= startsBeforeSafety;
}

function startsUnderWay() {
  const patience = new Promise((resolve) => setTimeout(resolve, 1000, []));
  const asked = async () => (await navigator.locks.query()).held.map((lock) => lock.name);
  return Promise.race([patience, asked().catch(() => [])]);
}

// The start has come to its end; what failed before it no longer counts.
function finishStart() {
  writeStarts(readStarts().filter((mark) => mark !== starts.own && !starts.failed.includes(mark)));
  starts.release();
}

// It was neither finished nor did it fail.
function endStart() {
  writeStarts(readStarts().filter((mark) => mark !== starts.own));
  starts.release();
}
