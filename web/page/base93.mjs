// Bytes as ASCII text, two characters for 13 bits or, where these are small, 14: Joachim Henke's basE91 with two signs more, all
// of printing ASCII but "<". Base64 would need a ninth more.
export function textOfBytes(bytes) {
  const lines = [];
  let line = '', value = 0, bits = 0;
  const sign = (digit) => String.fromCharCode(digit < 27 ? digit + 33 : digit + 34);
  for (let at = 0; at < bytes.length || bits > 0; ++at) {
    value |= (bytes[at] ?? 0) << bits, bits += 8;
    if (bits < 14) continue;
    const pair = value & ((value & 8191) < 457 ? 16383 : 8191), used = (pair & 8191) < 457 ? 14 : 13;
    value >>= used, bits -= used;
    line += sign(pair % 93) + sign(Math.floor(pair / 93));
    if (line.length === 1000) lines.push(line), line = '';
    if (at >= bytes.length) break;
  }
  return [...lines, line].join('\n');
}
