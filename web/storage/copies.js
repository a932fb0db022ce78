// Copies of plans in localStorage, one for each: written when the database refuses, and when the page is being left, since
// localStorage alone is done before a page is gone. They are moved into the database as soon as it is open again.

const copyPrefix = 'tributary.copy.', copyRoom = 1_000_000;

// Whether the copy is kept. An older state never takes the place of a newer one of the same visit.
function keepCopy(record) {
  try {
    const kept = copyOf(record.id);
    let text = JSON.stringify(record);
    if (text.length > copyRoom) text = JSON.stringify({...record, steps: ''});
    if (text.length > copyRoom) return false;
    if (kept && kept.writer === record.writer && kept.turn > record.turn) return true;
    localStore().setItem(copyPrefix + record.id, text);
    return localStore().getItem(copyPrefix + record.id) === text;
  } catch {
    return false;
  }
}

function copyOf(id) {
  try {
    const record = JSON.parse(localStore().getItem(copyPrefix + id));
    return record && typeof record.json === 'string' && record.id === id ? record : null;
  } catch {
    return null;
  }
}

function allCopies() {
  try {
    return Object.keys(localStore()).filter((key) => key.startsWith(copyPrefix))
      .map((key) => copyOf(key.slice(copyPrefix.length))).filter((copy) => copy);
  } catch {
    return [];
  }
}

// Removes the copy of a plan unless it is of a later state than `record`, which is safe.
function dropCopy(record) {
  const kept = copyOf(record.id);
  if (!kept || (kept.writer === record.writer && kept.turn > record.turn)) return;
  removeCopy(record.id);
}

function removeCopy(id) {
  try {
    localStore().removeItem(copyPrefix + id);
  } catch {
    // Then it is not there either.
  }
}

// Moves every copy to where it belongs: over the state that it was made from; nowhere where that already holds it; beside
// it, under a title that says so, where another tab has written since.
async function settleCopies(opened) {
  for (const copy of allCopies()) {
    try {
      await transact(opened, ['docs', 'undo'], 'readwrite', (transaction) => {
        transaction.objectStore('docs').get(copy.id).onsuccess = (event) => {
          const stored = event.target.result;
          if (stored && stored.json === copy.json) return;
          if (!stored || stored.rev === copy.base) putBoth(transaction, copy, copy.base + 1);
          else if (stored.writer !== copy.writer) putBoth(transaction, besideOther(copy), 1);
          else if (stored.turn < copy.turn) putBoth(transaction, copy, stored.rev + 1);
        };
      }, 'strict');
      dropCopy(copy);
    } catch {
      // It stays where it is until the next opening.
    }
  }
}

// A copy as a plan of its own: "Title (conflict 14:32)".
function besideOther(copy) {
  const title = `${copy.title} (${sentence('conflict')} ${host.clock(copy.savedAt)})`;
  let json = copy.json;
  try {
    json = JSON.stringify({...JSON.parse(json), title});
  } catch {
    // As it is, then; the list shows the title.
  }
  return {...copy, id: `${copy.id.slice(0, 24)}-${hashOf(copy.writer + copy.turn).slice(0, 12)}`, title, json,
    hash: hashOf(json), steps: ''};
}

// A number for a text that another text will hardly share; not for secrets.
function hashOf(text) {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return [b, a].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
