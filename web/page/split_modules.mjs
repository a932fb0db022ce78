// WebAssembly modules as web/page/modules.js puts them together again: their code as streams, after the lengths of these.
import {readFileSync} from 'node:fs';

const source = readFileSync(new URL('modules.js', import.meta.url), 'utf8');
export const {joinModules, moveFunction, operations, others, streamCount} =
  new Function(source + 'return {joinModules, moveFunction, operations, others, streamCount};')();

const codeSection = 10;

// LEB128, as in the modules.
function bytesOfNumber(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(value % 128 + 128);
  return [...bytes, value];
}

function numberAt(module, at) {
  let value = 0, byte = 128;
  for (let scale = 1; byte > 127; scale *= 128) byte = module[at++], value += (byte & 127) * scale;
  return {value, end: at};
}

// Where the functions of a module begin, and how many there are.
function functionsOf(module) {
  for (let at = 8; at < module.length;) {
    const size = numberAt(module, at + 1);
    if (module[at] === codeSection) return numberAt(module, size.end);
    at = size.end + size.value;
  }
  throw new Error('a module without code');
}

// errors  of modules that would not come out as they are
export function splitModules(modules) {
  const streams = Array.from({length: streamCount}, () => []), heads = [];
  for (const module of modules) {
    const {value: functions, end: before} = functionsOf(module);
    let at = 0;
    const move = (stream) => {
      streams[stream].push(module[at]);
      return module[at++];
    };
    while (at < before) move(others);
    for (let i = 0; i < functions; ++i) {
      at = numberAt(module, at).end;
      moveFunction(move, () => module[numberAt(module, at).end]);
    }
    while (at < module.length) move(others);
    heads.push([module.length, before, functions]);
  }
  const numbers = [modules.length, ...heads.flat(), ...streams.map((stream) => stream.length)];
  const packed = Buffer.concat([...numbers.map(bytesOfNumber), ...streams].map((bytes) => Buffer.from(bytes)));
  if (joinModules(packed).some((module, i) => Buffer.compare(module, modules[i])))
    throw new Error('a module holds what web/page/modules.js does not know');
  return packed;
}
