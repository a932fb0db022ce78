// What travels inside this file compressed and written as text: the page's scripts in one block, in another its programs and
// their assets.

// The parts of a block, byte arrays; of a damaged block anything, or an exception.
function unpackBlock(name) {
  const block = document.getElementById(name), {packed, parts} = block.dataset, lengths = parts.split(' ').map(Number);
  const bytes = unpackLzma(bytesOfText(block.textContent, Number(packed)), lengths.reduce((sum, length) => sum + length));
  let end = 0;
  return lengths.map((length) => bytes.subarray(end, end += length));
}

// Undoes web/page/base91.mjs, whose alphabet web/page/pack.mjs writes before it. Characters outside it are line ends.
function bytesOfText(text, length) {
  const digitOf = new Int8Array(128).fill(-1), bytes = new Uint8Array(length);
  for (let digit = 0; digit < 91; ++digit) digitOf[alphabet.charCodeAt(digit)] = digit;
  let first = -1, value = 0, bits = 0, at = 0;
  for (let i = 0; i < text.length; ++i) {
    const digit = digitOf[text.charCodeAt(i)];
    if (digit < 0) continue;
    if (first < 0) {
      first = digit;
      continue;
    }
    value = value << 13 | first * 91 + digit, bits += 13, first = -1;
    for (; bits >= 8; value &= (1 << bits) - 1) bits -= 8, bytes[at++] = value >> bits;
  }
  return bytes;
}
