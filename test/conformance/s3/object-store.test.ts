import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3ObjectStore } from '#functions/adapters/s3-object-store';
import type { ObjectStore } from '#lake/object-store';
import { type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
let store: ObjectStore;
let folder: string;
beforeAll(async () => {
  target = await startS3Target();
  folder = await mkdtemp(join(tmpdir(), 's3-object-store-'));
  store = createS3ObjectStore({ client: target.client, bucket: await target.newBucket(), prefix: 'lake' });
});
afterAll(async () => {
  await target.close();
  await rm(folder, { recursive: true });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the object store over S3', () => {
  it('writes, reads, lists and deletes', async () => {
    const keys = ['t/date=2026-11-21/a b+é%.parquet', 't/a', 't/b/c', 'u'];
    for (const key of keys) await store.put(key, Buffer.from(key));
    expect(Buffer.from((await store.get(keys[0]!))!).toString()).toBe(keys[0]);
    expect(await store.get('nothing')).toBeUndefined();

    const listed = await collect(store.list('t/', 't/a'));
    expect(listed.map(({ key, size }) => [key, size])).toEqual([
      ['t/b/c', 5],
      [keys[0], Buffer.byteLength(keys[0]!)],
    ]);
    await store.delete([...keys, 'nothing']);
    expect(await collect(store.list(''))).toEqual([]);
  });

  it('lets exactly one of many writers have a key', async () => {
    const writers = Array.from({ length: 16 }, (_, index) =>
      store.putIfAbsent('log/0.json', Buffer.from(`${index}`)),
    );
    const won = await Promise.all(writers);
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(Buffer.from((await store.get('log/0.json'))!).toString()).toBe(`${won.indexOf(true)}`);
  });

  it.each([0, 5, 9_000_000])('streams a file of %d bytes up and down', async (size) => {
    const [up, down] = [join(folder, 'up'), join(folder, 'down')];
    const content = Buffer.alloc(size, 'lake');
    await writeFile(up, content);
    await store.upload(up, 'file');
    await store.download('file', down);
    expect((await readFile(down)).equals(content)).toBe(true);
  });
});
