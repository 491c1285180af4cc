import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  IncreaseStreamRetentionPeriodCommand,
  ListShardsCommand,
  ListStreamsCommand,
  ListTagsForStreamCommand,
  PutRecordCommand,
  PutRecordsCommand,
  RemoveTagsFromStreamCommand,
  waitUntilStreamExists,
  waitUntilStreamNotExists,
} from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../s3/s3-target.ts';
import { type KinesisTarget, readShard, startKinesisTarget } from './kinesis-target.ts';

const FIRST_SHARD = 'shardId-000000000000';

let target: KinesisTarget;
beforeAll(async () => {
  target = await startKinesisTarget();
});
afterAll(() => target.close());

const put = (StreamName: string, PartitionKey: string, data: string, options = {}) =>
  target.client.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(data), ...options }));
const read = (StreamName: string, options = {}) => readShard(target.client, StreamName, FIRST_SHARD, options);
const textOf = (records: { Data?: Uint8Array | undefined }[]) =>
  records.map(({ Data }) => Buffer.from(Data!).toString());

describe('records', () => {
  it('come back in order, with rising sequence numbers', async () => {
    const StreamName = await target.newStream();
    const written = [await put(StreamName, 'key é', 'one'), await put(StreamName, 'b', '')];
    const batch = await target.client.send(
      new PutRecordsCommand({
        StreamName,
        Records: Array.from({ length: 500 }, (_, i) => ({
          PartitionKey: `k${i}`,
          Data: Buffer.from(`batch ${i}`),
        })),
      }),
    );
    const { records } = await read(StreamName, { limit: 200 });

    expect(batch.FailedRecordCount).toBe(0);
    expect(textOf(records)).toEqual(['one', '', ...Array.from({ length: 500 }, (_, i) => `batch ${i}`)]);
    expect(records[0]!.PartitionKey).toBe('key é');
    expect(Math.abs(records[0]!.ApproximateArrivalTimestamp!.getTime() - Date.now())).toBeLessThan(60_000);
    const numbers = records.map(({ SequenceNumber }) => SequenceNumber!);
    expect(numbers).toEqual([...written, ...batch.Records!].map(({ SequenceNumber }) => SequenceNumber));
    expect(numbers.every((n, i) => i === 0 || BigInt(n) > BigInt(numbers[i - 1]!))).toBe(true);
  });

  it('have sequence numbers of 56 digits, which sort as texts, too', async () => {
    const StreamName = await target.newStream();
    const { SequenceNumber } = await put(StreamName, 'k', 'x');
    expect(SequenceNumber).toMatch(/^\d{56}$/);
  });

  it('go to the shard of their hash key', async () => {
    const StreamName = await target.newStream(4);
    const { Shards } = await target.client.send(new ListShardsCommand({ StreamName }));
    const top = Shards!.at(-1)!;
    const explicit = await put(StreamName, 'any', 'x', { ExplicitHashKey: top.HashKeyRange!.EndingHashKey });
    expect(explicit.ShardId).toBe(top.ShardId);

    const ids = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const { ShardId } = await put(StreamName, `key-${i}`, 'x');
      const again = await put(StreamName, `key-${i}`, 'y');
      expect(again.ShardId).toBe(ShardId);
      ids.add(ShardId!);
    }
    expect(ids.size).toBe(4);
  });

  it.each([
    ['more than 500 records', 501, 1],
    ['a record of more than a MiB with its key', 1, 1024 * 1024],
    ['more than 10 MiB', 11, 1_000_000],
  ])('are refused as a batch of %s', async (_, count, bytes) => {
    const StreamName = await target.newStream();
    const batch = new PutRecordsCommand({
      StreamName,
      Records: Array.from({ length: count }, () => ({ PartitionKey: 'k', Data: Buffer.alloc(bytes) })),
    });
    expect((await refusalOf(target.client.send(batch))).name).toMatch(/Validation|InvalidArgument/);
    expect((await read(StreamName)).records).toEqual([]);
  });

  it.each([
    ['no partition key', '', {}],
    ['a partition key of 257 characters', 'k'.repeat(257), {}],
    ['an explicit hash key that is no number', 'k', { ExplicitHashKey: 'abc' }],
  ])('are refused with %s', async (_, key, options) => {
    const StreamName = await target.newStream();
    expect((await refusalOf(put(StreamName, key, 'x', options))).status).toBe(400);
    expect((await read(StreamName)).records).toEqual([]);
  });

  it('are refused by a stream that is not there', async () => {
    expect((await refusalOf(put('conformance-absent', 'k', 'x'))).name).toBe('ResourceNotFoundException');
  });

  it('of the largest size pass', async () => {
    const StreamName = await target.newStream();
    const data = Buffer.alloc(1024 * 1024 - 1, 'x');
    await target.client.send(new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: data }));
    const { records } = await read(StreamName);
    expect(data.equals(records[0]!.Data!)).toBe(true);
  });
});

