// The storage layer without a browser: every way of failing, two tabs, an older page after a newer one.
//
//   node tests/browser/storage/storage.mjs [PART OF A NAME]
//
// Prints a line for each check that fails, then `N passed, N failed`.
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import {Device, plan, summary} from './device.mjs';
import {setFaults} from './faults.mjs';

const checks = [];
const check = (name, act) => checks.push({name, act});

// Waits for a state, not a time.
async function until(is, what = is) {
  for (let tries = 0; tries < 400; ++tries) {
    if (await is()) return;
    await pause(5);
  }
  throw new Error(`waited in vain for ${what}`);
}
const save = (tab, id, title, revision = 2) => tab.saveDocument(summary(id, title), revision, plan(title), '');
const titleOf = (record) => record && JSON.parse(record.json).title;

check('a save is told as finished once it can be read back', async () => {
  const tab = new Device().tab();
  await save(tab, 'a', 'Thé');
  const [, id, revision, , copied] = tab.last('save_finished');
  assert.deepEqual([id, revision, copied], ['a', 2, 0]);
  const stored = await tab.recordOfKey('docs', 'a');
  assert.equal(stored.json, plan('Thé'));
  assert.deepEqual([stored.rev, stored.schema], [1, 1]);
});

for (const kind of ['quota', 'abort', 'hang', 'lie', 'refuse', 'open_hangs'])
  check(`${kind}: the plan is kept as a copy, and goes into the database later`, async () => {
    const device = new Device();
    const tab = device.tab();
    if (!['refuse', 'open_hangs'].includes(kind)) await save(tab, 'a', 'one');
    setFaults(kind);
    await save(tab, 'a', 'two');
    assert.equal(tab.last('save_finished').at(-1), 1, 'told to be a copy');
    assert.equal(tab.copyOf('a').json, plan('two'));
    await tab.loadDocument('a');
    setFaults();
    // A later visit finds it, though this one never saves again.
    const later = device.tab();
    await later.listDocuments();
    await later.loadDocument('a');
    assert.equal(later.last('document_loaded')[2], plan('two'));
    assert.equal(later.allCopies().length, 0);
    assert.equal(titleOf(await later.recordOfKey('docs', 'a')), 'two');
  });

for (const [kinds, reason] of [[['quota', 'full'], 'quota'], [['abort', 'full'], 'aborted'], [['lie', 'full'], 'lost'],
                               [['hang', 'full'], 'hung'], [['refuse', 'full'], 'refused'], [['security'], 'refused']])
  check(`${kinds.join(' and ')}: the person is told that nothing is kept`, async () => {
    const device = new Device();
    const tab = device.tab();
    setFaults(...kinds);
    await save(tab, 'a', 'one');
    assert.deepEqual(tab.last('save_failed'), ['save_failed', 'a', reason]);
    assert.equal(tab.document.documentElement.dataset.save, 'failed');
    assert.equal(tab.saveBeforeLeaving(), false, 'leaving asks first');
    setFaults();
    await save(tab, 'a', 'one');
    assert.equal(tab.last('save_finished').at(-1), 0);
    assert.equal(tab.saveBeforeLeaving(), true);
  });

check('lie: what an earlier visit wrote is not taken for what this one lost', async () => {
  const device = new Device();
  await save(device.tab(), 'a', 'earlier');
  const tab = device.tab();
  await tab.loadDocument('a');
  setFaults('lie', 'full');
  await save(tab, 'a', 'lost');
  assert.deepEqual(tab.last('save_failed'), ['save_failed', 'a', 'lost']);
  setFaults();
  await save(tab, 'a', 'found');
  assert.equal(tab.heard('save_failed').length, 1, 'no conflict with what was never written');
  assert.equal(titleOf(await tab.recordOfKey('docs', 'a')), 'found');
});

