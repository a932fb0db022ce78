// How well the plans are kept here, for the panel that shows it.

const backupKey = (id) => 'backup ' + id;

// A plan was downloaded: its file is the only copy that no browser can throw away.
function noteBackup(id) {
  rememberPreference(backupKey(id), String(Date.now() / 1000));
}

async function tellHealth(id) {
  let used = 0, room = 0, persistence = 0;
  try {
    const {usage = 0, quota = 0} = await navigator.storage.estimate();
    [used, room] = [usage, quota];
  } catch {
    // Not every browser tells.
  }
  try {
    persistence = await navigator.storage.persisted() ? 2 : 1;
  } catch {
    // As above.
  }
  const {reason, at} = store.lastError || {reason: '', at: 0};
  call('health_told', used, room, persistence, location.protocol === 'file:' ? 1 : 0, Number(preference(backupKey(id))), reason, at);
  wake();
}
