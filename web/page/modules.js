// The program's modules, taken apart for packing and put together again: numbers of one meaning beside each other compress to
// a twelfth less than as they stand. Source: WebAssembly core specification 2.0, 5.4 and 5.5.

// Streams of bytes: from 0 the numbers after an operation, under its code; then by operation how memory is aligned; then, by
// the operation that follows, the numbers of local.get and of i32.const; and these.
const alignments = 256, beforeNext = {0x20: 512, 0x41: 768}, operations = 1024, declarations = 1025, others = 1026;
const streamCount = 1027;
const offsets = 0x28;  // of all loads and stores

// Goes through a function, from its locals to its end. Both ways are this one.
// move   takes a byte from where it is to where it belongs, given its stream, and returns it
// after  returns the operation that follows the number that comes next
function moveFunction(move, after) {
  function moveNumber(stream) {
    let value = 0;
    for (let shift = 0;; shift += 7) {
      const byte = move(stream);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
  const moveBytes = (stream, count) => {
    while (count-- > 0) move(stream);
  };
  const moveNumbers = (stream, count) => {
    while (count-- > 0) moveNumber(stream);
  };
  const movePlace = (operation, stream) => {
    moveNumber(alignments + operation);
    moveNumber(stream);
  };

  for (let groups = moveNumber(declarations); groups > 0; --groups) moveNumber(declarations), move(declarations);
  for (let depth = 1; depth > 0;) {
    const code = move(operations);
    if (code === 0x0b) --depth;
    if (code >= 0x02 && code <= 0x04) ++depth;
    if (code === 0x20 || code === 0x41) moveNumber(beforeNext[code] + after());
    else if (code >= 0x28 && code <= 0x3e) movePlace(code, offsets);
    else if (code === 0x0e) moveNumbers(code, moveNumber(code) + 1);
    else if (code === 0x1c) moveBytes(code, moveNumber(code));
    else if (code === 0x43) moveBytes(code, 4);
    else if (code === 0x44) moveBytes(code, 8);
    else if (code === 0x11) moveNumbers(code, 2);
    else if (code === 0xfc) {
      const more = moveNumber(operations);
      moveNumbers(code, more < 8 ? 0 : [8, 10, 12, 14].includes(more) ? 2 : 1);
    } else if (code === 0xfd) {
      const more = moveNumber(operations), hasLane = more >= 84 && more <= 91;
      if (more <= 11 || hasLane || more === 92 || more === 93) movePlace(code, code);
      if (hasLane || more >= 21 && more <= 34) move(code);
      if (more === 12 || more === 13) moveBytes(code, 16);
    } else if (code >= 0x02 && code <= 0x04 || code === 0x0c || code === 0x0d || code === 0x10 || code >= 0x21 && code <= 0x26 ||
               code === 0x3f || code === 0x40 || code === 0x42 || code === 0xd0 || code === 0xd2) {
      moveNumber(code);
    }
  }
}

// packed   what web/page/split_modules.mjs has made of modules
// returns  the modules, byte arrays; damaged bytes may keep it for ever, so web/page/unpack.js lets none come here
function joinModules(packed) {
  let at = 0;
  const number = () => {
    let value = 0, byte = 128;
    for (let scale = 1; byte > 127; scale *= 128) byte = packed[at++], value += (byte & 127) * scale;
    return value;
  };
  const numbers = (count) => Array.from({length: count}, number);
  const heads = Array.from({length: number()}, () => numbers(3)), lengths = numbers(streamCount);
  const places = Int32Array.from(lengths, (length) => (at += length) - length);
  return heads.map(([length, before, functions]) => {
    const module = new Uint8Array(length);
    let end = 0;
    const move = (stream) => module[end++] = packed[places[stream]++];
    while (end < before) move(others);
    for (; functions > 0; --functions) {
      const begin = end, size = [];
      moveFunction(move, () => packed[places[operations]]);
      for (let rest = end - begin; rest || !size.length; rest >>= 7) size.push(rest & 127 | (rest > 127 ? 128 : 0));
      module.copyWithin(begin + size.length, begin, end);
      module.set(size, begin);
      end += size.length;
    }
    while (end < length) move(others);
    return module;
  });
}
