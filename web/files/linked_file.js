// A file on disk to which every save of the open plan is written too, where the browser can (File System Access). Before
// each write the file must still be what was written last; afterwards it is read again. Anything else is told.

const linked = {
  id: '',         // of the plan
  handle: null,
  modified: 0,    // of the file as it was written last,
  hash: '',       // and of its text
  state: 'none',  // as of Workbench::file_linked
  turn: Promise.resolve(),
};

const canLinkFiles = () => typeof window.showSaveFilePicker === 'function';

async function hashOfText(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function tellLinked(state) {
  linked.state = state;
  call('file_linked', linked.id, linked.handle ? linked.handle.name : '', state);
  wake();
}

async function rememberFile(text) {
  const file = await linked.handle.getFile();
  if (await file.text() !== text) throw new Error('the file is not what was written');
  linked.modified = file.lastModified;
  linked.hash = await hashOfText(text);
}

async function isAsWritten() {
  const file = await linked.handle.getFile();
  return file.lastModified === linked.modified && await hashOfText(await file.text()) === linked.hash;
}

// One after another: the next write compares with what this one has left.
function writeFileInTurn(text, isForced) {
  const {id, handle} = linked;
  return linked.turn = linked.turn.then(async () => {
    if (linked.id !== id || linked.handle !== handle) return;
    try {
      if (!isForced && !await isAsWritten()) {
        tellLinked('changed');
        return;
      }
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      await rememberFile(text);
      tellLinked('current');
    } catch (error) {
      tellLinked(error.name === 'NotAllowedError' ? 'waiting' : 'failed');
    }
  });
}

// Needs the person's gesture; a dialogue that is cancelled changes nothing.
async function linkFile(id, name, json) {
  let handle;
  try {
    handle = await showSaveFilePicker({suggestedName: name, types: [{accept: {'application/json': ['.json']}}]});
  } catch {
    return;
  }
  Object.assign(linked, {id, handle, modified: 0, hash: ''});
  await writeFileInTurn(json, true);
}

function unlinkFile(id) {
  if (linked.id !== id) return;
  linked.handle = null;
  Promise.resolve().then(() => tellLinked('none'));
}

// The person's answer to a trouble: asks for leave where that is missing, then writes whatever is there.
async function writeLinked(id, json) {
  if (linked.id !== id || !linked.handle) return;
  if (await linked.handle.requestPermission({mode: 'readwrite'}) === 'granted') await writeFileInTurn(json, true);
}

// After a save. What is in trouble waits for the person.
function followLinked(id, json) {
  const goesOn = linked.state === 'current' || linked.state === 'failed';
  if (linked.id === id && linked.handle && goesOn) writeFileInTurn(json, false);
}
