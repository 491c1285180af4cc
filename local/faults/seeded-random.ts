/**
 * Numbers from 0 up to, but not including, 1, which the seed alone decides (mulberry32: 32 bits of state, uniform
 * enough to choose by, not for statistics).
 */
export function seededRandom(...seed: readonly number[]): () => number {
  let state = seed.reduce((hash, part) => Math.imul(hash ^ part, 0x9e3779b1) ^ (hash >>> 15), 0x2545f491);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
