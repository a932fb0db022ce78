// The database "tributary", version 1. Its stores: docs, one record for each plan by id; meta, for what concerns them all.

const database = {
  open: null,     // the database, once it is open
  opening: null,  // promise of it
};
const patience = 5000;  // milliseconds after which an opening that does not answer counts as refused

// Rejects with the reason when the browser does not give one: 'refused' or 'hung'.
function openDatabase() {
  if (database.opening) return database.opening;
  database.opening = new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience, 'hung');
    const refuse = () => {
      clearTimeout(timer);
      reject('refused');
    };
    let request;
    try {
      request = indexedDB.open('tributary', 1);
    } catch {
      refuse();
      return;
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore('docs', {keyPath: 'id'});
      request.result.createObjectStore('meta', {keyPath: 'id'});
    };
    request.onerror = (event) => {
      event.preventDefault();
      refuse();
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const opened = request.result;
      const forget = () => {
        database.open = database.opening = null;
      };
      // Another tab wants to upgrade or delete it; keeping it open would block that tab for ever.
      opened.onversionchange = () => {
        opened.close();
        forget();
      };
      opened.onclose = forget;
      database.open = opened;
      resolve(opened);
    };
  });
  database.opening.catch(() => {
    database.opening = null;
  });
  return database.opening;
}

// Runs one transaction over docs and resolves with what `act` left in `answer.value` when it is complete. A request's own
// events do not tell of a full disk; only the end of the transaction does.
function transact(opened, mode, act) {
  return new Promise((resolve, reject) => {
    const answer = {};
    let transaction;
    try {
      transaction = opened.transaction('docs', mode);
      act(transaction.objectStore('docs'), answer, transaction);
    } catch (error) {
      reject(reasonOf(error));
      return;
    }
    transaction.oncomplete = () => resolve(answer.value);
    transaction.onerror = (event) => event.preventDefault();
    transaction.onabort = () => reject(answer.reason || reasonOf(transaction.error));
  });
}

function reasonOf(error) {
  if (error && error.name === 'QuotaExceededError') return 'quota';
  if (error && error.name === 'SecurityError') return 'refused';
  return 'aborted';
}
