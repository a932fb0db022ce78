// Chance that can be had again: the same seed gives the same numbers (mulberry32). TRIBUTARY_SEED sets it.

export class Chance {
  constructor(seed = Number(process.env.TRIBUTARY_SEED) || Date.now() % 1_000_000) {
    this.seed = seed;
    this.state = seed;
  }
  // From 0 to below 1.
  next() {
    this.state = this.state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(this.state ^ this.state >>> 15, 1 | this.state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  }
  upTo(most) {
    return Math.floor(this.next() * (most + 1));
  }
  one(list) {
    return list[this.upTo(list.length - 1)];
  }
}