describe('shard iterators', () => {
  it('begin where they are told to', async () => {
    const StreamName = await target.newStream();
    await put(StreamName, 'k', 'a');
    const { SequenceNumber: sequenceNumber } = await put(StreamName, 'k', 'b');
    await put(StreamName, 'k', 'c');
    const from = async (type: string, options = {}) =>
      textOf((await read(StreamName, { type, ...options })).records);

    expect(await from('TRIM_HORIZON')).toEqual(['a', 'b', 'c']);
    expect(await from('AT_SEQUENCE_NUMBER', { sequenceNumber })).toEqual(['b', 'c']);
    expect(await from('AFTER_SEQUENCE_NUMBER', { sequenceNumber })).toEqual(['c']);
    expect(await from('LATEST')).toEqual([]);
    expect(await from('AT_TIMESTAMP', { timestamp: new Date(Date.now() - 60_000) })).toEqual(['a', 'b', 'c']);
    expect(await from('AT_TIMESTAMP', { timestamp: new Date(0) })).toEqual(['a', 'b', 'c']);
  });

  it('at LATEST see only what comes after the call', async () => {
    const StreamName = await target.newStream();
    await put(StreamName, 'k', 'before');
    const { ShardIterator } = await target.client.send(
      new GetShardIteratorCommand({ StreamName, ShardId: FIRST_SHARD, ShardIteratorType: 'LATEST' }),
    );
    await put(StreamName, 'k', 'after');
    const output = await target.client.send(new GetRecordsCommand({ ShardIterator }));
    expect(textOf(output.Records!)).toEqual(['after']);
    const rest = await target.client.send(new GetRecordsCommand({ ShardIterator: output.NextShardIterator }));
    expect(rest.Records).toEqual([]);
  });

  it('tell how far behind they are', async () => {
    const StreamName = await target.newStream();
    await put(StreamName, 'k', 'a');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await put(StreamName, 'k', 'b');
    const { ShardIterator } = await target.client.send(
      new GetShardIteratorCommand({ StreamName, ShardId: FIRST_SHARD, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    const first = await target.client.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
    expect(first.MillisBehindLatest).toBeGreaterThanOrEqual(25);
    const second = await target.client.send(
      new GetRecordsCommand({ ShardIterator: first.NextShardIterator }),
    );
    expect(second.MillisBehindLatest).toBe(0);
  });

  describe('are refused', () => {
    let StreamName: string;
    beforeAll(async () => {
      StreamName = await target.newStream();
    });
    const iterator = async (options: object) => {
      const ShardIteratorType = 'TRIM_HORIZON';
      const input = { StreamName, ShardId: FIRST_SHARD, ShardIteratorType, ...options } as const;
      return (await refusalOf(target.client.send(new GetShardIteratorCommand(input)))).name;
    };

    it('of a shard that is not there', async () => {
      expect(await iterator({ ShardId: 'shardId-000000000009' })).toBe('ResourceNotFoundException');
    });

    it('without the sequence number they begin at, and with one that is none', async () => {
      const ShardIteratorType = 'AT_SEQUENCE_NUMBER';
      expect(await iterator({ ShardIteratorType })).toMatch(/Validation|InvalidArgument/);
      expect(await iterator({ ShardIteratorType, StartingSequenceNumber: 'x' })).toMatch(
        /Validation|InvalidArgument/,
      );
    });

    it('when they are not of this server', async () => {
      const broken = new GetRecordsCommand({ ShardIterator: 'bm90IGFuIGl0ZXJhdG9y' });
      expect((await refusalOf(target.client.send(broken))).name).toBe('InvalidArgumentException');
    });
  });
});

describe('streams', () => {
  it('are described and listed', async () => {
    const StreamName = await target.newStream(2);
    const { StreamDescription } = await target.client.send(new DescribeStreamCommand({ StreamName }));
    const { StreamDescriptionSummary } = await target.client.send(
      new DescribeStreamSummaryCommand({ StreamARN: StreamDescription!.StreamARN }),
    );
    const { StreamNames } = await target.client.send(
      new ListStreamsCommand({ ExclusiveStartStreamName: StreamName.slice(0, -1) }),
    );

    expect(StreamDescription).toMatchObject({
      StreamStatus: 'ACTIVE',
      RetentionPeriodHours: 24,
      HasMoreShards: false,
    });
    expect(StreamDescription!.Shards).toHaveLength(2);
    expect(StreamDescriptionSummary).toMatchObject({ StreamName, OpenShardCount: 2 });
    expect(StreamNames).toContain(StreamName);
    const again = new CreateStreamCommand({ StreamName, ShardCount: 1 });
    expect((await refusalOf(target.client.send(again))).name).toBe('ResourceInUseException');
  });

  it('list their shards in pages', async () => {
    const StreamName = await target.newStream(3);
    const first = await target.client.send(new ListShardsCommand({ StreamName, MaxResults: 2 }));
    const second = await target.client.send(new ListShardsCommand({ NextToken: first.NextToken }));

    expect(first.Shards).toHaveLength(2);
    expect([...first.Shards!, ...second.Shards!].map(({ ShardId }) => ShardId)).toEqual(
      [0, 1, 2].map((index) => `shardId-00000000000${index}`),
    );
    expect(second.NextToken).toBeUndefined();
  });

  it('list the shards behind one', async () => {
    const StreamName = await target.newStream(3);
    const { Shards } = await target.client.send(
      new ListShardsCommand({ StreamName, ExclusiveStartShardId: FIRST_SHARD }),
    );
    expect(Shards!.map(({ ShardId }) => ShardId)).toEqual(['shardId-000000000001', 'shardId-000000000002']);
  });

  it('leave nothing to a new one of the same name', async () => {
    const StreamName = await target.newStream();
    await put(StreamName, 'k', 'old');
    const { ShardIterator } = await target.client.send(
      new GetShardIteratorCommand({
        StreamName,
        ShardId: FIRST_SHARD,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    await target.client.send(new DeleteStreamCommand({ StreamName }));
    await waitUntilStreamNotExists({ client: target.client, maxWaitTime: 60, minDelay: 1 }, { StreamName });
    expect((await refusalOf(put(StreamName, 'k', 'x'))).name).toBe('ResourceNotFoundException');

    await target.client.send(new CreateStreamCommand({ StreamName, ShardCount: 1 }));
    await waitUntilStreamExists({ client: target.client, maxWaitTime: 60, minDelay: 1 }, { StreamName });
    expect((await read(StreamName)).records).toEqual([]);
    const stale = target.client.send(new GetRecordsCommand({ ShardIterator }));
    expect((await refusalOf(stale)).status).toBe(400);
  });

  it('take tags and a longer retention', async () => {
    const StreamName = await target.newStream();
    await target.client.send(new AddTagsToStreamCommand({ StreamName, Tags: { a: '1', b: '2' } }));
    await target.client.send(new RemoveTagsFromStreamCommand({ StreamName, TagKeys: ['a'] }));
    const { Tags } = await target.client.send(new ListTagsForStreamCommand({ StreamName }));
    expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
    await target.client.send(
      new IncreaseStreamRetentionPeriodCommand({ StreamName, RetentionPeriodHours: 48 }),
    );
    const { StreamDescriptionSummary } = await target.client.send(
      new DescribeStreamSummaryCommand({ StreamName }),
    );
    expect(StreamDescriptionSummary!.RetentionPeriodHours).toBe(48);
  });
});
