import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { trimFileCache } from '#lake/file-cache';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const MANY = 2 ** 30;

/** A table of one file per number, and the numbers whose files were fetched. */
async function tableOfFiles(numbers: readonly number[]) {
  const fetched: string[] = [];
  class CountingStore extends MemoryObjectStore {
    override download(key: string, file: string): Promise<void> {
      fetched.push(key);
      return super.download(key, file);
    }
  }
  const context = lake.context({ store: new CountingStore() });
  const table = await DeltaTable.create(context, 't', { schema: struct([field('n', 'integer')]) });
  for (const n of numbers) await append(table, `SELECT ${n}::INTEGER AS n`);
  const read = (n: number) => rowsOf(table, { where: [{ column: 'n', op: '=', value: n }] });
  return { context, read, fetched };
}

it('keeps the copies that were used last', async () => {
  const { context, read, fetched } = await tableOfFiles([1, 2]);
  await read(1);
  await setTimeout(5);
  await read(2);
  await setTimeout(5);
  await read(1);
  const [first] = fetched;
  const bytes = (await context.store.get(first!))!.length;

  await trimFileCache(context, Math.floor(bytes * 1.5));
  await read(1);
  expect(fetched).toHaveLength(2);
  await read(2);
  expect(fetched).toHaveLength(3);
});

it('is looked through again when enough has been fetched since', async () => {
  const { context, read, fetched } = await tableOfFiles([1, 2]);
  await trimFileCache(context, MANY);
  await read(1);

  await trimFileCache(context, (await context.store.get(fetched[0]!))!.length * 17);
  await read(1);
  expect(fetched).toHaveLength(1);
  await trimFileCache(context, 1);
  await read(1);
  expect(fetched).toHaveLength(2);
});

it('leaves the time of modification of what is used, by which DuckDB knows a file', async () => {
  const { context, read } = await tableOfFiles([1]);
  const modified = async () => {
    const cache = join(context.workDirectory, 'cache');
    const names = (await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.parquet'));
    return Promise.all(names.map(async (name) => (await stat(join(cache, name))).mtimeMs));
  };
  await read(1);
  // The second use cuts it to milliseconds.
  await read(1);
  const before = await modified();
  await setTimeout(5);
  await read(1);

  expect(await modified()).toEqual(before);
});

it('writes row groups of as many rows as the table says', async () => {
  const context = lake.context();
  const configuration = { 'lake.rowGroupRows': '4096' };
  const table = await DeltaTable.create(context, 't', {
    schema: struct([field('n', 'integer')]),
    configuration,
  });
  await append(table, 'SELECT range::INTEGER AS n FROM range(10000)');
  await rowsOf(table);

  const [groups] = await context.engine.rows(`
    SELECT list_sort(list(DISTINCT row_group_num_rows)) AS rows
    FROM parquet_metadata('${context.workDirectory}/cache/*/*.parquet') WHERE num_values > 0`);
  expect(groups).toEqual({ rows: [1808, 4096] });
});
