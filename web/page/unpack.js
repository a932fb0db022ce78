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

// Undoes web/page/base93.mjs. What is no sign of it is a line end.
function bytesOfText(text, length) {
  const bytes = new Uint8Array(length);
  let first = -1, value = 0, bits = 0, at = 0;
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i), digit = code - (code < 60 ? 33 : 34);
    if (digit < 0) continue;
    if (first < 0) {
      first = digit;
      continue;
    }
    const pair = first + digit * 93;
    value |= pair << bits, bits += (pair & 8191) < 457 ? 14 : 13, first = -1;
    for (; bits > 7; value >>= 8) bits -= 8, bytes[at++] = value;
  }
  return bytes;
}

// The 32-bit FNV-1a of bytes, as web/page/pack.mjs writes it. Source: Fowler, Noll, Vo, Eastlake, draft-eastlake-fnv.
function sumOf(bytes) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < bytes.length; ++i) sum = Math.imul(sum ^ bytes[i], 0x01000193);
  return sum >>> 0;
}
