// The sizes of the page, and the limits that they must keep: node tests/browser/sizes.mjs [PAGE.html]
// Prints each, then `N passed, N failed`.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {joinModules} from '../../web/page/split_modules.mjs';
import {wholeAssets} from '../../web/page/thin_assets.mjs';

// tests/DECISIONS.md says why these.
const limits = {page: 900_000, 'program, first part': 1_000_000, 'program, later part': 710_000};

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(process.argv[2] || join(top, 'dist/index.html'), 'latin1');

// The element of a block as the page's own functions read it (web/page/unpack.js, web/page/lzma.js).
function elementOf(name) {
  const [, packed, sum, parts, textContent] =
    new RegExp(`<script id="${name}" [^>]*data-packed="(\\d+)" data-sum="(\\d+)" data-parts="([\\d ]+)">([^<]*)<`).exec(page);
  return {dataset: {packed, sum, parts}, textContent};
}

const source = ['lzma', 'unpack'].map((name) => readFileSync(join(top, `web/page/${name}.js`), 'utf8')).join('');
const unpackBlock = new Function('document', source + 'return unpackBlock;')({getElementById: elementOf});

const [modules, thin] = unpackBlock('program'), [first, later] = joinModules(modules), assets = wholeAssets(thin), [scripts] = unpackBlock('scripts');
for (const code of [first, later])
  if (!WebAssembly.validate(code)) throw new Error('what the page says is a program is none');
const packed = (name) => Number(elementOf(name).dataset.packed);
const sizes = {
  page: page.length, 'program, first part': first.length, 'program, later part': later.length, assets: assets.length, 'these, compressed': packed('program'),
  scripts: scripts.length, 'scripts, compressed': packed('scripts'),
};
let passed = 0, failed = 0;
for (const [name, size] of Object.entries(sizes)) {
  const limit = limits[name], isOver = limit !== undefined && size > limit;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${name.padEnd(20)} ${kilobytes(size).padStart(8)}${limit ? ` of at most ${kilobytes(limit)}` : ''}` +
              (isOver ? '  TOO LARGE' : ''));
  if (limit !== undefined) isOver ? ++failed : ++passed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
