import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#lake/append';
import type { Condition, ConditionValue } from '#lake/condition';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { pruneFiles } from '#lake/prune';
import { readTable } from '#lake/read-files';
import { boundJson, microsOfTimestamp } from '#lake/statistics';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

it('writes exact numbers, millisecond bounds that stay bounds, and null counts', async () => {
  const sql = `SELECT 9007199254740993 AS l, 12345678901234567890.12::DECIMAL(38,2) AS price, 0.1::FLOAT AS f,
    'nan'::DOUBLE AS d, TIMESTAMPTZ '1969-12-31 23:59:59.999999Z' AS at, NULL::VARCHAR AS none,
    {'inner': {'n': 5}} AS nested, [1] AS list, true AS flag, DATE '2024-02-29' AS day`;
  const table = await DeltaTable.create(lake.context(), 't', {
    schema: await schemaOfQuery(lake.engine, sql),
  });

  await append(table, sql);

  const [file] = (await table.snapshot()).files.values();
  const low = '"l":9007199254740993,"price":12345678901234567890.12,"f":0.10000000149011612,';
  const nested = '"nested":{"inner":{"n":5}},"flag":true,"day":"2024-02-29"';
  expect(file!.stats).toBe(
    `{"numRecords":1,"minValues":{${low}"at":"1969-12-31T23:59:59.999Z",${nested}},` +
      `"maxValues":{${low}"at":"1970-01-01T00:00:00.000Z",${nested}},` +
      '"nullCount":{"l":0,"price":0,"f":0,"d":0,"at":0,"none":1,"nested":{"inner":{"n":0}},"flag":0,"day":0}}',
  );
});

describe('bounds of strings', () => {
  it('are prefixes that still bound the text', () => {
    const text = fc.string({ unit: 'binary', minLength: 0, maxLength: 100 });
    fc.assert(
      fc.property(text, (value) => {
        const min = boundJson('string', value, 'min');
        const max = boundJson('string', value, 'max');
        expect(Buffer.compare(Buffer.from(JSON.parse(min!)), Buffer.from(value))).toBeLessThanOrEqual(0);
        if (max)
          expect(Buffer.compare(Buffer.from(JSON.parse(max)), Buffer.from(value))).toBeGreaterThanOrEqual(0);
        expect(Array.from(JSON.parse(min!) as string).length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

it.each([
  ['2024-01-01 00:00:00.123456+00', 1704067200123456n],
  ['1969-12-31T23:59:59.999Z', -1000n],
  ['2024-01-01T03:00:00+03:00', 1704067200000000n],
  ['2024-01-01', 1704067200000000n],
  ['infinity', undefined],
])('reads the instant %s', (text, micros) => {
  expect(microsOfTimestamp(text)).toBe(micros);
});

/** Tables tried per case; the nightly tier raises it. */
const RUNS = Number(process.env.LAKE_PROPERTY_RUNS ?? 25);

/** Values per column that sit close together, at type limits, and beyond ASCII. */
const CELLS: Readonly<Record<string, { type: string; values: readonly ConditionValue[] }>> = {
  s: { type: 'VARCHAR', values: ['', 'a', 'b', 'é', '\uFFFD', '😀', 'a'.repeat(70), `${'a'.repeat(70)}b`] },
  l: { type: 'BIGINT', values: [9007199254740992n, 9007199254740993n, -1, 0, 1] },
  p: {
    type: 'DECIMAL(38,2)',
    values: ['-0.01', '0.00', '0.01', '12345678901234567890.12', '12345678901234567890.13'],
  },
  d: { type: 'DOUBLE', values: ['nan', 'infinity', '-infinity', '-0.0', '0.1', '1e300'] },
  f: { type: 'FLOAT', values: ['0.1', '0.2', 'nan', '0'] },
  t: {
    type: 'TIMESTAMPTZ',
    values: ['2024-01-01T00:00:00.000999Z', '2024-01-01T00:00:00.001Z', '1960-01-01T00:00:00.000001Z'],
  },
  day: { type: 'DATE', values: ['2024-02-28', '2024-02-29', '0001-01-01', '9999-12-31'] },
  b: { type: 'BOOLEAN', values: [true, false] },
};
const names = Object.keys(CELLS);

const row = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.option(fc.constantFrom(...CELLS[name]!.values))])),
);
const condition: fc.Arbitrary<Condition> = fc.constantFrom(...names).chain((column) => {
  const value = fc.constantFrom(...CELLS[column]!.values);
  return fc.oneof(
    fc.record({
      column: fc.constant(column),
      op: fc.constantFrom('=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
      value,
    }),
    fc.record({
      column: fc.constant(column),
      op: fc.constant('in' as const),
      value: fc.array(value, { maxLength: 3 }),
    }),
    fc.record({
      column: fc.constant(column),
      op: fc.constant('between' as const),
      value: fc.tuple(value, value),
    }),
  );
});

function rowsSql(rows: readonly Record<string, ConditionValue | null>[]): string {
  const tuple = (each: Record<string, ConditionValue | null>) =>
    names
      .map((name) => {
        const value = each[name] ?? null;
        return value === null ? `NULL::${CELLS[name]!.type}` : `'${value}'::${CELLS[name]!.type}`;
      })
      .join(', ');
  return `SELECT * FROM (VALUES ${rows.map((each) => `(${tuple(each)})`).join(', ')}) AS v(${names.join(', ')})`;
}

it.each([[[]], [['day', 's']], [['t', 'd']], [['p', 'b', 'l']]])(
  'skips no file with a row that meets the conditions, partitioned by %s',
  async (partitionColumns: string[]) => {
    let skipped = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
        async (files, tries) => {
          const schema = await schemaOfQuery(lake.engine, rowsSql(files[0]!));
          const table = await DeltaTable.create(lake.context(), 't', { schema, partitionColumns });
          for (const rows of files) await append(table, rowsSql(rows));
          const all = (await readTable(table)).sql;
          for (const where of tries) {
            const read = await readTable(table, { where });
            const snapshot = await table.snapshot();
            skipped += snapshot.files.size - pruneFiles(snapshot, where).length;
            const filter = read.sql.slice(read.sql.lastIndexOf(' WHERE '));
            const wanted = await lake.engine.rows(
              `SELECT * FROM (SELECT * FROM (${all})${filter}) ORDER BY ALL`,
            );
            expect(await lake.engine.rows(`SELECT * FROM (${read.sql}) ORDER BY ALL`)).toEqual(wanted);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(skipped).toBeGreaterThan(10);
  },
  300_000,
);
