// The assets as core/base/asset_pack.h describes them, put together again: words travel without the keys of the second
// language, which are those of the first in the same order.

// packed   what web/page/thin_assets.mjs has made of them
// returns  them, a byte array; of damaged bytes anything, or an exception
function wholeAssets(packed) {
  const head = packed.findIndex((byte, at) => byte === 10 && packed[at + 1] === 10);
  const text = (bytes) => new TextDecoder().decode(bytes), bytes = (string) => new TextEncoder().encode(string);
  const files = new Map();
  let at = head + 2;
  for (const line of text(packed.subarray(0, head)).split('\n')) {
    const [path, length] = line.split(' ');
    files.set(path, packed.subarray(at, at += Number(length)));
  }
  for (const [path, file] of files) {
    const first = files.get(path.replace('translations/fr/', 'translations/en/'));
    if (first === file) continue;
    const words = JSON.parse(text(file));
    files.set(path, bytes(JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(text(first))).map((key, place) => [key, words[place]])))));
  }
  const parts = [bytes([...files].map(([path, file]) => `${path} ${file.length}\n`).join('') + '\n'), ...files.values()];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) whole.set(part, end), end += part.length;
  return whole;
}
