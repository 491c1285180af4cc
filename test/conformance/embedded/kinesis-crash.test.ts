import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStreamCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordsCommand,
} from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinesisClientConfig, readShard } from '../kinesis/kinesis-target.ts';
import { startVictim } from './s3-kinesis-victim.ts';

const StreamName = 'crash';
const ROUNDS = 3;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kinesis-crash-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

it('keeps every acknowledged record whole, once and in order through kill -9', async () => {
  const acknowledged = new Map<string, string>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const victim = await startVictim(directory);
    const client = new KinesisClient(kinesisClientConfig(victim.url));
    if (round === 0) await client.send(new CreateStreamCommand({ StreamName, ShardCount: 2 }));
    let isAlive = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (isAlive) {
        const ids = Array.from({ length: 50 }, () => next++);
        const Records = ids.map((id) => ({ PartitionKey: `k${id}`, Data: Buffer.alloc(400, `${id};`) }));
        try {
          const output = await client.send(new PutRecordsCommand({ StreamName, Records }));
          for (const [i, id] of ids.entries())
            acknowledged.set(`k${id}`, output.Records![i]!.SequenceNumber!);
        } catch {
          isAlive = false;
        }
      }
    });
    await sleep(500 + round * 100);
    await victim.kill();
    await Promise.all(writers);
    client.destroy();
  }

  const victim = await startVictim(directory);
  const client = new KinesisClient(kinesisClientConfig(victim.url));
  try {
    const { Shards } = await client.send(new ListShardsCommand({ StreamName }));
    const found = new Map<string, string>();
    for (const { ShardId } of Shards!) {
      const { records } = await readShard(client, StreamName, ShardId!);
      records.forEach((record, i) => {
        const id = record.PartitionKey!.slice(1);
        expect(Buffer.alloc(400, `${id};`).equals(record.Data!)).toBe(true);
        expect(found.has(record.PartitionKey!)).toBe(false);
        expect(i === 0 || record.SequenceNumber! > records[i - 1]!.SequenceNumber!).toBe(true);
        found.set(record.PartitionKey!, record.SequenceNumber!);
      });
    }
    expect(acknowledged.size).toBeGreaterThan(1000);
    const lost = [...acknowledged].filter(([key, number]) => found.get(key) !== number);
    expect(lost).toEqual([]);
  } finally {
    client.destroy();
    await victim.kill();
  }
});
