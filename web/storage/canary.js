// A browser short of room may throw the database away while it leaves localStorage alone: how many plans there were is
// remembered there, so that a person is told of a loss that they would else discover.

const canaryKey = 'tributary.canary';

function readCanary() {
  try {
    const {docs, savedAt} = JSON.parse(localStore().getItem(canaryKey));
    return {docs: Number(docs) || 0, savedAt: Number(savedAt) || 0};
  } catch {
    return {docs: 0, savedAt: 0};
  }
}

function canaryCount() {
  return readCanary().docs;
}

function writeCanary(docs, savedAt = readCanary().savedAt) {
  try {
    localStore().setItem(canaryKey, JSON.stringify({docs: Math.max(0, docs), savedAt}));
  } catch {
    // A browser that refuses this is watched in other ways.
  }
}

// Compares what the database lists with what was there last.
function checkCanary(records) {
  const {docs, savedAt} = readCanary();
  if (records.length < docs) call('plans_evicted', docs - records.length, host.day(savedAt));
  writeCanary(records.length, Math.max(0, ...records.map((record) => record.savedAt)));
}

// Asks the browser, once a visit and only after something was really written, not to throw the plans away when it is
// short of room.
async function askToPersist() {
  if (store.hasAsked) return;
  store.hasAsked = true;
  try {
    await navigator.storage.persist();
  } catch {
    // Not every browser can be asked.
  }
}
