// Unpacks LZMA, which makes of the program a fifth less than what browsers unpack themselves.
// Source: Igor Pavlov, LZMA specification (draft, 2015), whose names these are.

// packed   one raw LZMA stream with 1 bit of literal context and none of position (web/page/pack.mjs)
// length   bytes that come out
// returns  Uint8Array; of damaged input anything, or an exception
function unpackLzma(packed, length) {
  const literalBits = 1, out = new Uint8Array(length);
  // Where each group of probabilities begins.
  const isMatch = 0, isRep = 12, isRepG0 = 24, isRepG1 = 36, isRepG2 = 48, isRep0Long = 60, matchLength = 72, repLength = 346,
        posSlot = 620, posSpecial = 876, posAlign = 991, literal = 1007;
  const probabilities = new Uint16Array(literal + (0x300 << literalBits)).fill(1024);
  // In an array: as variables of this function they would be boxed, being more than 31 bits.
  const coder = new Uint32Array([-1, 0]);
  let at = 1;
  while (at < 5) coder[1] = (coder[1] << 8) | packed[at++];

  function refill() {
    coder[0] <<= 8;
    coder[1] = (coder[1] << 8) | packed[at++];
  }

  function bit(place) {
    const probability = probabilities[place], range = coder[0], code = coder[1], bound = (range >>> 11) * probability;
    let answer = 0;
    if (code < bound) {
      coder[0] = bound;
      probabilities[place] = probability + ((2048 - probability) >>> 5);
    } else {
      answer = 1;
      coder[0] = range - bound;
      coder[1] = code - bound;
      probabilities[place] = probability - (probability >>> 5);
    }
    if (coder[0] < 0x1000000) refill();
    return answer;
  }

  function evenBits(count) {
    let value = 0;
    while (count-- > 0) {
      coder[0] >>>= 1;
      const answer = coder[1] >= coder[0] ? 1 : 0;
      if (answer) coder[1] -= coder[0];
      value = value * 2 + answer;
      if (coder[0] < 0x1000000) refill();
    }
    return value;
  }

  function tree(begin, bits) {
    let node = 1;
    for (let i = 0; i < bits; ++i) node = node * 2 + bit(begin + node);
    return node - (1 << bits);
  }

  function reverseTree(begin, bits) {
    let node = 1, value = 0;
    for (let i = 0; i < bits; ++i) {
      const answer = bit(begin + node);
      node = node * 2 + answer;
      value |= answer << i;
    }
    return value;
  }

  function lengthFrom(begin) {
    if (!bit(begin)) return 2 + tree(begin + 2, 3);
    if (!bit(begin + 1)) return 10 + tree(begin + 10, 3);
    return 18 + tree(begin + 18, 8);
  }

  function distance(length) {
    const slot = tree(posSlot + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1, high = (2 | (slot & 1)) << bits;
    if (slot < 14) return high + reverseTree(posSpecial + high - slot, bits);
    return high + evenBits(bits - 4) * 16 + reverseTree(posAlign, 4);
  }

  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0, done = 0;
  while (done < length) {
    if (!bit(isMatch + state)) {
      const begin = literal + 0x300 * (done ? out[done - 1] >> (8 - literalBits) : 0);
      let node = 1;
      if (state > 6) {
        for (let like = out[done - rep0 - 1]; node < 0x100; like <<= 1) {
          const expected = (like >> 7) & 1, answer = bit(begin + ((1 + expected) << 8) + node);
          node = node * 2 + answer;
          if (answer !== expected) break;
        }
      }
      while (node < 0x100) node = node * 2 + bit(begin + node);
      out[done++] = node;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 0;
    if (!bit(isRep + state)) {
      rep3 = rep2, rep2 = rep1, rep1 = rep0;
      count = lengthFrom(matchLength);
      rep0 = distance(count);
      state = state < 7 ? 7 : 10;
    } else if (!bit(isRepG0 + state)) {
      if (!bit(isRep0Long + state)) {
        count = 1;
        state = state < 7 ? 9 : 11;
      }
    } else {
      let chosen = rep1;
      if (bit(isRepG1 + state)) {
        chosen = rep2;
        if (bit(isRepG2 + state)) chosen = rep3, rep3 = rep2;
        rep2 = rep1;
      }
      rep1 = rep0, rep0 = chosen;
    }
    if (!count) {
      count = lengthFrom(repLength);
      state = state < 7 ? 8 : 11;
    }
    for (const end = Math.min(done + count, length); done < end; ++done) out[done] = out[done - rep0 - 1];
  }
  return out;
}
