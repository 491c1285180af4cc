export interface Placed {
  /** Where its middle would best be. */
  readonly wish: number;
  readonly size: number;
  /** How much it matters that it is there. */
  readonly weight: number;
}

/**
 * Middles of things in a row, in the given order and a gap apart, with the least squared distance from where they
 * would best be: an isotonic regression of the wishes less the room that is taken before (pool adjacent violators).
 */
export function spread(row: readonly Placed[], gap: number): number[] {
  const taken: number[] = [];
  let end = 0;
  for (const { size } of row) {
    taken.push(end + size / 2);
    end += size + gap;
  }
  const blocks: { mean: number; weight: number; count: number }[] = [];
  for (const [at, { wish, weight }] of row.entries()) {
    let block = { mean: wish - taken[at]!, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const joint = last.weight + block.weight;
      block = {
        mean: (last.mean * last.weight + block.mean * block.weight) / joint,
        weight: joint,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ mean, count }) => Array<number>(count).fill(mean))
    .map((shift, at) => shift + taken[at]!);
}
