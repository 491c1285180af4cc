import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { s3ClientConfig } from '../s3/s3-target.ts';
import { startVictim } from './s3-kinesis-victim.ts';

const Bucket = 'crash';
const WRITERS = 8;
const KEYS_PER_WRITER = 5;
const ROUNDS = 3;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 's3-crash-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** A body that tells which write it is and shows whether it is whole. */
function bodyOf(write: number, size: number): Buffer {
  return Buffer.alloc(Math.max(size, 8), String(write).padStart(8, '0'));
}

it('keeps every acknowledged object whole through kill -9', async () => {
  /** The last acknowledged write of each key, and the one under way when the server was killed. */
  const acknowledged = new Map<string, number>();
  const attempted = new Map<string, number>();
  let write = 0;

  for (let round = 0; round < ROUNDS; round++) {
    const victim = await startVictim(directory);
    const client = new S3Client(s3ClientConfig(victim.url));
    if (round === 0) await client.send(new CreateBucketCommand({ Bucket }));
    let isAlive = true;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; isAlive; turn++) {
        const Key = `writer-${writer}/key-${turn % KEYS_PER_WRITER}`;
        const mine = write++;
        attempted.set(Key, mine);
        // Some bodies are streamed to disk, most are written at once.
        const Body = bodyOf(mine, randomBytes(1)[0]! < 40 ? 900_000 : 4000);
        try {
          await client.send(new PutObjectCommand({ Bucket, Key, Body }));
          acknowledged.set(Key, mine);
        } catch {
          isAlive = false;
        }
      }
    });
    // However busy the machine is, every key has been written before the first crash.
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBe(WRITERS * KEYS_PER_WRITER);
    await sleep(600 + round * 150);
    await victim.kill();
    await Promise.all(writers);
    client.destroy();
  }

  const victim = await startVictim(directory);
  const client = new S3Client(s3ClientConfig(victim.url));
  try {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(acknowledged.size).toBe(WRITERS * KEYS_PER_WRITER);
    expect(Contents.length).toBeGreaterThanOrEqual(acknowledged.size);
    for (const { Key } of Contents) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = Buffer.from(await Body!.transformToByteArray());
      const found = Number(bytes.toString('latin1', 0, 8));
      // The last acknowledged write, or one that was never answered: then it was begun later.
      expect(found).toBeGreaterThanOrEqual(acknowledged.get(Key!) ?? 0);
      expect(found).toBeLessThanOrEqual(attempted.get(Key!)!);
      expect([4000, 900_000]).toContain(bytes.length);
      expect(bytes.equals(bodyOf(found, bytes.length))).toBe(true);
    }
    // Half-written files were swept: there is one data file per object.
    const files = readdirSync(join(directory, 's3', Bucket, 'data'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(files.filter((entry) => entry.isFile())).toHaveLength(Contents.length);
  } finally {
    client.destroy();
    await victim.kill();
  }
});
