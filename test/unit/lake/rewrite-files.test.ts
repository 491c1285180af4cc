import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddFile } from '#lake/actions';
import { addConstraint } from '#lake/alter-constraints';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { localize } from '#lake/file-cache';
import { merge } from '#lake/merge';
import type { OperationResult } from '#lake/operation';
import { pagesOf, withParquetFiles } from '#lake/parquet-file';
import { readTable } from '#lake/read-files';
import { field, struct } from '#lake/schema';
import { changedRuns } from '#lake/splice-file';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const ROWS = 8_000;
const ROW_GROUP = 2_048;
/** Dictionaries, Bloom filters, nulls, nesting, NaN; and two ways to be partitioned. */
const rowsSql = (from: number, to: number, value = 0) => `SELECT r::INTEGER AS id, ${value}::INTEGER AS value,
    'w' || r % 7 AS word, printf('%08d', r) AS key, CASE WHEN r > 5000 THEN -r END AS late,
    {'day': DATE '2024-01-01' + (r // 1000)::INTEGER, 'tags': [r, NULL]} AS nested, MAP {'k': r} AS pairs,
    TIMESTAMPTZ '2024-01-01 00:00:00Z' + INTERVAL (r) SECOND AS at, (r / 4)::DECIMAL(30, 2) AS price,
    CASE WHEN r = 3 THEN 'nan'::DOUBLE ELSE r END AS ratio, encode('b' || r) AS bin, r % 2 = 0 AS flag,
    CASE WHEN r % 5 = 0 THEN NULL ELSE 'a/b ' || r % 2 END AS part, (r % 2)::SMALLINT AS half
  FROM range(${from}, ${to}) g(r)`;

/** A table of one file per partition, whose row groups have at most so many rows. */
async function tableOf(
  rowGroupRows: number,
  { rows = ROWS, partitionColumns = [] }: { rows?: number; partitionColumns?: string[] } = {},
): Promise<DeltaTable> {
  const table = await DeltaTable.create(lake.context(), 't', {
    schema: await schemaOfQuery(lake.engine, rowsSql(0, 1)),
    partitionColumns,
    configuration: { 'lake.rowGroupRows': String(rowGroupRows) },
  });
  await append(table, rowsSql(0, rows), { orderBy: 'id' });
  return table;
}

async function filesOf(table: DeltaTable): Promise<AddFile[]> {
  return [...(await table.snapshot()).files.values()];
}

async function bytesOf(table: DeltaTable): Promise<Buffer[]> {
  const files = await filesOf(table);
  return Promise.all(
    files.map(async ({ path }) => Buffer.from((await table.context.store.get(`t/${path}`))!)),
  );
}

/** Rows of each row group of the table's files, as Parquet's own footer has them. */
async function rowGroupsOf(table: DeltaTable): Promise<number[][]> {
  const { partitionColumns } = await table.snapshot();
  const local = await localize(table, partitionColumns, await filesOf(table));
  return Promise.all(
    local.map(async (file) => {
      const groups = await lake.engine.rows<{ rows: number }>(
        `SELECT row_group_num_rows AS rows FROM parquet_metadata(${literal(file)}) WHERE column_id = 0 ORDER BY row_group_id`,
      );
      return groups.map(({ rows }) => rows);
    }),
  );
}

/** Where the pages of the first, third and fourth row group begin, and the Bloom filters behind the last. */
async function offsetsOf(bytes: Buffer): Promise<number[]> {
  const file = join(lake.folder, `${crypto.randomUUID()}.parquet`);
  await writeFile(file, bytes);
  return withParquetFiles([file], async (parquet) => {
    const pages = parquet!.rowGroups.map(pagesOf);
    return [pages[0]!.start, pages[2]!.start, pages[3]!.start, pages.at(-1)!.end];
  });
}

type Change =
  | {
      readonly kind: 'update' | 'delete' | 'merge' | 'merge_away';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'move'; readonly from: number; readonly to: number };

function change(table: DeltaTable, { kind, from, to }: Change): Promise<OperationResult> {
  const where = [{ column: 'id', op: 'between', value: [from, to] }] as const;
  switch (kind) {
    case 'update':
      return updateRows(table, { set: { value: 'value + 1', late: 'NULL' }, where, orderBy: 'id' });
    case 'move':
      return updateRows(table, { set: { half: '(1 - half)::SMALLINT' }, where, orderBy: 'id' });
    case 'delete':
      return deleteRows(table, { where, orderBy: 'id' });
    case 'merge':
    case 'merge_away':
      return merge(table, {
        source: rowsSql(from, to + 1, 100),
        on: ['id'],
        matched: [
          { when: `source.id % 3 = 0 OR ${kind === 'merge_away'}`, delete: true },
          { when: 'source.id % 3 = 1', update: 'all' },
        ],
        notMatched: [{ insert: 'all' }],
      });
  }
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom(
        'update' as const,
        'delete' as const,
        'merge' as const,
        'merge_away' as const,
        'move' as const,
      ),
      from: fc.integer({ min: 0, max: ROWS + 100 }),
      length: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5_000 })),
    })
    .map(({ kind, from, length }) => ({ kind, from, to: from + length })),
  { minLength: 1, maxLength: 4 },
);

