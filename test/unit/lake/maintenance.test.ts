import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { explainSkipping } from '#lake/explain-skipping';
import { trimFileCache } from '#lake/file-cache';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { optimize } from '#lake/optimize';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { vacuum } from '#lake/vacuum';
import { keysOf, type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const DAY = 86_400_000;
const schema = struct([field('id', 'integer'), field('region', 'string')]);

interface Clocked {
  readonly table: DeltaTable;
  readonly store: MemoryObjectStore;
  pass(milliseconds: number): void;
}

async function tableOnClock(): Promise<Clocked> {
  let time = Date.parse('2024-01-01T00:00:00Z');
  const now = () => new Date(time);
  const store = new MemoryObjectStore(now);
  const context = lake.context({ store, now });
  const table = await DeltaTable.create(context, 't', { schema, partitionColumns: ['region'] });
  for (let id = 0; id < 6; id++) {
    await append(table, `SELECT ${id} AS id, ['sul', 'a/b c%'][1 + ${id} % 2] AS region`);
  }
  return {
    table,
    store,
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

describe('optimize', () => {
  it('packs the files of each partition and changes no row', async () => {
    const { table } = await tableOnClock();
    const before = await rowsOf(table);

    const result = await optimize(table);
    const again = await optimize(table);

    expect(await rowsOf(table)).toEqual(before);
    expect(await rowsOf(table, { version: 6 })).toEqual(before);
    expect(result).toMatchObject({ metrics: { numRemovedFiles: 6, numAddedFiles: 2 } });
    expect(again.status).toBe('unchanged');
  });

  it('is not disturbed by appends, and starts over after a rewrite of its files', async () => {
    const { table, store } = await tableOnClock();
    const other = await DeltaTable.open(lake.context({ store }), 't');
    const interfere = [
      () => append(other, "SELECT 100 AS id, 'sul' AS region"),
      () => deleteRows(other, { predicate: 'id = 0' }),
    ];
    store.putIfAbsent = async (key, bytes) => {
      const next = Buffer.from(bytes).includes('OPTIMIZE') ? interfere.shift() : undefined;
      if (next) await next();
      return MemoryObjectStore.prototype.putIfAbsent.call(store, key, bytes);
    };

    await optimize(table);

    expect(interfere).toEqual([]);
    expect((await rowsOf(table)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 100]);
  });

  it('leaves a lost race to the caller who named the version, and what came since alone', async () => {
    const { table, store } = await tableOnClock();
    const other = await DeltaTable.open(lake.context({ store }), 't');
    const { version } = await table.snapshot();
    await append(other, "SELECT 100 AS id, 'sul' AS region");
    const packed = await optimize(table, { readVersion: version });
    await deleteRows(other, { predicate: 'id = 0' });

    const late = optimize(table, { readVersion: version });

    await expect(late).rejects.toMatchObject({ code: 'concurrent_modification' });
    expect(packed).toMatchObject({ status: 'committed', metrics: { numRemovedFiles: 6 } });
    expect((await rowsOf(table)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 100]);
  });
});

describe('z-order', () => {
  const points = (from: number, to: number) =>
    `SELECT (hash(r) % 64)::INTEGER AS x, 'y' || lpad((hash(r + 1000) % 64)::VARCHAR, 2, '0') AS y, r AS n
     FROM range(${from}, ${to}) g(r)`;
  async function pointTable() {
    const shape = struct([field('x', 'integer'), field('y', 'string'), field('n', 'long')]);
    const table = await DeltaTable.create(lake.context(), 't', { schema: shape });
    for (const from of [0, 25_000, 50_000]) await append(table, points(from, from + 25_000));
    return table;
  }
  const options = { zOrderBy: ['x', 'y'], targetFileSize: 8_000 };

  it('lets conditions on each of the columns skip most files, and changes no row', async () => {
    const table = await pointTable();
    const before = await rowsOf(table);

    const result = await optimize(table, options);

    const snapshot = await table.snapshot();
    expect(await rowsOf(table)).toEqual(before);
    expect(result).toMatchObject({ metrics: { numRemovedFiles: 3 } });
    expect(snapshot.files.size).toBeGreaterThan(8);
    const meanKept = (column: string, value: (n: number) => string | number) => {
      const kept = Array.from({ length: 64 }, (_, n) => {
        return explainSkipping(snapshot, [{ column, op: '=', value: value(n) }]).kept.files;
      });
      return kept.reduce((sum, each) => sum + each, 0) / 64 / snapshot.files.size;
    };
    expect(meanKept('x', (n) => n)).toBeLessThan(0.5);
    expect(meanKept('y', (n) => `y${String(n).padStart(2, '0')}`)).toBeLessThan(0.5);
  });

  it('gives the same files for the same rows, and does not repeat itself until there are new ones', async () => {
    const [one, two] = [await pointTable(), await pointTable()];

    await optimize(one, options);
    await optimize(two, options);
    const again = await optimize(one, options);
    await append(one, points(0, 5));
    const after = await optimize(one, options);

    const bytes = async (table: DeltaTable) =>
      [...(await table.snapshot({ version: 4 })).files.values()].map(({ size, stats }) => [size, stats]);
    expect(await bytes(one)).toEqual(await bytes(two));
    expect([again.status, after.status]).toEqual(['unchanged', 'committed']);
  });

  it.each([[[]], [['x', 'x']], [['nothing']]])('refuses the columns %j', async (zOrderBy) => {
    await expect(optimize(await pointTable(), { zOrderBy })).rejects.toMatchObject({
      code: 'invalid_argument',
    });
  });
});

it('explains which condition rules out which files', async () => {
  const { table } = await tableOnClock();

  const explained = explainSkipping(await table.snapshot(), [
    { column: 'region', op: '=', value: 'sul' },
    { column: 'id', op: '>', value: 1 },
  ]);

  expect(explained).toMatchObject({
    total: { files: 6 },
    kept: { files: 2 },
    skipped: [
      { by: 'partition', files: 3 },
      { by: 'statistics', files: 1 },
    ],
  });
  const bytes = explained.skipped.reduce((sum, each) => sum + each.bytes, explained.kept.bytes);
  expect(bytes).toBe(explained.total.bytes);
});

describe('vacuum', () => {
  it('deletes only what no version within the retention needs', async () => {
    const { table, store, pass } = await tableOnClock();
    await optimize(table);
    pass(3 * DAY);
    await store.put('t/region=sul/orphan.parquet', Buffer.from('x'));
    await deleteRows(table, { where: [{ column: 'region', op: '=', value: 'sul' }] });
    pass(5 * DAY);
    const kept = await rowsOf(table);
    const beforeVacuum = await keysOf(store);

    const trial = await vacuum(table, { dryRun: true });
    const untouched = await keysOf(store);
    const first = await vacuum(table);
    pass(3 * DAY);
    const second = await vacuum(table);

    expect(trial).toEqual(first);
    expect(untouched).toEqual(beforeVacuum);
    expect(first.keys).toHaveLength(6);
    expect(second.keys).toHaveLength(2);
    expect(second.keys).toContain('region=sul/orphan.parquet');
    const fresh = await DeltaTable.open(lake.context({ store }), 't');
    expect(await rowsOf(fresh)).toEqual(kept);
    expect((await fresh.snapshot()).version).toBe(8);
  });
});

it('trims the local copies and fetches them again when needed, and only then', async () => {
  const { table, store } = await tableOnClock();
  const rows = await rowsOf(table);
  let downloads = 0;
  store.download = async (key, file) => {
    downloads++;
    return MemoryObjectStore.prototype.download.call(store, key, file);
  };

  await trimFileCache(table.context, 1_000_000);
  await rowsOf(table);
  const whenKept = downloads;
  await trimFileCache(table.context, 0);

  expect(await rowsOf(table)).toEqual(rows);
  expect([whenKept, downloads]).toEqual([0, 6]);
});
