import { type ObjectEntry, type ObjectStore, ObjectStoreError } from '#lake/object-store';

/** What goes wrong with one request: nothing, an error before or after it took effect. */
export type Fault = 'none' | 'lost_request' | 'lost_answer';

/**
 * Passes requests on and yields to other writers before each. `fault` is asked once per commit attempt; a lost
 * answer with `sdkRetry` looks as if the SDK had sent the request again: the caller hears that the key is taken.
 */
export class FaultyObjectStore implements ObjectStore {
  readonly #inner: ObjectStore;
  readonly #fault: () => Fault;
  readonly #sdkRetry: () => boolean;

  constructor(inner: ObjectStore, fault: () => Fault, sdkRetry: () => boolean) {
    this.#inner = inner;
    this.#fault = fault;
    this.#sdkRetry = sdkRetry;
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    await breathe();
    const fault = this.#fault();
    if (fault === 'lost_request') throw timeout(key);
    const created = await this.#inner.putIfAbsent(key, bytes);
    if (fault === 'none') return created;
    if (this.#sdkRetry()) return false;
    throw timeout(key);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    await breathe();
    return this.#inner.get(key);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await breathe();
    await this.#inner.put(key, bytes);
  }

  list(prefix: string, startAfter?: string): AsyncIterable<ObjectEntry> {
    return this.#inner.list(prefix, startAfter);
  }

  delete(keys: readonly string[]): Promise<void> {
    return this.#inner.delete(keys);
  }

  download(key: string, file: string): Promise<void> {
    return this.#inner.download(key, file);
  }

  upload(file: string, key: string): Promise<void> {
    return this.#inner.upload(file, key);
  }
}

function timeout(key: string): ObjectStoreError {
  return new ObjectStoreError('object_store_unavailable', `Timed out: ${key}`);
}

/** Lets other writers go first. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
