import { readFile, writeFile } from 'node:fs/promises';
import { type ObjectEntry, type ObjectStore, ObjectStoreError } from './object-store.ts';

/** Objects in this process's memory, for tests and trials. */
export class MemoryObjectStore implements ObjectStore {
  readonly #objects = new Map<string, { bytes: Uint8Array; lastModified: Date }>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.#objects.get(key)?.bytes.slice();
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.#objects.set(key, { bytes: bytes.slice(), lastModified: this.#now() });
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    if (this.#objects.has(key)) return false;
    await this.put(key, bytes);
    return true;
  }

  async *list(prefix: string, startAfter = ''): AsyncIterable<ObjectEntry> {
    const after = Buffer.from(startAfter);
    const keys = [...this.#objects.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => Buffer.from(key));
    for (const each of keys.filter((key) => Buffer.compare(key, after) > 0).sort(Buffer.compare)) {
      const key = each.toString();
      const object = this.#objects.get(key);
      if (object) yield { key, size: object.bytes.length, lastModified: object.lastModified };
    }
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#objects.delete(key);
  }

  async download(key: string, file: string): Promise<void> {
    const bytes = await this.get(key);
    if (bytes === undefined) throw new ObjectStoreError('object_not_found', `There is no object ${key}`);
    await writeFile(file, bytes);
  }

  async upload(file: string, key: string): Promise<void> {
    await this.put(key, await readFile(file));
  }
}
