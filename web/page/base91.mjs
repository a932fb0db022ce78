// Bytes as ASCII text, two characters for 13 bits: base 91 with an alphabet that holds no "<", quote or backslash. Base64 would
// need a thirteenth more.
export const alphabet = Array.from({length: 94}, (_, i) => String.fromCharCode(33 + i)).filter((one) => !"<'\\".includes(one)).join('');

export function textOfBytes(bytes) {
  const lines = [];
  let line = '', value = 0, bits = 0;
  for (let at = 0; at < bytes.length || bits > 0; ++at) {
    value = value << 8 | (bytes[at] ?? 0), bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    const pair = value >> bits;
    value &= (1 << bits) - 1;
    line += alphabet[Math.floor(pair / 91)] + alphabet[pair % 91];
    if (line.length === 1000) lines.push(line), line = '';
    if (at >= bytes.length) break;
  }
  return [...lines, line].join('\n');
}
