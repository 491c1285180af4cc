/**
 * The port through which the lake touches storage. Keys are `/`-separated and relative to the store's root
 * (a bucket, a prefix, a folder). Every method rejects with an {@link ObjectStoreError} when the store cannot
 * answer; absence is a value, never an error.
 */
export interface ObjectStore {
  /** The object's bytes, or undefined when there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Writes the whole object; an object already there is replaced in one step. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes the object only if the key is free (`If-None-Match: *`).
   * Resolves to false when the key was taken. This is the one primitive on which commits rest.
   */
  putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean>;
  /** Objects whose key starts with `prefix`, in ascending UTF-8 byte order, strictly after `startAfter`. */
  list(prefix: string, startAfter?: string): AsyncIterable<ObjectEntry>;
  /** Deletes the keys; a key that is not there counts as deleted. */
  delete(keys: readonly string[]): Promise<void>;
  /** Copies the object into a local file, which it creates. Rejects with code `object_not_found` if absent. */
  download(key: string, file: string): Promise<void>;
  /** Writes a local file as an object, streaming. */
  upload(file: string, key: string): Promise<void>;
}

export interface ObjectEntry {
  readonly key: string;
  /** Size in bytes. */
  readonly size: number;
  readonly lastModified: Date;
}

export class ObjectStoreError extends Error {
  override readonly name = 'ObjectStoreError';
  readonly code: 'object_not_found' | 'object_store_unavailable' | 'object_store_refused';
  constructor(code: ObjectStoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
