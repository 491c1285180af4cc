import {
  type KinesisClient,
  ListShardsCommand,
  MergeShardsCommand,
  PutRecordCommand,
  type Shard,
  SplitShardCommand,
  UpdateShardCountCommand,
  waitUntilStreamExists,
} from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf } from '../s3/s3-target.ts';
import { type KinesisTarget, readShard, startKinesisTarget } from './kinesis-target.ts';

let target: KinesisTarget;
let client: KinesisClient;
beforeAll(async () => {
  target = await startKinesisTarget();
  client = target.client;
});
afterAll(() => target.close());

const put = (StreamName: string, PartitionKey: string) =>
  client.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(PartitionKey) }));
const shardsOf = async (StreamName: string) =>
  (await client.send(new ListShardsCommand({ StreamName }))).Shards!;
const isOpen = (shard: Shard) => shard.SequenceNumberRange!.EndingSequenceNumber === undefined;
const settled = (StreamName: string) =>
  waitUntilStreamExists({ client, maxWaitTime: 120, minDelay: 1 }, { StreamName });

/** Reads all records as a consumer must: parents before children. */
async function readAll(StreamName: string): Promise<{ key: string; sequenceNumber: string }[]> {
  const found: { key: string; sequenceNumber: string }[] = [];
  const queue = (await shardsOf(StreamName)).filter((shard) => !shard.ParentShardId).map((s) => s.ShardId!);
  const done = new Set<string>();
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (done.has(id)) continue;
    done.add(id);
    const { records, children } = await readShard(client, StreamName, id);
    found.push(...records.map((r) => ({ key: r.PartitionKey!, sequenceNumber: r.SequenceNumber! })));
    queue.push(...(children ?? []));
  }
  return found;
}

it('splits and merges shards; a consumer that follows the children sees everything in order', async () => {
  const StreamName = await target.newStream(1);
  const keys = Array.from({ length: 20 }, (_, i) => `key-${i}`);
  for (const key of keys) await put(StreamName, key);
  await client.send(
    new SplitShardCommand({
      StreamName,
      ShardToSplit: 'shardId-000000000000',
      NewStartingHashKey: (2n ** 127n).toString(),
    }),
  );
  await settled(StreamName);
  for (const key of keys) await put(StreamName, key);
  const split = await shardsOf(StreamName);
  await client.send(
    new MergeShardsCommand({
      StreamName,
      ShardToMerge: split[1]!.ShardId,
      AdjacentShardToMerge: split[2]!.ShardId,
    }),
  );
  await settled(StreamName);
  for (const key of keys) await put(StreamName, key);

  const shards = await shardsOf(StreamName);
  expect(shards.map(isOpen)).toEqual([false, false, false, true]);
  expect(shards.slice(1, 3).map(({ ParentShardId }) => ParentShardId)).toEqual([
    'shardId-000000000000',
    'shardId-000000000000',
  ]);
  expect(shards[3]).toMatchObject({
    ParentShardId: shards[1]!.ShardId,
    AdjacentParentShardId: shards[2]!.ShardId,
    HashKeyRange: { StartingHashKey: '0', EndingHashKey: (2n ** 128n - 1n).toString() },
  });
  const found = await readAll(StreamName);
  expect(found).toHaveLength(60);
  for (const key of keys) {
    const numbers = found.filter((r) => r.key === key).map((r) => BigInt(r.sequenceNumber));
    expect(numbers).toHaveLength(3);
    expect(numbers[0]! < numbers[1]! && numbers[1]! < numbers[2]!).toBe(true);
  }
});

it.each([
  [2, 3],
  [3, 2],
  [2, 4],
  [4, 2],
])('scales from %i to %i even shards', async (from, to) => {
  const StreamName = await target.newStream(from);
  for (let i = 0; i < 10; i++) await put(StreamName, `before-${i}`);
  await client.send(
    new UpdateShardCountCommand({ StreamName, TargetShardCount: to, ScalingType: 'UNIFORM_SCALING' }),
  );
  await settled(StreamName);
  for (let i = 0; i < 10; i++) await put(StreamName, `after-${i}`);

  const open = (await shardsOf(StreamName)).filter(isOpen);
  expect(open).toHaveLength(to);
  const ranges = open
    .map(({ HashKeyRange }) => [BigInt(HashKeyRange!.StartingHashKey!), BigInt(HashKeyRange!.EndingHashKey!)])
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  expect(ranges[0]![0]).toBe(0n);
  expect(ranges.at(-1)![1]).toBe(2n ** 128n - 1n);
  ranges.slice(1).forEach(([start], i) => {
    expect(start).toBe(ranges[i]![1]! + 1n);
  });
  expect(await readAll(StreamName)).toHaveLength(20);
});

it('refuses to more than double the shards at once', async () => {
  const StreamName = await target.newStream(3);
  const call = client.send(
    new UpdateShardCountCommand({ StreamName, TargetShardCount: 7, ScalingType: 'UNIFORM_SCALING' }),
  );
  expect((await refusalOf(call)).name).toBe('LimitExceededException');
});

it('refuses to split a shard outside of its hash keys', async () => {
  const StreamName = await target.newStream(3);
  const call = client.send(
    new SplitShardCommand({
      StreamName,
      ShardToSplit: 'shardId-000000000000',
      NewStartingHashKey: (2n ** 128n - 1n).toString(),
    }),
  );
  expect((await refusalOf(call)).name).toBe('InvalidArgumentException');
});

it('refuses to merge shards that are not adjacent', async () => {
  const StreamName = await target.newStream(3);
  const call = client.send(
    new MergeShardsCommand({
      StreamName,
      ShardToMerge: 'shardId-000000000000',
      AdjacentShardToMerge: 'shardId-000000000002',
    }),
  );
  expect((await refusalOf(call)).name).toBe('InvalidArgumentException');
});
