import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { withParquetFiles } from '#lake/parquet-file';
import { partsOfFile } from '#lake/row-groups';
import { spliceParquet } from '#lake/splice-parquet';
import { fileList, literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { decodeStruct, encodeStruct, type ThriftStruct, type ThriftValue } from '#lake/thrift';
import { type LakeFixture, openLakeFixture } from './lake-fixture.ts';

let lake: LakeFixture;
let folder: string;
beforeAll(async () => {
  lake = await openLakeFixture();
  folder = lake.folder;
});
afterAll(() => lake.close());

const ROW_GROUP = 2_048;
const ROWS = 20_000;
/** Dictionaries (`word`), Bloom filters, nulls for whole row groups, nesting, NaN in the first row group only. */
const rows = `SELECT r AS id, 'w' || r % 7 AS word, CASE WHEN r > 5000 THEN -r END AS late,
    {'day': DATE '2024-01-01' + (r // 1000)::INTEGER, 'tags': [r, NULL]} AS nested, MAP {'k': r} AS pairs,
    TIMESTAMPTZ '2024-01-01 00:00:00Z' + INTERVAL (r) SECOND AS at, (r / 4)::DECIMAL(30, 2) AS price,
    CASE WHEN r = 3 THEN 'nan'::DOUBLE ELSE r END AS ratio
  FROM range(${ROWS}) g(r)`;

async function wholeFile(): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.parquet`);
  await lake.engine.run(`COPY (${rows}) TO ${literal(file)} (FORMAT parquet, ROW_GROUP_SIZE ${ROW_GROUP})`);
  return file;
}

it('cuts a file into files that together hold the same rows, in the same order, with their Bloom filters', async () => {
  const whole = await wholeFile();
  const cuts = [
    { from: 0, to: 1, file: join(folder, 'a.parquet') },
    { from: 1, to: 8, file: join(folder, 'b.parquet') },
    { from: 8, to: 10, file: join(folder, 'c.parquet') },
  ];

  await withParquetFiles([whole], async (source) => {
    for (const { file, ...cut } of cuts) await spliceParquet([{ source: source!, ...cut }], file);
  });

  const all = (files: string) => lake.engine.rows(`SELECT * FROM read_parquet(${files})`);
  expect(await all(fileList(cuts.map(({ file }) => file)))).toEqual(await all(literal(whole)));
  const groups = await lake.engine.rows(
    `SELECT count(*) AS groups FROM parquet_metadata(${fileList(cuts.map(({ file }) => file))}) WHERE column_id = 0
     GROUP BY file_name ORDER BY file_name`,
  );
  expect(groups).toEqual([{ groups: 1 }, { groups: 7 }, { groups: 2 }]);
  for (const { file } of cuts) {
    const probed = await lake.engine.rows(
      `SELECT bool_and(bloom_filter_excludes) AS excluded FROM parquet_bloom_probe(${literal(file)}, 'word', 'w9')`,
    );
    const found = await lake.engine.rows(
      `SELECT bool_or(bloom_filter_excludes) AS excluded FROM parquet_bloom_probe(${literal(file)}, 'word', 'w3')`,
    );
    expect([...probed, ...found]).toEqual([{ excluded: true }, { excluded: false }]);
  }
});

it('gives each part the bounds and null counts of its own rows', async () => {
  const whole = await wholeFile();
  const schema = await schemaOfQuery(lake.engine, rows);

  const parts = await partsOfFile(lake.engine, whole, schema, 30_000);

  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map(({ from }) => from).slice(1)).toEqual(parts.map(({ to }) => to).slice(0, -1));
  let from = 0;
  for (const { rows: count, columns } of parts) {
    const [id, , late, day, element, key, , , price, ratio] = columns;
    const to = from + count;
    expect(id).toEqual({ min: `${from}`, max: `${to - 1}`, nulls: 0 });
    const lateFrom = Math.max(from, 5001);
    const bounds = lateFrom < to ? { min: `${1 - to}`, max: `${-lateFrom}` } : { min: null, max: null };
    expect(late).toEqual({ ...bounds, nulls: Math.min(lateFrom, to) - from });
    const dayOf = (row: number) => `2024-01-${String(1 + Math.floor(row / 1000)).padStart(2, '0')}`;
    expect(day).toMatchObject({ min: dayOf(from), max: dayOf(to - 1) });
    expect([element?.nulls, key?.min]).toEqual([count, 'k']);
    expect(price?.max).toBe(((to - 1) / 4).toFixed(2));
    expect(ratio?.min).toBe(from === 0 ? null : `${from}.0`);
    from = to;
  }
  expect(from).toBe(ROWS);
});

it('writes the same bytes for the same rows, however the threads take turns', async () => {
  const schema = await schemaOfQuery(lake.engine, rows);
  const write = async () => {
    const table = await DeltaTable.create(lake.context(), 't', { schema });
    await append(table, rows, { targetFileSize: 30_000, orderBy: 'price, id' });
    const { store } = table.context;
    const { files } = await table.snapshot();
    return Promise.all(
      [...files.values()].map(async ({ path }) => Buffer.from((await store.get(`t/${path}`))!)),
    );
  };

  const [first, ...others] = [await write(), await write(), await write()];

  expect(first!.length).toBeGreaterThan(2);
  for (const other of others) expect(other).toEqual(first);
});

it('encodes any struct so that it decodes to the same', async () => {
  const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const { struct } = fc.letrec<{ struct: ThriftStruct; value: { type: number; value: ThriftValue } }>(
    (tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.record({ type: fc.constant(6), value: integer }),
        fc.boolean().map((value) => ({ type: value ? 1 : 2, value })),
        fc.record({ type: fc.constant(8), value: fc.uint8Array({ maxLength: 200 }) }),
        fc.array(integer, { maxLength: 40 }).map((items) => ({ type: 9, value: { type: 6, items } })),
        fc.array(tie('struct'), { maxLength: 3 }).map((items) => ({ type: 9, value: { type: 12, items } })),
        fc.record({ type: fc.constant(12), value: tie('struct') }),
      ),
      struct: fc
        .array(fc.tuple(fc.integer({ min: 1, max: 1000 }), tie('value')), { maxLength: 5 })
        .map((fields) => new Map(fields)),
    }),
  );
  fc.assert(
    fc.property(struct, (value) => {
      expect(decodeStruct(Uint8Array.from(encodeStruct(value)))).toEqual(value);
    }),
  );
});

it('reads and writes a footer byte for byte', async () => {
  const file = await readFile(await wholeFile());
  const footer = file.subarray(file.length - 8 - file.readUInt32LE(file.length - 8), file.length - 8);

  expect(Buffer.compare(encodeStruct(decodeStruct(footer)), footer)).toBe(0);
});
