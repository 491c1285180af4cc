import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FileObjectStore } from '#lake/file-object-store';
import { MemoryObjectStore } from '#lake/memory-object-store';
import type { ObjectStore } from '#lake/object-store';
import { keysOf } from './lake-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'object-store-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const stores: [string, () => ObjectStore][] = [
  ['memory', () => new MemoryObjectStore()],
  ['folder', () => new FileObjectStore(mkdtempSync(join(directory, 'root-')))],
];

describe.each(stores)('%s object store', (_, create) => {
  it('lets exactly one of many writers take a key', async () => {
    const store = create();

    const created = await Promise.all(
      Array.from({ length: 20 }, (_, at) => store.putIfAbsent('log/0.json', Buffer.from(`writer ${at}`))),
    );

    const winner = created.indexOf(true);
    expect(created.filter(Boolean)).toHaveLength(1);
    expect(Buffer.from((await store.get('log/0.json'))!).toString()).toBe(`writer ${winner}`);
  });

  it('lists by prefix in byte order, strictly after a key', async () => {
    const store = create();
    const keys = [
      't/_log/01.json',
      't/_log/02.checkpoint.parquet',
      't/_log/02.json',
      't/a=%C3%A9/f',
      't/é/f',
      'tt/f',
    ];
    for (const key of [...keys].reverse()) await store.put(key, Buffer.from(key));

    expect(await keysOf(store, 't/')).toEqual(keys.slice(0, 5));
    expect(await keysOf(store, 't/_l')).toEqual(keys.slice(0, 3));
    const after: string[] = [];
    for await (const { key, size } of store.list('t/_log/', 't/_log/02')) {
      after.push(key);
      expect(size).toBe(key.length);
    }
    expect(after).toEqual(keys.slice(1, 3));
  });

  it('answers absence with a value, except to a download', async () => {
    const store = create();
    const file = join(directory, 'downloaded');

    expect(await store.get('none')).toBeUndefined();
    expect(await keysOf(store, 'none/')).toEqual([]);
    await store.delete(['none']);
    await expect(store.download('none', file)).rejects.toMatchObject({ code: 'object_not_found' });
  });

  it('replaces, uploads, downloads and deletes', async () => {
    const store = create();
    const [from, to] = [join(directory, 'from'), join(directory, 'to')];
    writeFileSync(from, 'second');
    await store.put('a/b', Buffer.from('first'));

    await store.upload(from, 'a/b');
    await store.download('a/b', to);
    await store.delete(['a/b']);

    expect(readFileSync(to, 'utf8')).toBe('second');
    expect(await store.get('a/b')).toBeUndefined();
  });
});
