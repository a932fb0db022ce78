// Plans kept in the browser. A save is told as finished only when its transaction is complete and what was written has been
// read back. Where that fails the plan is kept in localStorage, and where that fails too the person is told at once.

const store = {
  writer: '',        // of this visit: what it wrote itself it may overwrite
  turn: 0,           // counts the saves of this visit
  revisions: {},     // of each plan, as this visit last read or wrote it
  removed: new Set(),
  latest: null,      // record last asked to be saved
  saving: 0,
  failed: null,      // record that is kept nowhere but here
  pending: null,     // promise of the save that was asked for last
  lastError: null,   // {reason, at}
};

function showSaveState(state) {
  document.documentElement.dataset.save = state;
}

// `steps`: what undo and redo need, kept beside the plan for the next visit.
function saveDocument(summaryText, revision, json, steps, isStrict) {
  return store.pending = writeDocument(summaryText, revision, json, steps, isStrict);
}

async function writeDocument(summaryText, revision, json, steps, isStrict) {
  store.writer ||= crypto.randomUUID ? crypto.randomUUID() : String(crypto.getRandomValues(new Uint32Array(4)));
  const record = {...summaryFromText(summaryText), savedAt: Date.now() / 1000, schema: schemaOf(json), json, steps,
                  hash: hashOf(json), writer: store.writer, turn: ++store.turn};
  record.base = store.revisions[record.id] || 0;
  store.latest = record;
  store.removed.delete(record.id);
  ++store.saving;
  showSaveState('saving');
  // Hidden, the page may be gone at any moment.
  if (document.hidden) keepCopy(record);
  if (lock.id !== record.id && !store.revisions[record.id]) hold(record.id);
  try {
    // Already open, it is written to before this function first waits: the page may be about to close.
    const written = putDocument(database.open || await openDatabase(), record, isStrict ? 'strict' : 'relaxed');
    const rev = await written.catch(async (reason) => {
      if (reason !== 'quota') throw reason;
      await makeRoom();
      return putDocument(await openDatabase(), {...record, steps: ''}, 'relaxed');
    });
    await checkStored(record, rev);
    store.revisions[record.id] = rev;
  } catch (reason) {
    failSave(record, revision, String(reason));
    return;
  }
  dropCopy(record);
  finishSave(record, revision, 'saved');
  await keepVersionsOf(record, isStrict);
}

// The version of the plan file: 0 where it names none.
function schemaOf(json) {
  try {
    return Number(JSON.parse(json).version) || 0;
  } catch {
    return 0;
  }
}

// Writes unless someone else has written since this visit last looked, or a later version of this page has; resolves with
// the revision.
function putDocument(opened, record, durability) {
  return transact(opened, ['docs', 'undo'], 'readwrite', (transaction, answer) => {
    transaction.objectStore('docs').get(record.id).onsuccess = (event) => {
      const stored = event.target.result, known = store.revisions[record.id];
      const isOthers = stored && stored.writer !== record.writer && stored.rev !== known;
      if (stored && stored.schema > record.schema) answer.reason = 'newer';
      else if (isOthers && stored.json !== record.json) answer.reason = 'conflict';
      if (answer.reason) {
        transaction.abort();
        return;
      }
      answer.value = (stored ? stored.rev : record.base) + 1;
      putBoth(transaction, record, answer.value);
      if (transaction.commit) transaction.commit();
    };
  }, durability);
}

// A plan and its steps, which belong together by their revision.
function putBoth(transaction, {steps, ...record}, rev) {
  transaction.objectStore('docs').put({...record, rev});
  transaction.objectStore('undo').put({id: record.id, rev, steps: steps || ''});
}

// A browser may say that it has written what it has not.
async function checkStored(record, rev) {
  const stored = await recordOfKey('docs', record.id);
  if (store.removed.has(record.id)) return;
  if (!stored || !(stored.rev > rev || stored.rev === rev && stored.json === record.json)) throw 'lost';
}

function finishSave(record, revision, state) {
  if (store.failed && store.failed.id === record.id) store.failed = null;
  if (--store.saving === 0) showSaveState(state);
  call('save_finished', record.id, revision, record.savedAt, state === 'copied' ? 1 : 0);
  if (state === 'saved') followLinked(record.id, record.json);
  wake();
  tell({kind: 'changed', id: record.id});
  if (revision > 1) askToPersist();
}

