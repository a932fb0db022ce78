// The sizes of the page, and the limits that they must keep: node tests/browser/sizes.mjs [PAGE.html]
// Prints each, then `N passed, N failed`.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

// One megabyte of WebAssembly is what it was and should be again (ARCHITECTURE.md, "What the page may weigh").
const limits = {page: 900_000, WebAssembly: 1_250_000};

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(process.argv[2] || join(top, 'dist/index.html'), 'latin1');

// With the page's own functions (web/page/payload.js, web/page/lzma.js).
function payloadOf(text) {
  const [, length, bytes, codeLength, digits] =
    /<script id="program" [^>]*data-packed="(\d+)" data-bytes="(\d+)" data-code="(\d+)">([^<]*)</.exec(text);
  const [, alphabet] = /const alphabet = '([^']*)'/.exec(text);
  const source = ['lzma', 'payload'].map((name) => readFileSync(join(top, `web/page/${name}.js`), 'utf8')).join('');
  const {bytesOfText, unpackLzma} = new Function('alphabet', source + 'return {bytesOfText, unpackLzma};')(alphabet);
  const packed = bytesOfText(digits, Number(length)), payload = unpackLzma(packed, Number(bytes));
  const code = payload.subarray(0, Number(codeLength));
  if (!WebAssembly.validate(code)) throw new Error('what the page says is its program is none');
  return {packed, code, assets: payload.subarray(Number(codeLength))};
}

const {packed, code, assets} = payloadOf(page);
const sizes = {page: page.length, WebAssembly: code.length, assets: assets.length, 'both, compressed': packed.length};
let passed = 0, failed = 0;
for (const [name, size] of Object.entries(sizes)) {
  const limit = limits[name], isOver = limit !== undefined && size > limit;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`${name.padEnd(18)} ${kilobytes(size).padStart(8)}${limit ? ` of at most ${kilobytes(limit)}` : ''}` +
              (isOver ? '  TOO LARGE' : ''));
  if (limit !== undefined) isOver ? ++failed : ++passed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
