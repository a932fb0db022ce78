// Earlier states of the plans, compressed: what a visit found before it changed it, then one every five minutes of work, each
// plan that was downloaded, and those that a person names. Of the older ones fewer and fewer are kept.

const versionRules = {pause: 300, ring: 30, hourly: 86_400, daily: 30 * 86_400, room: 24_000_000};  // seconds, bytes
const versions = {
  found: null,  // record as this visit loaded it, until it has been kept
  keptAt: {},   // of each plan, by a clock that does not jump
};

async function packText(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function unpackText(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

// Those of a plan's versions, oldest first, that need no longer be kept: beyond the last of the ring, the newest of each
// hour and of each day stay for a time, those with a name for ever.
function outdatedVersions(all, now) {
  const slots = new Set();
  const isNewestOf = (kind, seconds, version) => {
    const slot = kind + Math.floor(version.savedAt / seconds);
    return !slots.has(slot) && !!slots.add(slot);
  };
  return [...all].reverse().filter((version, place) => {
    const age = now - version.savedAt;
    const isHourly = isNewestOf('hour', 3600, version) && age < versionRules.hourly;
    const isDaily = isNewestOf('day', 86_400, version) && age < versionRules.daily;
    return !(version.name || place < versionRules.ring || isHourly || isDaily);
  });
}

// Keeps a state of a plan, unless it is the one kept last; then that one gets the name.
async function keepVersion(doc, name, json, savedAt) {
  const packed = await packText(json), hash = hashOf(json);
  await transact(await openDatabase(), ['versions'], 'readwrite', (transaction) => {
    const kept = transaction.objectStore('versions');
    kept.getAll(IDBKeyRange.bound([doc], [doc, []])).onsuccess = (event) => {
      const all = event.target.result, latest = all[all.length - 1];
      if (latest && latest.hash === hash) {
        if (name) kept.put({...latest, name});
        return;
      }
      const version = {doc, number: latest ? latest.number + 1 : 1, name, savedAt, bytes: json.length, hash, packed};
      kept.put(version);
      for (const old of outdatedVersions([...all, version], Date.now() / 1000)) kept.delete([doc, old.number]);
    };
  }, 'strict');
}

// After a save: keeps what a version is due of. A failure here is no failure of the save.
async function keepVersionsOf(record, isStrict) {
  const {found} = versions, now = performance.now() / 1000;
  try {
    if (found && found.id === record.id) {
      versions.found = null;
      if (found.json !== record.json) await keepVersion(found.id, '', found.json, found.savedAt);
    }
    const isDue = isStrict || !(now - versions.keptAt[record.id] < versionRules.pause);
    if (!isDue) return;
    versions.keptAt[record.id] = now;
    await keepVersion(record.id, '', record.json, record.savedAt);
    await makeRoom(versionRules.room);
  } catch (reason) {
    store.lastError = {reason: String(reason), at: Date.now() / 1000};
  }
}

// Removes the oldest versions without a name, of whatever plan, until all together take no more than `room` bytes; without
// one, half of what they take.
async function makeRoom(room) {
  const all = await recordsOf('versions');
  let bytes = all.reduce((sum, {packed}) => sum + packed.length, 0);
  const limit = room === undefined ? bytes / 2 : room;
  if (bytes <= limit) return;
  const old = all.filter(({name}) => !name).sort((a, b) => a.savedAt - b.savedAt);
  await transact(await openDatabase(), ['versions'], 'readwrite', (transaction) => {
    for (const version of old) {
      if (bytes <= limit) break;
      transaction.objectStore('versions').delete([version.doc, version.number]);
      bytes -= version.packed.length;
    }
  });
}

// What is kept of a plan, the latest first: [{number, name, savedAt, bytes}]. Never rejects.
async function storedVersions(doc) {
  try {
    return (await recordsOf('versions', doc)).reverse();
  } catch {
    return [];
  }
}

// The text of a version, or null where it is not there or not what was written.
async function versionText(doc, number) {
  try {
    const version = await recordOfKey('versions', [doc, number]), json = await unpackText(version.packed);
    return hashOf(json) === version.hash ? json : null;
  } catch {
    return null;
  }
}

async function listVersions(doc) {
  const listed = (await storedVersions(doc)).map(({number, name, savedAt, bytes}) =>
    [number, name, savedAt, bytes].map((field) => field + '\x1f').join('') + '\x1e');
  call('versions_listed', doc, listed.join(''));
  wake();
}

async function loadVersion(doc, number) {
  const json = await versionText(doc, number);
  if (json === null) call('version_missing');
  else call('version_loaded', doc, number, json);
  wake();
}

async function nameVersion(doc, name, json) {
  try {
    await keepVersion(doc, name, json, Date.now() / 1000);
  } catch (reason) {
    store.lastError = {reason: String(reason), at: Date.now() / 1000};
    call('version_refused');
  }
  listVersions(doc);
}