/** Of each file: in which partition, and what its add action says of its rows. */
async function described(table: DeltaTable) {
  const files = await filesOf(table);
  return files.map(({ partitionValues, stats }) => JSON.stringify([partitionValues, stats])).sort();
}

/** Number of rows and the sum of their hashes: the same for the same rows, in whatever order. */
async function digestOf(table: DeltaTable) {
  const { sql } = await readTable(table);
  return lake.engine.rows(
    `SELECT count(*) AS rows, sum(hash(each)::HUGEINT)::VARCHAR AS hashes FROM (${sql}) AS each`,
  );
}

/** What the rows of each file are, as far as their add actions tell it. */
async function counted(table: DeltaTable) {
  const { partitionColumns } = await table.snapshot();
  const files = await filesOf(table);
  const local = await localize(table, partitionColumns, files);
  return Promise.all(
    files.map(async ({ stats }, at) => {
      const [actual] = await lake.engine.rows<Record<string, unknown>>(
        `SELECT count(*) AS rows, min(id) AS first, max(id) AS last, min(key) AS least, max(key) AS greatest,
           count(*) - count(late) AS late, count(*) - count(id) AS id, max(price)::VARCHAR AS price
         FROM read_parquet(${literal(local[at]!)}, hive_partitioning = false)`,
      );
      const { numRecords, minValues, maxValues, nullCount } = JSON.parse(stats!);
      const told = {
        rows: numRecords,
        first: minValues.id,
        last: maxValues.id,
        least: minValues.key,
        greatest: maxValues.key,
        late: nullCount.late,
        id: nullCount.id,
        price: maxValues.price.toFixed(2),
      };
      return { told, actual };
    }),
  );
}

describe('a file of many row groups', () => {
  it.each([{ partitionColumns: [] }, { partitionColumns: ['part'] }, { partitionColumns: ['half', 'part'] }])(
    'becomes what it would become if it were written whole, partitioned by $partitionColumns',
    async ({ partitionColumns }) => {
      await fc.assert(
        fc.asyncProperty(changes, async (steps) => {
          // Enough for several row groups in each partition.
          const rows = partitionColumns.length === 0 ? ROWS : 3 * ROWS;
          const many = await tableOf(ROW_GROUP, { rows, partitionColumns });
          const one = await tableOf(122_880, { rows, partitionColumns });

          for (const [at, step] of steps.entries()) {
            await change(many, step);
            await change(one, step);

            expect(await digestOf(many)).toEqual(await digestOf(one));
            // Later on, files that are written whole have been packed together.
            if (at === 0) expect(await described(many)).toEqual(await described(one));
          }
          for (const { told, actual } of await counted(many)) expect(told).toEqual(actual);
        }),
        { numRuns: process.env.NIGHTLY ? 200 : 5 },
      );
    },
    process.env.NIGHTLY ? 3_600_000 : 180_000,
  );

  it('keeps the bytes, the order and the place of row groups without changes', async () => {
    const table = await tableOf(ROW_GROUP);
    const [before] = await bytesOf(table);

    await change(table, { kind: 'delete', from: 5_000, to: 5_010 });

    const [after] = await bytesOf(table);
    // Written whole, all but the last would be full.
    expect(await rowGroupsOf(table)).toEqual([[2_048, 2_048, 2_037, 1_856]]);
    const [file] = await localize(table, [], await filesOf(table));
    const ids = await lake.engine.rows<{ id: number }>(`SELECT id FROM read_parquet(${literal(file!)})`);
    const kept = Array.from({ length: ROWS }, (_, id) => id).filter((id) => id < 5_000 || id > 5_010);
    expect(ids.map(({ id }) => id)).toEqual(kept);
    // The two before and the one behind; the footers follow.
    const same = (from: number, to: number) => after!.includes(before!.subarray(from, to));
    const [first, third, fourth, bloom] = await offsetsOf(before!);
    expect([same(first!, third!), same(fourth!, bloom!), same(third!, fourth!)]).toEqual([true, true, false]);
  });

  it('keeps row groups in every partition', async () => {
    const table = await tableOf(ROW_GROUP, { rows: 3 * ROWS, partitionColumns: ['half'] });
    const [before] = await rowGroupsOf(table);

    // One row of each partition goes.
    await change(table, { kind: 'delete', from: 10, to: 11 });
    await change(table, { kind: 'update', from: 20, to: 21 });

    const [first, ...others] = before!;
    expect(others.length).toBeGreaterThan(1);
    expect(await rowGroupsOf(table)).toEqual([
      [first! - 1, ...others],
      [first! - 1, ...others],
    ]);
  });

  it('loses the row groups of which every row goes, and is gone when all are', async () => {
    const table = await tableOf(ROW_GROUP);

    await change(table, { kind: 'delete', from: 2_048, to: 4_095 });
    const [without] = await rowGroupsOf(table);
    await change(table, { kind: 'merge_away', from: 0, to: 2_047 });
    const [merged] = await rowGroupsOf(table);
    await change(table, { kind: 'delete', from: 0, to: ROWS });

    expect([without, merged]).toEqual([
      [2_048, 2_048, 1_856],
      [2_048, 1_856],
    ]);
    expect(await filesOf(table)).toEqual([]);
  });

  it('has the same bytes whenever the same change is made to the same rows', async () => {
    const tables = [await tableOf(ROW_GROUP), await tableOf(ROW_GROUP), await tableOf(ROW_GROUP)];

    for (const table of tables) await change(table, { kind: 'merge', from: 3_000, to: 9_000 });

    const [first, ...others] = await Promise.all(tables.map(bytesOf));
    expect((await rowGroupsOf(tables[0]!))[0]!.length).toBeGreaterThan(2);
    for (const other of others) expect(other).toEqual(first);
  });

  it('still refuses rows that break a rule of the table', async () => {
    const schema = struct([field('id', 'integer'), field('name', 'string', false)]);
    const configuration = { 'lake.rowGroupRows': String(ROW_GROUP) };
    const table = await DeltaTable.create(lake.context(), 't', { schema, configuration });
    await append(table, "SELECT r::INTEGER AS id, 'n' AS name FROM range(5000) g(r)", { orderBy: 'id' });
    await addConstraint(table, { name: 'positive', expression: 'id >= 0' });
    const where = [{ column: 'id', op: '=', value: 10 }] as const;

    await expect(updateRows(table, { set: { name: 'NULL' }, where })).rejects.toMatchObject({
      code: 'not_null_violation',
    });
    await expect(updateRows(table, { set: { id: '-1' }, where })).rejects.toMatchObject({
      code: 'constraint_violation',
    });
    await expect(updateRows(table, { set: { id: '5000000000' }, where })).rejects.toMatchObject({
      code: 'schema_mismatch',
    });
    expect((await table.snapshot()).files.size).toBe(1);
  });

  it('is written whole once its columns are no longer those of the table', async () => {
    const table = await tableOf(ROW_GROUP);
    await append(table, "SELECT -1::INTEGER AS id, 'x' AS more", { schema: 'merge' });

    await change(table, { kind: 'update', from: 5_000, to: 5_010 });
    const whole = await rowGroupsOf(table);
    await change(table, { kind: 'update', from: 5_000, to: 5_010 });

    expect(whole.map((groups) => groups.length)).toContain(4);
    const rows = await rowsOf<{ id: number; value: number; more: unknown }>(table);
    expect(rows).toHaveLength(ROWS + 1);
    expect(rows.filter(({ value }) => value === 2).map(({ id }) => id)).toHaveLength(11);
    expect(rows.filter(({ more }) => more !== null)).toHaveLength(1);
  });
});

