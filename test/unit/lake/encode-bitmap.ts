/** Writes the bitmaps of deletion vectors, for tests of the reader: see `lake/roaring-bitmap.ts`. */
export function encodeBitmapArray(rows: readonly number[], withRuns: boolean): Buffer {
  const groups = groupBy(rows, (row) => Math.floor(row / 2 ** 32));
  const parts = [uint(32, 1681511377), uint(64, groups.size)];
  for (const [high, members] of groups) {
    parts.push(
      uint(32, high),
      bitmap(
        members.map((row) => row % 2 ** 32),
        withRuns,
      ),
    );
  }
  return Buffer.concat(parts);
}

function bitmap(values: readonly number[], withRuns: boolean): Buffer {
  const containers = [...groupBy(values, (value) => value >>> 16)].map(([key, members]) => {
    const low = members.map((value) => value & 0xffff);
    // Every second container as runs, so that both kinds occur in one bitmap.
    return { key, low, runs: withRuns && key % 2 === 0 };
  });
  const bodies = containers.map(({ low, runs }) =>
    runs ? runBody(low) : low.length > 4096 ? bits(low) : array(low),
  );
  const head = withRuns
    ? [uint(32, 12347 | ((containers.length - 1) << 16)), flags(containers.map(({ runs }) => runs))]
    : [uint(32, 12346), uint(32, containers.length)];
  const keys = containers.flatMap(({ key, low }) => [uint(16, key), uint(16, low.length - 1)]);
  const offsets = !withRuns || containers.length >= 4 ? [Buffer.alloc(4 * containers.length)] : [];
  return Buffer.concat([...head, ...keys, ...offsets, ...bodies]);
}

const array = (low: readonly number[]) => Buffer.concat(low.map((value) => uint(16, value)));

function bits(low: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8192);
  for (const value of low) bytes[value >> 3]! |= 1 << (value & 7);
  return bytes;
}

function runBody(low: readonly number[]): Buffer {
  const runs: [first: number, last: number][] = [];
  for (const value of low) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === value) run[1] = value;
    else runs.push([value, value]);
  }
  return Buffer.concat([
    uint(16, runs.length),
    ...runs.flatMap(([first, last]) => [uint(16, first), uint(16, last - first)]),
  ]);
}

function flags(given: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(given.length / 8));
  for (const [at, flag] of given.entries()) if (flag) bytes[at >> 3]! |= 1 << (at & 7);
  return bytes;
}

function uint(width: 16 | 32 | 64, value: number): Buffer {
  const bytes = Buffer.alloc(width / 8);
  if (width === 64) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUIntLE(value >>> 0, 0, width / 8);
  return bytes;
}

function groupBy(values: readonly number[], key: (value: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