function failSave(record, revision, reason) {
  store.lastError = {reason, at: Date.now() / 1000};
  const isCopied = keepCopy(record);
  if (isCopied && reason !== 'newer' && reason !== 'conflict') {
    finishSave(record, revision, 'copied');
    return;
  }
  if (!isCopied) store.failed = record;
  if (--store.saving === 0) showSaveState('failed');
  const isBeside = call('save_failed', record.id, reason);
  wake();
  if (reason !== 'conflict') return;
  // The plan that is open goes on under another id, and its copy is one too many; one that was left becomes a plan beside
  // the other tab's.
  if (isBeside && store.failed === record) store.failed = null;
  if (isBeside) removeCopy(record.id);
  else if (database.open) settleCopies(database.open).then(listDocuments);
}

// What is kept of all plans but their texts: from the database, or else from the copies.
async function listDocuments() {
  let records;
  try {
    records = await transact(await openDatabase(), ['docs'], 'readonly', (transaction, answer) => {
      answer.value = [];
      transaction.objectStore('docs').openCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        const {json, ...rest} = cursor.value;
        answer.value.push(rest);
        cursor.continue();
      };
    });
    checkCanary(records);
  } catch (reason) {
    if (reason === 'newer') meetNewer();
    records = allCopies();
  }
  records.sort((a, b) => b.savedAt - a.savedAt);
  call('documents_listed', records.map(textFromSummary).join(''));
  wake();
}

// The id of the plan saved last, where nothing at all is remembered of earlier visits: some browsers refuse small things,
// or lose them, and keep the plans.
async function documentLeftBehind() {
  if (Object.keys(page.preferences).length) return '';
  const patience = new Promise((resolve) => setTimeout(resolve, 1000, []));
  const records = await Promise.race([recordsOf('docs').catch(() => []), patience]);
  const latest = records.reduce((one, other) => one && one.savedAt >= other.savedAt ? one : other, null);
  return latest ? latest.id : '';
}

async function loadDocument(id) {
  const isHeld = await hold(id).catch(() => false);
  let found = null, isRefused = false;
  try {
    // A database that has just been closed under the page opens at the second try.
    found = await readDocument(id).catch(() => readDocument(id));
  } catch {
    found = copyOf(id);
    isRefused = !found;
    if (found) versions.found = found;
  }
  if (found) call('document_loaded', id, found.json, found.steps || '', found.isEarlier ? 1 : 0, isHeld ? 1 : 0);
  else call('document_missing', id, isRefused ? 1 : 0);
  wake();
}

// A plan's text and steps, null where there is none. Of a text that is not what was written, the last version that is; the
// other becomes a version itself with the next save.
async function readDocument(id) {
  const undo = await recordOfKey('undo', id), record = await recordOfKey('docs', id);
  if (!record) return null;
  store.revisions[id] = record.rev;
  versions.found = record;
  const {json} = record;
  if (!record.hash || hashOf(json) === record.hash) return {json, steps: undo && undo.rev === record.rev ? undo.steps : ''};
  for (const {number} of await storedVersions(id)) {
    const earlier = await versionText(id, number);
    if (earlier !== null) return {json: earlier, isEarlier: true};
  }
  return {json};
}

// Removes a plan and all that belongs to it. Rejects with the reason.
async function eraseDocument(id) {
  store.removed.add(id);
  removeCopy(id);
  await transact(await openDatabase(), ['docs', 'versions', 'undo', 'handles'], 'readwrite', (transaction) => {
    for (const name of ['docs', 'undo', 'handles']) transaction.objectStore(name).delete(id);
    transaction.objectStore('versions').delete(IDBKeyRange.bound([id], [id, []]));
  });
  writeCanary(canaryCount() - 1);
  delete store.revisions[id];
  tell({kind: 'changed', id});
}

async function removeDocument(id) {
  // What cannot be removed stays in the list, which says so.
  await eraseDocument(id).catch(() => {});
  listDocuments();
}

// A tab of a later version has been here: this one must not write any more.
function meetNewer() {
  call('storage_outdated');
  wake();
}

// The page may be gone in a moment. What is not yet stored goes into localStorage too; answers whether nothing is at risk.
function saveBeforeLeaving() {
  call('flush');
  const atRisk = [store.saving ? store.latest : null, store.failed].filter((record) => record);
  return atRisk.map((record) => keepCopy(record)).every((isKept) => isKept);
}
