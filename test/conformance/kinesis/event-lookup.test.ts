import { KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKinesisEventLookup } from '#functions/adapters/kinesis-event-lookup';
import { type KinesisTarget, kinesisClientConfig, startKinesisTarget } from './kinesis-target.ts';

let target: KinesisTarget;
beforeAll(async () => {
  target = await startKinesisTarget();
});
afterAll(() => target.close());

const SHARD = 'shardId-000000000000';

async function streamOf(...records: string[]) {
  const streamName = await target.newStream(1);
  const { Records = [] } = await target.client.send(
    new PutRecordsCommand({
      StreamName: streamName,
      Records: records.map((data) => ({ PartitionKey: 'bucket-1', Data: Buffer.from(data) })),
    }),
  );
  const numbers = Records.map(({ SequenceNumber }) => SequenceNumber!);
  return { lookup: createKinesisEventLookup({ client: target.client, streamName }), numbers };
}

it('gives the lines of the record at a position, and those alone', async () => {
  const { lookup, numbers } = await streamOf('{"n":1}', '{"n":2}\nno json\n{"n":"é"}', '{"n":4}');

  const lines = await lookup.linesAt({ shardId: SHARD, sequenceNumber: numbers[1]! });

  expect(lines).toEqual([{ n: 2 }, { n: 'é' }]);
});

it('finds nothing where no record is', async () => {
  const { lookup, numbers } = await streamOf('{"n":1}');
  const after = String(BigInt(numbers[0]!) + 1n);

  expect(await lookup.linesAt({ shardId: SHARD, sequenceNumber: after })).toEqual([]);
  expect(await lookup.linesAt({ shardId: SHARD, sequenceNumber: '1' })).toEqual([]);
  expect(await lookup.linesAt({ shardId: 'shardId-000000000007', sequenceNumber: numbers[0]! })).toEqual([]);
});

it('says so when the stream cannot be read', async () => {
  const { lookup, numbers } = await streamOf('{"n":1}');
  const position = { shardId: SHARD, sequenceNumber: numbers[0]! };
  const client = new KinesisClient(kinesisClientConfig('http://127.0.0.1:9'));
  const unreachable = createKinesisEventLookup({ client, streamName: 'events' });

  expect(await lookup.linesAt(position)).toHaveLength(1);
  await expect(unreachable.linesAt(position)).rejects.toMatchObject({ code: 'stream_unreadable' });
});
