import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ParquetFile, withParquetFiles } from '#lake/parquet-file';
import { hasPlainLayout } from '#lake/plain-layout';
import { literal } from '#lake/sql-text';
import type { ThriftList, ThriftStruct } from '#lake/thrift';
import { type LakeFixture, openLakeFixture } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const ROWS = "SELECT r::INTEGER AS id, 'w' || r % 7 AS word FROM range(5000) g(r)";

async function fileOf(sql: string, options = ''): Promise<string> {
  const file = join(lake.folder, `${crypto.randomUUID()}.parquet`);
  await lake.engine.run(`COPY (${sql}) TO ${literal(file)} (FORMAT parquet, ROW_GROUP_SIZE 2048${options})`);
  return file;
}

async function isPlain(file: string, change: (file: ParquetFile) => void = () => {}): Promise<boolean> {
  const template = await fileOf(`SELECT * FROM (${ROWS}) WHERE false`);
  return withParquetFiles([file, template], async (parquet, template) => {
    change(parquet!);
    return hasPlainLayout(parquet!, template!);
  });
}

it.each(['', ', COMPRESSION zstd', ', PARQUET_VERSION v1'])(
  'takes what this engine writes%s',
  async (options) => {
    expect(await isPlain(await fileOf(ROWS, options))).toBe(true);
  },
);

it.each([
  ['columns in another order', 'SELECT word, id FROM rows', ''],
  ['a column of another type', 'SELECT id::BIGINT AS id, word FROM rows', ''],
  ['a column too few', 'SELECT id FROM rows', ''],
  ['a column too many', 'SELECT *, 1 AS more FROM rows', ''],
  ['a column of another name', 'SELECT id, word AS "Word" FROM rows', ''],
  ['metadata of its own', 'SELECT * FROM rows', ", KV_METADATA {writer: 'me'}"],
  ['field ids', 'SELECT * FROM rows', ', FIELD_IDS {id: 1, word: 2}'],
])('does not take a file with %s', async (_, sql, options) => {
  expect(await isPlain(await fileOf(`WITH rows AS (${ROWS}) ${sql}`, options))).toBe(false);
});

/** Ids of Parquet's parquet.thrift. */
it.each<[string, (file: ParquetFile) => void]>([
  ['by another writer', ({ footer }) => footer.set(6, { type: 8, value: Buffer.from('parquet-mr 1.13') })],
  ['with encrypted columns', ({ footer }) => footer.set(8, { type: 12, value: new Map() })],
  [
    'sorted, by its own account',
    ({ rowGroups }) => rowGroups[1]!.set(4, { type: 9, value: { type: 12, items: [] } }),
  ],
  ['with numbered row groups', ({ rowGroups }) => rowGroups[0]!.set(7, { type: 4, value: 0n })],
  ['with a page index', ({ rowGroups }) => chunkOf(rowGroups[2]!).set(4, { type: 6, value: 9000n })],
  [
    'with pages in another file',
    ({ rowGroups }) => chunkOf(rowGroups[0]!).set(1, { type: 8, value: Buffer.from('b') }),
  ],
  ['with an index page', ({ rowGroups }) => columnOf(rowGroups[0]!).set(10, { type: 6, value: 900n })],
  [
    'whose row groups stand in another order',
    ({ rowGroups }) => void (rowGroups as ThriftStruct[]).reverse(),
  ],
])('does not take a file %s', async (_, change) => {
  expect(await isPlain(await fileOf(ROWS), change)).toBe(false);
});

function chunkOf(rowGroup: ThriftStruct): ThriftStruct {
  return (rowGroup.get(1)!.value as ThriftList).items[0] as ThriftStruct;
}

function columnOf(rowGroup: ThriftStruct): ThriftStruct {
  return chunkOf(rowGroup).get(3)!.value as ThriftStruct;
}
