// The sizes of the page, and the limits that they must keep: node tests/browser/sizes.mjs [PAGE.html]
// Prints each, then `N passed, N failed`.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

const limits = {page: 900_000, WebAssembly: 1_000_000};

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(process.argv[2] || join(top, 'dist/index.html'), 'latin1');

// What the page itself does to start (web/page/payload.js).
function payloadOf(text) {
  const [, length, codeLength, digits] = /<script id="program" [^>]*data-bytes="(\d+)" data-code="(\d+)">([^<]*)</.exec(text);
  const [, alphabet] = /const alphabet = '([^']*)'/.exec(text);
  const bytes = Buffer.alloc(Number(length) + 4);
  let value = 0, count = 0, at = 0;
  for (const digit of digits) {
    const place = alphabet.indexOf(digit);
    if (place < 0) continue;
    value = value * 85 + place;
    if (++count < 5) continue;
    bytes.writeUInt32BE(value, at);
    at += 4;
    value = count = 0;
  }
  const packed = bytes.subarray(0, Number(length)), payload = gunzipSync(packed);
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
