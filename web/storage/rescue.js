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

// All records, the latest first. Rejects when the database does not answer and there is no copy outside it either.
async function storedPlans() {
  let records = [], copies;
  try {
    records = await recordsOf('docs');
    copies = allCopies();
  } catch (reason) {
    copies = allCopies();
    if (!copies.length) throw reason;
  }
  const known = new Set(records.map(({id}) => id));
  records.push(...copies.filter(({id}) => !known.has(id)));
  return records.sort((a, b) => b.savedAt - a.savedAt);
}

// Stores the open plan as it was after the last change, unless it is stored already. Rejects with the reason.
async function storeLastPlan() {
  const {title, json} = rescuedPlan(), {id} = lastPlan;
  const opened = await openDatabase(), stored = await recordOfKey('docs', id);
  if (stored && stored.json === json) return;
  const record = {...stored, id, title, json, steps: '', schema: schemaOf(json), hash: hashOf(json), bytes: lastPlan.bytes.length,
                  savedAt: Date.now() / 1000, writer: store.writer, turn: ++store.turn, base: store.revisions[id] || 0};
  store.revisions[id] = await putDocument(opened, record, 'strict');
}

const removeStored = eraseDocument;

async function restoreStored(record) {
  await putRecord('docs', record);
}
