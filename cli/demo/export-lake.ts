import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapConcurrently } from '#lake/concurrency';
import type { ObjectStore } from '#lake/object-store';

/** Copies every object of a lake into a folder, in which each table is an ordinary Delta table on disk. */
export async function exportLake(store: ObjectStore, folder: string): Promise<number> {
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  await mapConcurrently(keys, 16, async (key) => {
    const file = join(folder, key);
    await mkdir(dirname(file), { recursive: true });
    await store.download(key, file);
  });
  return keys.length;
}
