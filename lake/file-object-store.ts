import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ObjectEntry, type ObjectStore, ObjectStoreError } from './object-store.ts';

/** Files being written; their names start so, and no key of a lake does. */
const PARTIAL = '.partial-';

/** Objects as files below a local folder. Several processes may share it. */
export class FileObjectStore implements ObjectStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#file(key));
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw unavailable(key, error);
    }
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    return this.#publish(key, (partial) => writeDurably(partial, bytes), rename);
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    let created = true;
    // A link is made in one step and fails when the name is taken; the content is complete before it appears.
    await this.#publish(
      key,
      (partial) => writeDurably(partial, bytes),
      async (partial, file) => {
        try {
          await link(partial, file);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
          created = false;
        }
      },
    );
    return created;
  }

  async *list(prefix: string, startAfter = ''): AsyncIterable<ObjectEntry> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const after = Buffer.from(startAfter);
    const names = await readdir(this.#file(folder), { recursive: true, withFileTypes: true }).catch(
      (error: unknown) => {
        if (isAbsence(error)) return [];
        throw unavailable(prefix, error);
      },
    );
    const keys = names
      .filter((entry) => entry.isFile() && !entry.name.startsWith(PARTIAL))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.#root, '/').length))
      .filter((key) => key.startsWith(prefix))
      .map((key) => Buffer.from(key));
    for (const each of keys.filter((key) => Buffer.compare(key, after) > 0).sort(Buffer.compare)) {
      const key = each.toString();
      const status = await stat(this.#file(key)).catch(() => undefined);
      if (status) yield { key, size: status.size, lastModified: status.mtime };
    }
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.#file(key), { force: true });
  }

  async download(key: string, file: string): Promise<void> {
    try {
      await copyFile(this.#file(key), file);
    } catch (error) {
      if (!isAbsence(error)) throw unavailable(key, error);
      throw new ObjectStoreError('object_not_found', `There is no object ${key}`, { cause: error });
    }
  }

  upload(file: string, key: string): Promise<void> {
    return this.#publish(key, (partial) => copyFile(file, partial), rename);
  }

  #file(key: string): string {
    return join(this.#root, key);
  }

  async #publish(
    key: string,
    write: (partial: string) => Promise<void>,
    publish: (partial: string, file: string) => Promise<void>,
  ): Promise<void> {
    const file = this.#file(key);
    const partial = join(dirname(file), `${PARTIAL}${randomUUID()}`);
    try {
      await mkdir(dirname(file), { recursive: true });
      await write(partial);
      await publish(partial, file);
    } catch (error) {
      throw unavailable(key, error);
    } finally {
      await rm(partial, { force: true });
    }
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function unavailable(key: string, cause: unknown): ObjectStoreError {
  return new ObjectStoreError('object_store_unavailable', `Object ${key} cannot be reached`, { cause });
}
