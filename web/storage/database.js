// The database "tributary". Its stores: docs, one record for each plan by id; versions, earlier states of the plans by plan
// and number; undo, the steps of each plan; handles, files linked to plans; meta, for what concerns them all.

const database = {
  open: null,     // the database, once it is open
  opening: null,  // promise of it
};
const databaseVersion = 2;
const storeKeys = {docs: 'id', versions: ['doc', 'number'], undo: 'id', handles: 'id', meta: 'id'};
const patience = 5000;  // milliseconds after which what does not answer counts as refused

// Rejects with the reason when the browser does not give one: 'refused', 'hung', or 'newer' when a later version of this
// page has already changed it.
function openDatabase() {
  if (database.opening) return database.opening;
  database.opening = new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience, 'hung');
    const refuse = (error) => {
      clearTimeout(timer);
      reject(error && error.name === 'VersionError' ? 'newer' : 'refused');
    };
    let request;
    try {
      request = indexedDB.open('tributary', databaseVersion);
    } catch (error) {
      refuse(error);
      return;
    }
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(storeKeys))
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, {keyPath});
    };
    request.onerror = (event) => {
      event.preventDefault();
      refuse(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      keepOpen(request.result);
      settleCopies(request.result).then(() => resolve(request.result));
    };
  });
  database.opening.catch(() => {
    database.opening = null;
  });
  return database.opening;
}

function keepOpen(opened) {
  const forget = () => {
    if (database.open === opened) database.open = database.opening = null;
  };
  // Another tab wants to upgrade or delete it; keeping it open would block that tab for ever.
  opened.onversionchange = (event) => {
    saveBeforeLeaving();
    opened.close();
    forget();
    if (event.newVersion > databaseVersion) meetNewer();
  };
  opened.onclose = forget;
  database.open = opened;
}

// Runs one transaction over some stores and resolves with what `act` left in `answer.value` when it is complete. A
// request's own events do not tell of a full disk; only the end of the transaction does. `act` may set answer.reason and
// abort. A transaction that does not end in time is given up; should it end later all the same, only time was lost.
function transact(opened, stores, mode, act, durability = 'relaxed') {
  return new Promise((resolve, reject) => {
    const answer = {};
    let transaction;
    const timer = setTimeout(() => {
      answer.reason = 'hung';
      try {
        transaction.abort();
      } catch {
        // It has ended, or nobody listens any more.
      }
      reject('hung');
    }, patience);
    const fail = (error) => {
      clearTimeout(timer);
      reject(answer.reason || reasonOf(error));
    };
    try {
      transaction = opened.transaction(stores, mode, {durability});
      transaction.oncomplete = () => {
        clearTimeout(timer);
        resolve(answer.value);
      };
      transaction.onerror = (event) => event.preventDefault();
      transaction.onabort = () => fail(transaction.error);
      act(transaction, answer);
    } catch (error) {
      // A connection that the browser has closed is of no more use.
      if (database.open === opened && error.name === 'InvalidStateError') database.open = database.opening = null;
      fail(error);
    }
  });
}

function reasonOf(error) {
  if (error && error.name === 'QuotaExceededError') return 'quota';
  if (error && error.name === 'SecurityError') return 'refused';
  return 'aborted';
}

// All records of a store, or those of a plan where its keys begin with one.
async function recordsOf(name, doc) {
  const range = doc === undefined ? undefined : IDBKeyRange.bound([doc], [doc, []]);
  return transact(await openDatabase(), [name], 'readonly', (transaction, answer) => {
    transaction.objectStore(name).getAll(range).onsuccess = (event) => answer.value = event.target.result;
  });
}

async function recordOfKey(name, key) {
  return transact(await openDatabase(), [name], 'readonly', (transaction, answer) => {
    transaction.objectStore(name).get(key).onsuccess = (event) => answer.value = event.target.result;
  });
}

async function putRecord(name, record) {
  return transact(await openDatabase(), [name], 'readwrite', (transaction) => transaction.objectStore(name).put(record), 'strict');
}

async function deleteRecord(name, key) {
  return transact(await openDatabase(), [name], 'readwrite', (transaction) => transaction.objectStore(name).delete(key));
}
