// The way into the program: its exports (web/app/main.cpp), with texts copied in and out. Also the numbers of its
// enumerations.

const PointerKind = {mouse: 0, touch: 1, pen: 2};
const TextPhase = {editing: 0, finished: 1, cancelled: 2};
const Key = {left: 1, right: 2, up: 3, down: 4, home: 5, end: 6, page_up: 7, page_down: 8, enter: 9, space: 10,
             escape: 11, remove: 12, digit: 13};
// In the order of shell::Cursor.
const cursors = ['default', 'pointer', 'grab', 'grabbing', 'ew-resize', 'text'];

let program = null;  // Emscripten's module, once it runs
const encoder = new TextEncoder();
const outOfMemory = 'out of memory';
const isOutOfMemory = (error) => error instanceof RangeError && error.message === outOfMemory;
const unnoted = new Set(['frame', 'draw_anew', 'wake_after', 'face', 'job_progressed']);

// What a person does to a widget. The program answers it by the plan as the last frame showed it.
const acts = new Set(['node_activated', 'node_key', 'node_text', 'node_paste', 'chord']);

// Calls tributary_<name>. A string or byte array becomes two arguments: where a copy of it begins, and its length. Once
// the program has stopped by an error, calls do nothing and answer 0.
function call(name, ...args) {
  if (!program || page.hasFailed) return 0;
  if (acts.has(name)) drawUnseenAct(name === 'node_text' && args[2] === TextPhase.editing);
  if (!unnoted.has(name)) note(name);
  const flat = [], copies = [];
  try {
    for (const arg of args) {
      if (typeof arg !== 'string' && !(arg instanceof Uint8Array)) {
        flat.push(arg);
        continue;
      }
      const bytes = typeof arg === 'string' ? encoder.encode(arg) : arg;
      const copy = program._malloc(bytes.length + 1);
      if (copy === 0) throw new RangeError(outOfMemory);
      copies.push(copy);
      program.HEAPU8.set(bytes, copy);
      flat.push(copy, bytes.length);
    }
    const answer = program['_tributary_' + name](...flat);
    for (const copy of copies) program._free(copy);
    return answer;
  } catch (error) {
    showFailure('crashed', error);
    return 0;
  }
}

// Bytes that an export shows: it answers where they begin and writes how many they are. As a copy.
function bytesOf(name, ...args) {
  const room = program._malloc(4);
  const start = call(name, ...args, room);
  const length = page.hasFailed ? 0 : new Uint32Array(program.HEAPU8.buffer, room, 1)[0];
  program._free(room);
  return program.HEAPU8.slice(start, start + length);
}