check('two tabs: what the other has written is not written over', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await two.loadDocument('a');
  await save(one, 'a', 'from one');
  two.answers.save_failed = () => 1;
  await save(two, 'a', 'from two');
  assert.deepEqual(two.last('save_failed'), ['save_failed', 'a', 'conflict']);
  assert.equal(titleOf(await one.recordOfKey('docs', 'a')), 'from one');
  assert.equal(two.allCopies().length, 0, 'the program keeps it under another id');
});

check('two tabs: the changes of a plan that was left become a plan beside the other', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await two.loadDocument('a');
  await save(one, 'a', 'from one');
  await save(two, 'a', 'from two');
  await until(async () => (await one.recordsOf('docs')).length === 2, 'the plan beside');
  assert.deepEqual((await one.recordsOf('docs')).map(titleOf).sort(), ['from one', 'from two (conflict 14:32)']);
});

check('two tabs: the second may not write until it takes over, and then the first may not', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await until(() => one.lock.id === 'a');
  await two.loadDocument('a');
  assert.equal(two.last('document_loaded').at(-1), 0);
  // What the first has not saved yet is saved before it lets go.
  one.answers.flush = () => void save(one, 'a', 'last words');
  await two.takeOver('a');
  await until(() => two.heard('document_loaded').length === 2, 'the plan in the second tab');
  assert.deepEqual(two.last('document_loaded'), ['document_loaded', 'a', plan('last words'), '', 0, 1]);
  assert.deepEqual(one.last('document_taken'), ['document_taken', 'a']);
  await save(two, 'a', 'from two');
  assert.equal(two.heard('save_failed').length, 0);
});

check('two tabs: a frozen one is taken over by force', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await until(() => one.lock.id === 'a');
  one.isFrozen = true;
  await two.takeOver('a');
  await until(() => two.heard('document_loaded').length === 1);
  assert.equal(two.last('document_loaded').at(-1), 1);
  await until(() => one.heard('document_taken').length === 1);
});

check('a plan opens though the browser never answers who writes it', async () => {
  const device = new Device(), one = device.tab();
  await save(one, 'a', 'first');
  device.locks = {request: () => new Promise(() => {})};
  const two = device.tab();
  await two.loadDocument('a');
  assert.equal(two.last('document_loaded')[2], plan('first'));
});

check('after a reload the page has its plan again, though the one before is slow to go', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await until(() => one.lock.id === 'a');
  // Gone, but its lock is not given back at once.
  one.isFrozen = true;
  const loading = two.loadDocument('a');
  setTimeout(() => one.lock.release(), 150);
  await loading;
  assert.equal(two.last('document_loaded').at(-1), 1);
});

check('two tabs without locks: the second asks whether another has the plan', async () => {
  const device = new Device({hasLocks: false}), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  await until(() => one.lock.id === 'a');
  await two.loadDocument('a');
  assert.equal(two.last('document_loaded').at(-1), 0);
  await two.takeOver('a');
  await until(() => two.heard('document_loaded').length === 2);
  assert.equal(two.last('document_loaded').at(-1), 1);
  assert.deepEqual(one.last('document_taken'), ['document_taken', 'a']);
});

check('an older page stops writing when a newer one opens the database', async () => {
  const device = new Device(), old = device.tab(), newer = device.tab({version: 99});
  await save(old, 'a', 'first');
  await newer.openDatabase();
  assert.ok(old.last('storage_outdated'));
  await save(old, 'a', 'second');
  assert.deepEqual(old.last('save_failed'), ['save_failed', 'a', 'newer']);
  // What it could not write the newer page finds at its next opening.
  const next = device.tab({version: 99});
  await next.loadDocument('a');
  assert.equal(next.last('document_loaded')[2], plan('second'));
});

check('an older page does not write over a plan of a newer form', async () => {
  const device = new Device(), old = device.tab(), newer = device.tab();
  await save(old, 'a', 'first');
  await newer.loadDocument('a');
  await newer.saveDocument(summary('a'), 3, plan('newer', 2), '');
  await save(old, 'a', 'second');
  assert.equal(old.last('save_failed')[2], 'newer');
  assert.equal((await newer.recordOfKey('docs', 'a')).json, plan('newer', 2));
});

