// Plans without the program: what the page shown after a failure reads and writes. Nothing here calls into it.

// The open plan as it was after the last change, handed over by the program at once and before it is stored.
const lastPlan = {id: '', bytes: null};

function keepPlan(id, bytes) {
  lastPlan.id = id;
  lastPlan.bytes = id ? bytes : null;
}

function titleOf(json) {
  try {
    const {title} = JSON.parse(json);
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}

// {title, json} of it; null when no plan was open.
function rescuedPlan() {
  if (!lastPlan.bytes) return null;
  const json = new TextDecoder().decode(lastPlan.bytes);
  return {title: titleOf(json), json};
}

// All records, the latest first. Rejects when the database does not answer and there is no emergency copy either.
async function storedPlans() {
  const copy = emergencyCopy();
  let records = [];
  try {
    records = await transact(await openDatabase(), 'readonly', (docs, answer) => {
      docs.getAll().onsuccess = (event) => answer.value = event.target.result;
    });
  } catch (reason) {
    if (!copy) throw reason;
  }
  if (copy) records = [copy, ...records.filter((record) => record.id !== copy.id)];
  return records.sort((a, b) => b.savedAt - a.savedAt);
}

// Stores the open plan as it was after the last change, unless it is stored already. Rejects with the reason.
async function storeLastPlan() {
  const {title, json} = rescuedPlan(), {id} = lastPlan;
  const opened = await openDatabase();
  const stored = await transact(opened, 'readonly', (docs, answer) => {
    docs.get(id).onsuccess = (event) => answer.value = event.target.result;
  });
  if (stored && stored.json === json) return;
  const record = {...stored, id, title, json, bytes: lastPlan.bytes.length, savedAt: Date.now() / 1000, writer: store.writer};
  await putDocument(opened, record);
}

async function removeStored(id) {
  await transact(await openDatabase(), 'readwrite', (docs) => docs.delete(id));
  const copy = emergencyCopy();
  if (copy && copy.id === id) localStore().removeItem(emergencyKey);
}

async function restoreStored(record) {
  await transact(await openDatabase(), 'readwrite', (docs) => docs.put(record));
}
