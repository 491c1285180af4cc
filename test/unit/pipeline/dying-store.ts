import type { ObjectStore } from '#lake/object-store';

export interface DyingStore {
  readonly wrap: (store: ObjectStore) => ObjectStore;
  /** From now on, so many writes succeed; after the last one every call fails, as for a process that was killed. */
  dieAfter(writes: number): void;
  /** A new process comes up. */
  revive(): void;
}

export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

export function dyingStore(): DyingStore {
  let writesLeft = Number.POSITIVE_INFINITY;
  const alive = () => {
    if (writesLeft < 0) throw new ProcessDied();
  };
  const write = () => {
    writesLeft--;
    alive();
  };
  return {
    dieAfter: (writes) => {
      writesLeft = writes;
    },
    revive: () => {
      writesLeft = Number.POSITIVE_INFINITY;
    },
    wrap: (store) => ({
      get: async (key) => {
        alive();
        return store.get(key);
      },
      list: (prefix, startAfter) => {
        alive();
        return store.list(prefix, startAfter);
      },
      download: async (key, file) => {
        alive();
        return store.download(key, file);
      },
      put: async (key, bytes) => {
        write();
        return store.put(key, bytes);
      },
      putIfAbsent: async (key, bytes) => {
        write();
        return store.putIfAbsent(key, bytes);
      },
      upload: async (file, key) => {
        write();
        return store.upload(file, key);
      },
      delete: async (keys) => {
        write();
        return store.delete(keys);
      },
    }),
  };
}