check('a plan with members of other programs behind its version is of no older form', async () => {
  const tab = new Device().tab(), json = JSON.stringify({title: 'Thé', version: 1, written_by: {name: 'another'}}, null, 2);
  await save(tab, 'a', 'first');
  await tab.saveDocument(summary('a'), 3, json, '');
  assert.equal(tab.heard('save_failed').length, 0);
  assert.equal((await tab.recordOfKey('docs', 'a')).json, json);
});

check('leaving the page keeps what is not yet stored', async () => {
  const device = new Device(), tab = device.tab();
  await save(tab, 'a', 'first');
  tab.answers.flush = () => void save(tab, 'a', 'last words');
  assert.equal(tab.saveBeforeLeaving(), true);
  // The transaction dies with the page; the copy was written before it could.
  assert.equal(tab.copyOf('a').json, plan('last words'));
});

check('a copy of a plan that another tab has changed since becomes a plan beside it', async () => {
  const device = new Device(), one = device.tab(), two = device.tab();
  await save(one, 'a', 'first');
  setFaults('abort');
  await save(one, 'a', 'mine');
  setFaults();
  const copy = device.localStorage.getItem('tributary.copy.a');
  await two.loadDocument('a');
  await save(two, 'a', 'theirs');
  device.localStorage.setItem('tributary.copy.a', copy);
  const later = device.tab();
  await later.openDatabase();
  assert.deepEqual((await later.recordsOf('docs')).map(titleOf).sort(), ['mine (conflict 14:32)', 'theirs']);
});

for (const jump of [-86_400_000, 86_400_000])
  check(`the clock jumps by ${jump / 3_600_000} hours: the latest state wins all the same`, async () => {
    const device = new Device(), tab = device.tab();
    await save(tab, 'a', 'first');
    device.now += jump;
    await save(tab, 'a', 'second');
    setFaults('abort');
    device.now -= 2 * jump;
    await save(tab, 'a', 'third');
    setFaults();
    const later = device.tab();
    await later.loadDocument('a');
    assert.equal(later.last('document_loaded')[2], plan('third'));
  });

check('a database that was deleted is noticed, and the open plan is written again', async () => {
  const device = new Device(), tab = device.tab();
  await save(tab, 'a', 'Thé');
  await save(tab, 'b', 'Café');
  await tab.listDocuments();
  assert.equal(tab.heard('plans_evicted').length, 0);
  await new Promise((resolve) => device.indexedDB.deleteDatabase('tributary').onsuccess = resolve);
  await tab.listDocuments();
  assert.deepEqual(tab.last('plans_evicted').slice(0, 2), ['plans_evicted', 2]);
  await save(tab, 'b', 'Café', 3);
  assert.equal(titleOf(await tab.recordOfKey('docs', 'b')), 'Café');
  const heard = tab.heard('plans_evicted').length;
  await tab.listDocuments();
  assert.equal(tab.heard('plans_evicted').length, heard, 'said once');
});

check('removing a plan is no loss to be told of', async () => {
  const tab = new Device().tab();
  await save(tab, 'a', 'Thé');
  await save(tab, 'b', 'Café');
  await tab.listDocuments();
  await tab.removeDocument('a');
  await until(() => tab.heard('documents_listed').length === 2);
  assert.equal(tab.heard('plans_evicted').length, 0);
  assert.deepEqual((await tab.storedPlans()).map(titleOf), ['Café']);
});

check('plans can be read for a page without the program, whatever fails', async () => {
  const device = new Device(), tab = device.tab();
  await save(tab, 'a', 'stored');
  setFaults('abort');
  await save(tab, 'b', 'copied');
  assert.deepEqual((await tab.storedPlans()).map(titleOf).sort(), ['copied', 'stored']);
  setFaults('security');
  await assert.rejects(device.tab().storedPlans());
});

