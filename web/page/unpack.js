// What travels inside this file compressed and written as text: the page's scripts in one block, in another its programs and
// their assets.

// The parts of a block, byte arrays; of a damaged block an exception.
function unpackBlock(name) {
  const block = document.getElementById(name), {packed, sum, parts} = block.dataset, lengths = parts.split(' ').map(Number);
  const stream = bytesOfText(block.textContent, Number(packed));
  // What follows may go on for ever on other bytes than were packed.
  if (sumOf(stream) !== Number(sum)) throw new Error('the page is damaged: load it again');
  const bytes = unpackLzma(stream, lengths.reduce((total, length) => total + length));
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

// The 32-bit FNV-1a of bytes, as web/page/pack.mjs writes it. Source: Fowler, Noll, Vo, Eastlake, draft-eastlake-fnv.
function sumOf(bytes) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < bytes.length; ++i) sum = Math.imul(sum ^ bytes[i], 0x01000193);
  return sum >>> 0;
}