it.each([
  { sizes: [10, 10], ranges: [], runs: [] },
  { sizes: [100, 100, 100], ranges: [[100, 100]], runs: [[1, 2]] },
  { sizes: [100, 100, 100], ranges: [[99, 99]], runs: [[0, 1]] },
  {
    sizes: [100, 100, 100],
    ranges: [
      [199, 199],
      [5, 8],
    ],
    runs: [[0, 2]],
  },
  {
    sizes: [100, 100, 100],
    ranges: [
      [299, 299],
      [0, 0],
    ],
    runs: [
      [0, 1],
      [2, 3],
    ],
  },
  { sizes: [100, 1, 100], ranges: [[99, 101]], runs: [[0, 3]] },
])('finds the row groups of $sizes rows with changes in $ranges', ({ sizes, ranges, runs }) => {
  const found = changedRuns(
    sizes,
    ranges.map(([first, last]) => ({ first: first!, last: last! })),
  );

  expect(found.map(({ from, to }) => [from, to])).toEqual(runs);
  const rowsBefore = (group: number) => sizes.slice(0, group).reduce((sum, rows) => sum + rows, 0);
  for (const { from, to, firstRow, endRow } of found) {
    expect([firstRow, endRow]).toEqual([rowsBefore(from), rowsBefore(to)]);
  }
});

it('does not let row groups grow, however often they are written', async () => {
  const table = await tableOf(ROW_GROUP);

  for (let round = 0; round < 6; round++) {
    // The last row of one, the first of the next: both are written again, together.
    const [groups] = await rowGroupsOf(table);
    const rows = await rowsOf<{ id: number }>(table);
    await deleteRows(table, { where: [{ column: 'id', op: '=', value: rows[groups![0]! - 1]!.id }] });
    await updateRows(table, { set: { value: '9' }, predicate: `id IN (0, ${rows[groups![0]!]!.id})` });
  }

  for (const rows of (await rowGroupsOf(table))[0]!) expect(rows).toBeLessThan(2 * ROW_GROUP);
});