check('the browser is asked to keep the plans once, after an edit', async () => {
  const tab = new Device().tab();
  await save(tab, 'a', 'untouched', 1);
  assert.equal(tab.persists, 0);
  await save(tab, 'a', 'edited', 2);
  await save(tab, 'a', 'edited', 3);
  assert.equal(tab.persists, 1);
});

check('undo: steps come back with the plan that they belong to, and only with that', async () => {
  const device = new Device(), tab = device.tab();
  await tab.saveDocument(summary('a'), 2, plan('one'), 'steps of one');
  const next = device.tab();
  await next.loadDocument('a');
  assert.deepEqual(next.last('document_loaded').slice(2, 4), [plan('one'), 'steps of one']);
  // As a page without steps would write it.
  await next.saveDocument(summary('a'), 3, plan('two'), '');
  const last = device.tab();
  await last.loadDocument('a');
  assert.equal(last.last('document_loaded')[3], '');
});

check('undo: steps come back from a copy too', async () => {
  const device = new Device(), tab = device.tab();
  await save(tab, 'a', 'one');
  setFaults('abort');
  await tab.saveDocument(summary('a'), 3, plan('two'), 'steps of two');
  setFaults();
  const next = device.tab();
  await next.loadDocument('a');
  assert.deepEqual(next.last('document_loaded').slice(2, 4), [plan('two'), 'steps of two']);
});

check('a plan whose text was damaged opens as its last sound version, and is kept', async () => {
  const device = new Device();
  const tab = device.tab();
  await save(tab, 'a', 'sound');
  const stored = await tab.recordOfKey('docs', 'a'), damaged = stored.json.slice(0, -9);
  await tab.transact(await tab.openDatabase(), ['docs'], 'readwrite', (transaction) =>
    transaction.objectStore('docs').put({...stored, json: damaged}));
  const next = device.tab();
  await next.loadDocument('a');
  assert.deepEqual(next.last('document_loaded').slice(2, 5), [plan('sound'), '', 1]);
  await save(next, 'a', 'gone on', 3);
  const kept = await Promise.all((await next.storedVersions('a')).map(({number}) => next.versionText('a', number)));
  assert.ok(kept.includes(damaged));
});

check('a plan that the browser refuses to hand over is not told as gone', async () => {
  const device = new Device();
  await save(device.tab(), 'a', 'one');
  const next = device.tab();
  setFaults('refuse');
  await next.loadDocument('a');
  assert.deepEqual(next.last('document_missing'), ['document_missing', 'a', 1]);
  setFaults();
  await next.loadDocument('b');
  assert.deepEqual(next.last('document_missing'), ['document_missing', 'b', 0]);
});

check('versions: what a visit found, and one every five minutes of work', async () => {
  const device = new Device();
  await save(device.tab(), 'a', 'found');
  const tab = device.tab();
  await tab.loadDocument('a');
  const titles = async () => {
    const found = [];
    for (const {number} of await tab.storedVersions('a')) found.push(JSON.parse(await tab.versionText('a', number)).title);
    return found;
  };
  await save(tab, 'a', 'second 0');
  assert.deepEqual(await titles(), ['second 0', 'found']);
  for (let minute = 1; minute <= 11; ++minute) {
    device.now += 60_000;
    device.steady += 60_000;
    await save(tab, 'a', `minute ${minute}`);
  }
  assert.deepEqual(await titles(), ['minute 10', 'minute 5', 'second 0', 'found']);
  await tab.saveDocument(summary('a'), 3, plan('downloaded'), '', true);
  assert.equal((await titles())[0], 'downloaded');
});

