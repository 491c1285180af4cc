import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import {
  type _Error,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type ObjectEntry, type ObjectStore, ObjectStoreError } from '#lake/object-store';
import { isAbsent, statusOf, toObjectStoreError } from './s3-errors.ts';

export interface S3ObjectStoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Root of the store within the bucket; `lake` and `lake/` mean the same. Default: the whole bucket. */
  readonly prefix?: string;
}

const ATTEMPTS = 3;
const MAX_KEYS_PER_DELETE = 1_000;

/** User metadata that tells which call wrote an object, see {@link S3ObjectStore.putIfAbsent}. */
const WRITER = 'writer';

/** Objects in an S3 bucket, or in any server that speaks its protocol with conditional writes. */
export function createS3ObjectStore(options: S3ObjectStoreOptions): ObjectStore {
  return new S3ObjectStore(options);
}

class S3ObjectStore implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #root: string;

  constructor({ client, bucket, prefix = '' }: S3ObjectStoreOptions) {
    this.#client = client;
    this.#bucket = bucket;
    this.#root = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#trying(key, async () => {
        const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
        return await Body!.transformToByteArray();
      });
    } catch (error) {
      if (error instanceof ObjectStoreError && error.code === 'object_not_found') return undefined;
      throw error;
    }
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.#trying(key, () =>
      this.#client.send(new PutObjectCommand({ ...this.#at(key), Body: bytes, ContentLength: bytes.length })),
    );
  }

  /**
   * When the answer to a successful write is lost, the next attempt is refused by our own object. The writer's
   * mark in the object's metadata tells that case from a key that somebody else took.
   */
  async putIfAbsent(key: string, bytes: Uint8Array): Promise<boolean> {
    const writer = randomUUID();
    let calls = 0;
    return this.#trying(key, async () => {
      calls += 1;
      try {
        await this.#client.send(
          new PutObjectCommand({
            ...this.#at(key),
            Body: bytes,
            ContentLength: bytes.length,
            IfNoneMatch: '*',
            Metadata: { [WRITER]: writer },
          }),
        );
        return true;
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        const { attempts = 1 } = (error as { $metadata: { attempts?: number } }).$metadata;
        const retried = calls > 1 || attempts > 1;
        return retried && (await this.#writerOf(key)) === writer;
      }
    });
  }

  async *list(prefix: string, startAfter?: string): AsyncIterable<ObjectEntry> {
    let continuation: string | undefined;
    do {
      const page = await this.#trying(prefix, () =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#root + prefix,
            ...(startAfter ? { StartAfter: this.#root + startAfter } : {}),
            ...(continuation ? { ContinuationToken: continuation } : {}),
          }),
        ),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? [])
        yield { key: Key!.slice(this.#root.length), size: Size!, lastModified: LastModified! };
      continuation = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (continuation);
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += MAX_KEYS_PER_DELETE) {
      const chunk = keys.slice(from, from + MAX_KEYS_PER_DELETE);
      const Objects = chunk.map((key) => ({ Key: this.#root + key }));
      const { Errors = [] } = await this.#trying(chunk[0]!, () =>
        this.#client.send(
          new DeleteObjectsCommand({ Bucket: this.#bucket, Delete: { Objects, Quiet: true } }),
        ),
      );
      const failed = Errors.find(({ Code }) => Code !== 'NoSuchKey');
      if (failed) throw deletionError(failed);
    }
  }

  /** The file appears under its name only when it is complete. */
  async download(key: string, file: string): Promise<void> {
    const partial = `${file}.partial-${randomUUID()}`;
    try {
      await this.#trying(key, async () => {
        const { Body } = await this.#client.send(new GetObjectCommand(this.#at(key)));
        await pipeline(Body as Readable, createWriteStream(partial));
      });
      await rename(partial, file);
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** One PUT, which S3 takes up to 5 GiB. The SDK cannot replay a stream: each attempt opens the file anew. */
  async upload(file: string, key: string): Promise<void> {
    const { size } = await stat(file);
    await this.#trying(key, async () => {
      const Body = createReadStream(file);
      try {
        await this.#client.send(new PutObjectCommand({ ...this.#at(key), Body, ContentLength: size }));
      } finally {
        Body.destroy();
      }
    });
  }

  #at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#root + key };
  }

  async #writerOf(key: string): Promise<string | undefined> {
    try {
      const { Metadata } = await this.#client.send(new HeadObjectCommand(this.#at(key)));
      return Metadata?.[WRITER];
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  /**
   * Tries again what the SDK does not: bodies that break off half-way, and 409 ConditionalRequestConflict,
   * which S3 answers while another conditional write on the key is under way.
   */
  async #trying<T>(key: string, call: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const failure = toObjectStoreError(error, key);
        if (failure.code !== 'object_store_unavailable' || attempt === ATTEMPTS) throw failure;
        await setTimeout(Math.random() * 50 * 2 ** attempt);
      }
    }
  }
}

function deletionError({ Key, Code, Message }: _Error): ObjectStoreError {
  const passing = Code === 'InternalError' || Code === 'SlowDown';
  return new ObjectStoreError(
    passing ? 'object_store_unavailable' : 'object_store_refused',
    `Object ${Key} cannot be deleted: ${Code} ${Message}`,
  );
}
