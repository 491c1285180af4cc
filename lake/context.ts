import type { Engine } from './engine.ts';
import type { ObjectStore } from './object-store.ts';

/** What every operation on tables is given: storage, engine, scratch space, time and randomness. */
export interface LakeContext {
  readonly store: ObjectStore;
  readonly engine: Engine;
  /** A local folder for files on their way, and for the cache of data files. Created when missing. */
  readonly workDirectory: string;
  now(): Date;
  /** Unique text, such as a UUID, safe in file names. */
  ids(): string;
  /** Waits between attempts; default: the real clock. */
  sleep?(milliseconds: number): Promise<void>;
}
