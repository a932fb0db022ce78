// Plans kept in the browser. A save is told as finished only when its transaction is complete. Where the browser refuses
// the database, one plan is kept in localStorage instead, as long as it is small enough.

const store = {
  writer: '',         // of this visit: what it wrote itself it may overwrite
  revisions: {},      // of each plan, as this visit last read or wrote it
  saving: 0,
};
const emergencyKey = 'tributary.emergency', emergencyRoom = 1_000_000;

function showSaveState(state) {
  document.documentElement.dataset.save = state;
}

async function saveDocument(summaryText, revision, json) {
  store.writer ||= crypto.randomUUID ? crypto.randomUUID() : String(crypto.getRandomValues(new Uint32Array(4)));
  const record = {...summaryFromText(summaryText), savedAt: Date.now() / 1000, json, writer: store.writer};
  ++store.saving;
  showSaveState('saving');
  try {
    // Already open, it is written to before this function first waits: the page may be about to close.
    await putDocument(database.open || await openDatabase(), record);
    finishSave(record, revision);
  } catch (reason) {
    const isRefused = reason === 'refused' || reason === 'hung';
    if (isRefused && keepEmergencyCopy(record)) finishSave(record, revision);
    else failSave(record, reason);
  }
  wake();
}

// Writes unless someone else has written since this visit last looked.
function putDocument(opened, record) {
  return transact(opened, 'readwrite', (docs, answer, transaction) => {
    docs.get(record.id).onsuccess = (event) => {
      const stored = event.target.result, known = store.revisions[record.id];
      if (stored && stored.writer !== record.writer && stored.rev !== known) {
        answer.reason = 'conflict';
        transaction.abort();
        return;
      }
      record.rev = (stored ? stored.rev : 0) + 1;
      docs.put(record);
      answer.value = record.rev;
    };
  }).then((rev) => {
    store.revisions[record.id] = rev;
    const copy = emergencyCopy();
    if (copy && copy.id === record.id) localStore().removeItem(emergencyKey);
  });
}

function finishSave(record, revision) {
  if (--store.saving === 0) showSaveState('saved');
  call('save_finished', record.id, revision, record.savedAt);
  followLinked(record.id, record.json);
}

function failSave(record, reason) {
  --store.saving;
  showSaveState('failed');
  call('save_failed', record.id, String(reason));
}

function keepEmergencyCopy(record) {
  try {
    const text = JSON.stringify(record);
    if (text.length > emergencyRoom) return false;
    localStore().setItem(emergencyKey, text);
    return true;
  } catch {
    return false;
  }
}

function emergencyCopy() {
  try {
    const record = JSON.parse(localStore().getItem(emergencyKey));
    return record && typeof record.json === 'string' && typeof record.id === 'string' ? record : null;
  } catch {
    return null;
  }
}

async function listDocuments() {
  let records = [];
  try {
    records = await transact(await openDatabase(), 'readonly', (docs, answer) => {
      answer.value = [];
      docs.openCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        const {json, ...rest} = cursor.value;
        answer.value.push(rest);
        cursor.continue();
      };
    });
  } catch {
    // Without a database there is still the emergency copy.
  }
  const copy = emergencyCopy();
  if (copy) records = [copy, ...records.filter((record) => record.id !== copy.id)];
  records.sort((a, b) => b.savedAt - a.savedAt);
  call('documents_listed', records.map(textFromSummary).join(''));
  wake();
}

async function loadDocument(id) {
  let record = null;
  try {
    record = await transact(await openDatabase(), 'readonly', (docs, answer) => {
      docs.get(id).onsuccess = (event) => answer.value = event.target.result;
    });
  } catch {
    // As above.
  }
  // The revision to write over is the database's, also where the text is that of the emergency copy.
  if (record) store.revisions[id] = record.rev;
  const copy = emergencyCopy();
  if (copy && copy.id === id && !(record && record.savedAt > copy.savedAt)) record = copy;
  if (record) {
    call('document_loaded', id, record.json);
  } else {
    call('document_missing', id);
  }
  wake();
}

async function removeDocument(id) {
  const copy = emergencyCopy();
  if (copy && copy.id === id) localStore().removeItem(emergencyKey);
  try {
    await transact(await openDatabase(), 'readwrite', (docs) => docs.delete(id));
  } catch {
    // It stays in the list, which says so.
  }
  delete store.revisions[id];
  listDocuments();
}
