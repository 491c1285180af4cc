import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { commitKey, logKey } from '#lake/log';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { keysOf, type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const definition = {
  schema: struct([field('id', 'integer'), field('region', 'string')]),
  partitionColumns: ['region'],
  configuration: { 'delta.checkpointInterval': '4' },
};

async function tableWithCommits(store: MemoryObjectStore, count: number): Promise<DeltaTable> {
  const table = await DeltaTable.create(lake.context({ store }), 't', definition);
  for (let id = 1; id <= count; id++) {
    const region = id % 2 === 0 ? "'r %/é'" : 'NULL::VARCHAR';
    await append(table, `SELECT ${id} AS id, ${region} AS region`, {
      transactions: [{ appId: 'app', version: id }],
    });
  }
  return table;
}

it('gives a fresh reader the same snapshot as the log', async () => {
  const store = new MemoryObjectStore();
  const table = await tableWithCommits(store, 7);
  await deleteRows(table, { predicate: 'id = 3' });
  const { timestamp: _, ...expected } = await table.snapshot();

  const fresh = await DeltaTable.open(lake.context({ store }), 't');

  const checkpoints = (await keysOf(store)).filter((key) => key.includes('.checkpoint.'));
  expect(checkpoints.map((key) => key.slice(-27))).toHaveLength(2);
  const { timestamp, files, tombstones, ...rest } = await fresh.snapshot();
  const withoutDataChange = (map: ReadonlyMap<string, object>) =>
    [...map].map(([path, each]) => [path, { ...each, dataChange: null }]).sort();
  expect(rest).toEqual({
    ...rest,
    ...Object.fromEntries(Object.entries(expected).filter(([k]) => k in rest)),
  });
  expect(withoutDataChange(files)).toEqual(withoutDataChange(expected.files));
  expect(withoutDataChange(tombstones)).toEqual(withoutDataChange(expected.tombstones));
});

it.each([
  ['is missing', undefined],
  ['is stale', '{"version":4,"size":1}'],
  ['names a checkpoint that is gone', '{"version":6,"size":1}'],
  ['is ahead of the log', '{"version":60,"size":1}'],
  ['is damaged', '{"ver'],
])('reads the table when _last_checkpoint %s', async (_, content) => {
  const store = new MemoryObjectStore();
  await tableWithCommits(store, 10);
  const hint = logKey('t', '_last_checkpoint');
  if (content === undefined) await store.delete([hint]);
  else await store.put(hint, Buffer.from(content));

  const table = await DeltaTable.open(lake.context({ store }), 't');

  expect((await table.snapshot()).version).toBe(10);
  expect(await rowsOf(table, { version: 3 })).toHaveLength(3);
});

it('reads on from a checkpoint when the log before it is gone, and says which versions are lost', async () => {
  const store = new MemoryObjectStore();
  await tableWithCommits(store, 10);
  await store.delete([0, 1, 2, 3, 4, 5].map((version) => commitKey('t', version)));

  const table = await DeltaTable.open(lake.context({ store }), 't');

  expect(await rowsOf(table)).toHaveLength(10);
  expect(await rowsOf(table, { version: 4 })).toHaveLength(4);
  await expect(table.snapshot({ version: 3 })).rejects.toMatchObject({ code: 'version_not_available' });
  await expect(table.snapshot({ version: 6 })).rejects.toMatchObject({ code: 'version_not_available' });
  await expect(table.snapshot({ version: 11 })).rejects.toMatchObject({ code: 'version_not_available' });
});

it('drops tombstones after their retention and keeps the commit when the checkpoint fails', async () => {
  const store = new MemoryObjectStore();
  let time = Date.parse('2024-01-01T00:00:00Z');
  const context = lake.context({ store, now: () => new Date(time) });
  const table = await DeltaTable.create(context, 't', definition);
  await append(table, "SELECT 1 AS id, 'x' AS region");
  await deleteRows(table, {});
  time += 8 * 86_400_000;
  await append(table, "SELECT 2 AS id, 'x' AS region");
  await append(table, "SELECT 3 AS id, 'x' AS region");
  const fresh = await DeltaTable.open(lake.context({ store }), 't');

  expect((await fresh.snapshot()).tombstones.size).toBe(0);
  expect((await table.snapshot()).tombstones.size).toBe(1);

  store.upload = async (file, key) => {
    if (key.includes('.checkpoint.')) throw new Error('disk full');
    return MemoryObjectStore.prototype.upload.call(store, file, key);
  };
  for (const id of [5, 6, 7]) await append(table, `SELECT ${id} AS id, 'x' AS region`);
  const result = await append(table, "SELECT 8 AS id, 'x' AS region");
  expect(result).toMatchObject({ status: 'committed', version: 8, checkpointError: expect.any(Error) });
});

it('lets a warm reader fetch only what is new', async () => {
  const store = new MemoryObjectStore();
  const writer = await tableWithCommits(store, 6);
  const reader = await DeltaTable.open(lake.context({ store }), 't');
  const asked: string[] = [];
  store.get = async (key) => {
    asked.push(key);
    return MemoryObjectStore.prototype.get.call(store, key);
  };

  await append(writer, "SELECT 9 AS id, 'x' AS region");
  asked.length = 0;
  const snapshot = await reader.snapshot();

  expect(snapshot.version).toBe(7);
  expect(asked).toEqual([commitKey('t', 7)]);
});

it('is not misled by a listing that shows a commit and lacks the one before', async () => {
  const store = new MemoryObjectStore();
  await tableWithCommits(store, 3);
  store.list = async function* (prefix, startAfter) {
    for await (const entry of MemoryObjectStore.prototype.list.call(store, prefix, startAfter)) {
      if (entry.key !== commitKey('t', 2)) yield entry;
    }
  };

  const table = await DeltaTable.open(lake.context({ store }), 't');

  expect(await rowsOf(table)).toHaveLength(3);
});
