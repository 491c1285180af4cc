import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Durability } from '../record-log.ts';
import { Bucket } from './bucket.ts';
import { S3Error } from './error.ts';
import type { CorsRule } from './journal-entry.ts';

export interface NewBucket {
  readonly versioned?: boolean;
  readonly cors?: readonly CorsRule[];
}

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** The buckets in a folder, one sub-folder each. */
export class BucketStore {
  readonly #directory: string;
  readonly #durability: Durability;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(directory: string, durability: Durability, now: () => number) {
    this.#directory = directory;
    this.#durability = durability;
    this.#now = now;
    mkdirSync(directory, { recursive: true });
    for (const name of readdirSync(directory)) {
      if (!existsSync(join(directory, name, 'journal.log'))) {
        // A deletion that was cut short.
        rmSync(join(directory, name), { recursive: true, force: true });
        continue;
      }
      const bucket = new Bucket(name, join(directory, name), durability);
      if (bucket.state.createdMs === undefined) bucket.commit({ type: 'bucket', createdMs: now() });
      this.#buckets.set(name, bucket);
    }
  }

  all(): Bucket[] {
    return [...this.#buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  /** @throws {S3Error} NoSuchBucket */
  require(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (!bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return bucket;
  }

  /** @throws {S3Error} InvalidBucketName or BucketAlreadyOwnedByYou */
  create(name: string, options: NewBucket = {}): Bucket {
    if (!NAME.test(name)) throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
    if (this.#buckets.has(name)) {
      throw new S3Error(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
      );
    }
    const directory = join(this.#directory, name);
    mkdirSync(directory, { recursive: true });
    const bucket = new Bucket(name, directory, this.#durability);
    bucket.commit({ type: 'bucket', createdMs: this.#now() });
    if (options.versioned) bucket.commit({ type: 'versioning', status: 'Enabled' });
    if (options.cors) bucket.commit({ type: 'cors', rules: options.cors });
    this.#buckets.set(name, bucket);
    return bucket;
  }

  /** @throws {S3Error} NoSuchBucket or BucketNotEmpty */
  delete(name: string): void {
    const bucket = this.require(name);
    if (!bucket.state.isEmpty) {
      throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty');
    }
    this.#buckets.delete(name);
    bucket.close();
    rmSync(join(this.#directory, name, 'journal.log'));
    rmSync(join(this.#directory, name), { recursive: true, force: true });
  }

  close(): void {
    for (const bucket of this.#buckets.values()) bucket.close();
  }
}
