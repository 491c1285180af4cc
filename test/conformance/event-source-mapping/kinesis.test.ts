import { ListShardsCommand, PutRecordsCommand, SplitShardCommand } from '@aws-sdk/client-kinesis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { eventually, type MappingTarget, startMappingTarget } from './batches.ts';

let target: MappingTarget;
beforeAll(async () => {
  target = await startMappingTarget();
}, STACK_PATIENCE_MS);
afterAll(() => target?.stop());

describe('a Kinesis event', () => {
  it('has the records in order, as they were written', async () => {
    const texts = ['one', 'zwei é', 'three'];

    await target.put('Plain', texts);

    await eventually(async () => {
      const batches = await target.batches('Plain');
      expect(batches.flatMap((batch) => batch.texts)).toEqual(texts);
    });
    const records = (await target.batches('Plain')).flatMap(({ event }) => event.Records);
    const [record] = records;
    expect(record).toMatchObject({
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventName: 'aws:kinesis:record',
      eventID: `shardId-000000000000:${record!.kinesis.sequenceNumber}`,
      eventSourceARN: expect.stringMatching(new RegExp(`:stream/${target.streamOf('Plain')}$`)),
      awsRegion: 'us-east-1',
      kinesis: { kinesisSchemaVersion: '1.0', partitionKey: 'key' },
    });
    expect(Math.abs(record!.kinesis.approximateArrivalTimestamp * 1000 - Date.now())).toBeLessThan(60_000);
    const numbers = records.map(({ kinesis }) => BigInt(kinesis.sequenceNumber));
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
  });
});

describe('a poison record', () => {
  it('without bisecting takes its whole batch along, after the retries, and the shard moves on', async () => {
    const before = (await target.batches('Plain')).length;

    await target.put('Plain', ['a', 'poison', 'b']);
    await eventually(async () => expect(await target.discarded('Plain')).toHaveLength(1));
    await target.put('Plain', ['later']);

    await eventually(async () => {
      expect((await target.batches('Plain')).at(-1)!.texts).toEqual(['later']);
    });
    const batches = (await target.batches('Plain')).slice(before).map(({ texts }) => texts);
    expect(batches).toEqual([['a', 'poison', 'b'], ['a', 'poison', 'b'], ['later']]);
    expect((await target.discarded('Plain'))[0]!.texts).toEqual(['a', 'poison', 'b']);
  });

  it('is isolated by bisecting, the others are processed', async () => {
    const texts = ['a', 'b', 'poison', 'c', 'd', 'e'];

    await target.put('Bisected', texts);

    await eventually(async () => {
      const processed = (await target.batches('Bisected')).filter((batch) => !batch.texts.includes('poison'));
      expect(new Set(processed.flatMap((batch) => batch.texts))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']));
    });
    await eventually(async () => {
      expect((await target.discarded('Bisected')).map((each) => each.texts)).toEqual([['poison']]);
    });
  });

  it('goes to the failure destination with all that is needed to replay it', async () => {
    const [discarded] = await eventually(async () => {
      const all = await target.discarded('Bisected');
      expect(all).toHaveLength(1);
      return all;
    });

    expect(discarded).toMatchObject({
      version: '1.0',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
      requestContext: {
        functionArn: expect.stringContaining(':function:'),
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      KinesisBatchInfo: {
        shardId: 'shardId-000000000000',
        batchSize: 1,
        startSequenceNumber: expect.stringMatching(/^\d+$/),
        endSequenceNumber: expect.stringMatching(/^\d+$/),
        streamArn: expect.stringMatching(/^arn:aws:kinesis:/),
      },
    });
    expect(discarded!.key).toMatch(
      /^aws\/lambda\/[0-9a-f-]{36}\/shardId-000000000000\/\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d-[0-9a-f-]{36}$/,
    );
  });
});

describe('a partial batch response', () => {
  it('repeats from the failed record on, and only that', async () => {
    await target.put('Reported', ['a', 'b', 'poison', 'c']);
    await eventually(async () => expect(await target.discarded('Reported')).toHaveLength(1));
    await target.put('Reported', ['later']);

    await eventually(async () => {
      expect((await target.batches('Reported')).at(-1)!.texts).toEqual(['later']);
    });
    const batches = (await target.batches('Reported')).map(({ texts }) => texts);
    expect(batches[0]).toEqual(['a', 'b', 'poison', 'c']);
    expect(batches.slice(1, -1).every(([first]) => first === 'poison')).toBe(true);
    expect(batches.length).toBeGreaterThanOrEqual(3);
    expect((await target.discarded('Reported'))[0]!.texts[0]).toBe('poison');
  });

  it('that ran out of retries is told of without an error of the function', async () => {
    const [discarded] = await eventually(async () => {
      const all = await target.discarded('Reported');
      expect(all).toHaveLength(1);
      return all;
    });

    expect(discarded).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      responseContext: { statusCode: 200, functionError: null },
      KinesisBatchInfo: { batchSize: 2 },
    });
  });
});

describe('a closed shard', () => {
  it('is read to its end before its children', async () => {
    const StreamName = target.streamOf('Resharded');
    const put = (prefix: string) => {
      const Records = Array.from({ length: 60 }, (_, index) => ({
        PartitionKey: `key-${index}`,
        Data: Buffer.from(`${prefix}-${index}`),
      }));
      return target.kinesis.send(new PutRecordsCommand({ StreamName, Records }));
    };
    await put('parent');
    const { Shards } = await target.kinesis.send(new ListShardsCommand({ StreamName }));
    const NewStartingHashKey = String(2n ** 127n);
    await target.kinesis.send(
      new SplitShardCommand({ StreamName, ShardToSplit: Shards![0]!.ShardId!, NewStartingHashKey }),
    );
    await eventually(() => put('child'));

    const texts = await eventually(async () => {
      const seen = (await target.batches('Resharded')).flatMap((batch) => batch.texts);
      expect(seen).toHaveLength(120);
      return seen;
    });

    expect(texts.slice(0, 60).every((text) => text.startsWith('parent'))).toBe(true);
    expect(new Set(texts).size).toBe(120);
  });
});
