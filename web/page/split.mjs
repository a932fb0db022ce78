// Splits the program: node split.mjs WASM-SPLIT LLVM-NM PROGRAM.wasm FIRST.wasm LATER.wasm OBJECTS LATER-OBJECTS
// FIRST holds what the first picture needs, LATER what is defined in LATER-OBJECTS alone, a part of OBJECTS; both are lists
// with ";" between. Every function is in one of them, and each calls the other (web/page/program.js).
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';

const [wasmSplit, nm, program, first, later, ...lists] = process.argv.slice(2);
const [objects, laterObjects] = lists.map((list) => list.split(';'));
const run = (command, args) => execFileSync(command, args, {encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe'});
const definedIn = (files) => new Set(
  run(nm, ['--defined-only', '--format=just-symbols', '--quiet', ...files]).split('\n').map((name) => name.trim()));

const elsewhere = definedIn(objects.filter((file) => !laterObjects.includes(file)));
const names = [...definedIn(laterObjects)].filter((name) => name && !name.endsWith(':') && !elsewhere.has(name));
if (!names.length) throw new Error('nothing is left for the later part');
const list = later.replace(/\.wasm$/, '.txt');
writeFileSync(list, names.join('\n') + '\n');
run(wasmSplit, ['--split', program, '-o1', first, '-o2', later, `--split-funcs=@${list}`, '--import-namespace=first',
                '--placeholder-namespace=later', '--enable-simd', '--enable-nontrapping-float-to-int', '--enable-bulk-memory',
                '--enable-sign-ext', '--enable-mutable-globals']);
