// Which tab writes a plan: the one that holds its Web Lock, or, where there are no locks, the one that answers when the
// others ask. Either only spares people the conflict; what prevents loss is the revision compared in every write.

const lock = {
  id: '',         // plan that this tab writes
  release: null,
  channel: null,  // to the other tabs
  answer: null,   // called when another tab says that it holds what was asked for
};
const askFor = 300, waitFor = 2000;  // milliseconds

function openChannel() {
  try {
    lock.channel = new BroadcastChannel('tributary');
    lock.channel.onmessage = (event) => hear(event.data);
  } catch {
    // Then this tab hears of no other.
  }
}

function tell(message) {
  if (lock.channel) lock.channel.postMessage(message);
}

function hear({kind, id}) {
  if (kind === 'changed' && !document.hidden) listDocuments();
  if (kind === 'who' && lock.id === id) tell({kind: 'mine', id});
  if (kind === 'mine' && lock.answer) lock.answer(id);
  if (kind === 'take' && lock.id === id) handOver(id);
}

// Whether this tab may write the plan; it then lets go of the one before.
async function hold(id) {
  if (lock.id === id) return true;
  await letGo();
  // A browser that does not answer is one without locks: the plan must open all the same.
  const silence = new Promise((resolve) => setTimeout(resolve, waitFor));
  const isHeld = await Promise.race([request(id, {ifAvailable: true}), silence]);
  if (isHeld) return true;
  // The page that was here before a reload may still have it: only a tab that answers really does.
  if (await isAnswered(id)) return false;
  if (isHeld === undefined) lock.id = id;
  else await requestInTime(id);
  return lock.id === id;
}

// Asks for a lock and keeps it until letGo; undefined where this browser has none to give.
function request(id, options) {
  return new Promise((resolve) => {
    const keep = (granted) => {
      resolve(!!granted);
      if (!granted) return undefined;
      lock.id = id;
      return new Promise((release) => lock.release = release);
    };
    try {
      navigator.locks.request('tributary ' + id, options, keep).catch((error) => {
        // Stolen from us, or given up before we had it.
        if (lock.id === id) lose(id);
        else resolve(error.name === 'AbortError' ? false : undefined);
      });
    } catch {
      resolve(undefined);
    }
  });
}

async function requestInTime(id) {
  const giveUp = new AbortController(), timer = setTimeout(() => giveUp.abort(), waitFor);
  const isHeld = await request(id, {signal: giveUp.signal});
  clearTimeout(timer);
  return isHeld;
}

function isAnswered(id) {
  return new Promise((resolve) => {
    const end = (isIt) => {
      lock.answer = null;
      resolve(isIt);
    };
    const timer = setTimeout(end, askFor, false);
    lock.answer = (held) => {
      if (held !== id) return;
      clearTimeout(timer);
      end(true);
    };
    tell({kind: 'who', id});
  });
}

async function letGo() {
  await store.pending;
  const release = lock.release;
  lock.id = '';
  lock.release = null;
  if (release) release();
}

function lose(id) {
  lock.id = '';
  lock.release = null;
  call('document_taken', id);
  wake();
}

// Another tab wants what this one holds: it saves what there is, then lets go.
async function handOver(id) {
  call('flush');
  await letGo();
  lose(id);
}

// Becomes the tab that writes the plan, by asking its holder, or, should that one not answer, by force; then loads it.
async function takeOver(id) {
  await letGo();
  tell({kind: 'take', id});
  const isHeld = await requestInTime(id);
  if (isHeld === false) await request(id, {steal: true});
  // Without locks the holder gets the time to save what it has.
  if (isHeld === undefined) await new Promise((resolve) => setTimeout(resolve, askFor));
  lock.id = id;
  loadDocument(id);
}
