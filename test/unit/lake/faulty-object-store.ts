import { type ObjectEntry, type ObjectStore, ObjectStoreError } from '#lake/object-store';

/** What goes wrong with one commit attempt: nothing, or an error or the writer's end, before or after it took effect. */
export type Fault = 'none' | 'lost_request' | 'lost_answer' | 'death_before' | 'death_after';

/** The writer is gone: what it was doing stays as it is, and nobody hears the outcome. */
export class ProcessDeath extends Error {
  override readonly name = 'ProcessDeath';
}

/**
 * Passes requests on and yields to other writers before each. `fault` is asked once per commit attempt; a lost
 * answer with `sdkRetry` looks as if the SDK had sent the request again: the caller hears that the key is taken.
 */
export class FaultyObjectStore implements ObjectStore {
  readonly #inner: ObjectStore;
  readonly #fault: () => Fault;
  readonly #sdkRetry: () => boolean;
  #dead = false;

  constructor(inner: ObjectStore, fault: () => Fault, sdkRetry: () => boolean) {
    this.#inner = inner;
    this.#fault = fault;
    this.#sdkRetry = sdkRetry;
  }

  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    await this.#breathe();
    const fault = this.#fault();
    if (fault === 'lost_request') throw timeout(key);
    if (fault === 'death_before') throw this.#die();
    const created = await this.#inner.putIfAbsent(key, bytes);
    if (fault === 'none') return created;
    if (fault === 'death_after') throw this.#die();
    if (this.#sdkRetry()) return false;
    throw timeout(key);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    await this.#breathe();
    return this.#inner.get(key);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.#breathe();
    await this.#inner.put(key, bytes);
  }

  async *list(prefix: string, startAfter?: string): AsyncIterable<ObjectEntry> {
    await this.#breathe();
    yield* this.#inner.list(prefix, startAfter);
  }

  async delete(keys: readonly string[]): Promise<void> {
    await this.#breathe();
    await this.#inner.delete(keys);
  }

  async download(key: string, file: string): Promise<void> {
    await this.#breathe();
    await this.#inner.download(key, file);
  }

  async upload(file: string, key: string): Promise<void> {
    await this.#breathe();
    await this.#inner.upload(file, key);
  }

  /** Lets other writers go first; the dead do nothing any more. */
  async #breathe(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#dead) throw new ProcessDeath();
  }

  #die(): ProcessDeath {
    this.#dead = true;
    return new ProcessDeath();
  }
}

function timeout(key: string): ObjectStoreError {
  return new ObjectStoreError('object_store_unavailable', `Timed out: ${key}`);
}
