import { PutRecordCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KinesisTarget, readShard, startKinesisTarget } from '../kinesis/kinesis-target.ts';
import { refusalOf } from '../s3/s3-target.ts';

// The clock stands still, so that all writes fall into the same second.
const NOW = Date.now();
let target: KinesisTarget;
beforeAll(async () => {
  target = await startKinesisTarget({
    now: () => NOW,
    shardLimit: { recordsPerSecond: 10, bytesPerSecond: 1000 },
  });
});
afterAll(() => target.close());

it('refuses single records of a batch beyond the limit of their shard', async () => {
  const StreamName = await target.newStream();
  const Records = Array.from({ length: 15 }, (_, i) => ({ PartitionKey: 'k', Data: Buffer.from(`${i}`) }));
  const output = await target.client.send(new PutRecordsCommand({ StreamName, Records }));
  expect(output.FailedRecordCount).toBe(5);
  expect(output.Records!.map(({ ErrorCode }) => ErrorCode)).toEqual([
    ...Array(10).fill(undefined),
    ...Array(5).fill('ProvisionedThroughputExceededException'),
  ]);
  const one = new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from('x') });
  expect((await refusalOf(target.client.send(one))).name).toBe('ProvisionedThroughputExceededException');
  const { records } = await readShard(target.client, StreamName, 'shardId-000000000000');
  expect(records.map(({ Data }) => Buffer.from(Data!).toString())).toEqual(
    Records.slice(0, 10).map(({ Data }) => Data.toString()),
  );
});
