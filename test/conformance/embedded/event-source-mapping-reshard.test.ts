import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  KinesisClient,
  ListShardsCommand,
  PutRecordsCommand,
  SplitShardCommand,
} from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { expect, test, vi } from 'vitest';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

// Slow enough for records of the parent to wait while the children fill.
const CONSUME = `exports.handler = async (event) => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const { kinesis } of event.Records) console.log('record=' + Buffer.from(kinesis.data, 'base64'));
};`;

test('a closed shard is read to its end before its children', async () => {
  const cloud = await startTestCloud({
    stacks: {
      Flow: {
        Resources: {
          Role: role,
          Stream: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'events', ShardCount: 1 } },
          Consume: lambdaFunction(CONSUME, { FunctionName: 'consume' }),
          Mapping: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: {
              EventSourceArn: { 'Fn::GetAtt': ['Stream', 'Arn'] },
              FunctionName: { Ref: 'Consume' },
              StartingPosition: 'LATEST',
              BatchSize: 10,
            },
          },
        },
      },
    },
  });
  const kinesis = new KinesisClient({ ...cloud.client, requestHandler: new NodeHttpHandler() });
  const StreamName = 'events';
  const put = (prefix: string) => {
    const Records = Array.from({ length: 60 }, (_, index) => ({
      PartitionKey: `key-${index}`,
      Data: Buffer.from(`${prefix}-${index}`),
    }));
    return kinesis.send(new PutRecordsCommand({ StreamName, Records }));
  };
  const seen = async () => {
    const log = await readFile(join(cloud.directory, 'state', 'logs', 'consume.log'), 'utf8').catch(() => '');
    return [...log.matchAll(/record=(\w+)-/g)].map(([, prefix]) => prefix);
  };
  try {
    await put('parent');
    const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName }));
    const NewStartingHashKey = String(2n ** 127n);
    await kinesis.send(
      new SplitShardCommand({ StreamName, ShardToSplit: Shards[0]!.ShardId!, NewStartingHashKey }),
    );
    await vi.waitFor(() => put('child'), { timeout: 5000 });

    await vi.waitFor(async () => expect((await seen()).length).toBe(120), { timeout: 20_000, interval: 200 });

    const prefixes = await seen();
    expect(prefixes.slice(0, 60).every((prefix) => prefix === 'parent')).toBe(true);
    expect(prefixes.slice(60).every((prefix) => prefix === 'child')).toBe(true);
  } finally {
    kinesis.destroy();
    await cloud.stop();
  }
}, 40_000);