check('versions: fewer and fewer are kept, those with a name for ever', () => {
  const {outdatedVersions} = new Device().tab(), now = 100 * 86_400;
  // One every five minutes for sixty days, the first of each tenth day with a name.
  const all = [];
  for (let at = now - 60 * 86_400; at < now; at += 300)
    all.push({number: all.length + 1, savedAt: at, name: at % 864_000 === 0 ? 'named' : ''});
  const dropped = new Set(outdatedVersions(all, now)), kept = all.filter((one) => !dropped.has(one));
  assert.deepEqual(all.slice(-30).filter((one) => dropped.has(one)), [], 'the last thirty');
  assert.equal(kept.filter(({name}) => name).length, 6);
  const older = kept.filter((one) => !all.slice(-30).includes(one) && !one.name);
  const hours = older.filter(({savedAt}) => now - savedAt < 86_400), days = older.filter(({savedAt}) => now - savedAt >= 86_400);
  assert.ok(hours.length >= 20 && hours.length <= 24, `${hours.length} of the last day`);
  assert.ok(days.length >= 27 && days.length <= 30, `${days.length} of the last month`);
  assert.ok(days.every(({savedAt}) => now - savedAt < 30 * 86_400));
  assert.deepEqual(outdatedVersions(kept, now), [], 'what was kept once is not dropped at once');
});

check('versions: a name is given to a state that is kept already', async () => {
  const device = new Device(), tab = device.tab();
  await save(tab, 'a', 'one');
  await tab.keepVersion('a', 'Before the fair', plan('one'), 5);
  assert.deepEqual((await tab.storedVersions('a')).map(({name}) => name), ['Before the fair']);
});

check('versions: a damaged one is not taken for what it was', async () => {
  const device = new Device(), tab = device.tab();
  await tab.keepVersion('a', '', plan('one'), 5);
  await tab.keepVersion('a', '', plan('two'), 6);
  const [two, one] = await tab.storedVersions('a'), opened = await tab.openDatabase();
  opened.transaction('versions', 'readwrite').objectStore('versions').put({...one, packed: two.packed});
  assert.equal(await tab.versionText('a', one.number), null);
  assert.equal(await tab.versionText('a', two.number), plan('two'));
});

check('versions: a full disk costs the oldest before it costs the plan', async () => {
  const device = new Device(), tab = device.tab();
  for (let i = 0; i < 10; ++i) await tab.keepVersion(i % 2 ? 'a' : 'b', i === 0 ? 'named' : '', plan(`state ${i}`), i);
  const {put} = IDBObjectStore.prototype;
  let refusals = 1;
  IDBObjectStore.prototype.put = function(...args) {
    const request = put.apply(this, args);
    if (refusals-- > 0) {
      Object.defineProperty(this.transaction, 'error', {get: () => new DOMException('', 'QuotaExceededError')});
      this.transaction.abort();
    }
    return request;
  };
  try {
    await save(tab, 'a', 'kept');
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.equal(tab.last('save_finished').at(-1), 0);
  const left = await tab.recordsOf('versions');
  assert.ok(left.length <= 7 && left.length >= 5, `${left.length} are left`);
  assert.ok(left.some(({name}) => name === 'named'));
  assert.ok(left.some(({savedAt}) => savedAt === 9));
});

check('health: room, persistence, last download, last error', async () => {
  const device = new Device(), tab = device.tab();
  await tab.tellHealth('a');
  assert.deepEqual(tab.last('health_told'), ['health_told', 5, 50, 1, 1, 0, '', 0]);
  setFaults('quota');
  await save(tab, 'a', 'one');
  tab.noteBackup('a');
  await tab.tellHealth('a');
  const [, used, room, persistence, , backedUpAt, reason] = tab.last('health_told');
  assert.deepEqual([used, room, persistence, backedUpAt, reason], [5, 50, 2, device.now / 1000, 'quota']);
});

let passed = 0, failed = 0;
process.on('unhandledRejection', (error) => {
  console.log(`FAILED  a promise that nobody waits for\n   ${error.stack || error}`);
  ++failed;
});
for (const {name, act} of checks.filter((one) => one.name.includes(process.argv[2] ?? ''))) {
  try {
    await act();
    ++passed;
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}\n   ${error.stack || error}`);
  }
  setFaults();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
