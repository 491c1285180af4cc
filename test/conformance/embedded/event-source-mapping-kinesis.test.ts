import { readFile, rm } from 'node:fs/promises';
import { KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TemplateResource } from '#local/assembly/template';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

// Appends what it processed to a file named by its environment; a record whose text is "poison" fails.
const consumer = (onPoison: string): string => `
const { appendFileSync } = require('node:fs');
exports.handler = async (event) => {
  const failures = [];
  for (const record of event.Records) {
    const text = Buffer.from(record.kinesis.data, 'base64').toString();
    if (text === 'poison') { ${onPoison} }
    appendFileSync(process.env.OUT, text + '\\n');
  }
  return { batchItemFailures: failures };
};`;
const THROW = 'throw new Error("poison");';
const REPORT =
  'failures.push({ itemIdentifier: record.kinesis.sequenceNumber }); return { batchItemFailures: failures };';

const stream: TemplateResource = { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1 } };
const mapping = (
  streamId: string,
  functionId: string,
  properties: Record<string, unknown>,
): TemplateResource => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': [streamId, 'Arn'] },
    FunctionName: { Ref: functionId },
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 100,
    MaximumRetryAttempts: 1,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failures', 'Arn'] } } },
    ...properties,
  },
});

let cloud: TestCloud;
let kinesis: KinesisClient;
let s3: S3Client;
const out = (name: string): string => `/tmp/esm-${process.pid}-${name}`;

beforeAll(async () => {
  const environment = (name: string) => ({ Environment: { Variables: { OUT: out(name) } } });
  cloud = await startTestCloud({
    stacks: {
      Flow: {
        Resources: {
          Role: role,
          Failures: { Type: 'AWS::S3::Bucket' },
          Bisected: stream,
          Throws: lambdaFunction(consumer(THROW), environment('bisected')),
          BisectedMapping: mapping('Bisected', 'Throws', { BisectBatchOnFunctionError: true }),
          Reported: stream,
          Reports: lambdaFunction(consumer(REPORT), environment('reported')),
          ReportedMapping: mapping('Reported', 'Reports', {
            FunctionResponseTypes: ['ReportBatchItemFailures'],
          }),
        },
        Outputs: {
          Bisected: { Value: { Ref: 'Bisected' } },
          Reported: { Value: { Ref: 'Reported' } },
          Failures: { Value: { Ref: 'Failures' } },
        },
      },
    },
  });
  kinesis = new KinesisClient({ ...cloud.client, requestHandler: new NodeHttpHandler() });
  s3 = new S3Client(cloud.client);
});
afterAll(async () => {
  kinesis.destroy();
  s3.destroy();
  await cloud.stop();
  for (const name of ['bisected', 'reported']) await rm(out(name), { force: true });
});

async function put(output: string, texts: readonly string[]): Promise<void> {
  const Records = texts.map((text) => ({ PartitionKey: 'key', Data: Buffer.from(text) }));
  await kinesis.send(new PutRecordsCommand({ StreamName: cloud.cloud.outputs.Flow![output]!, Records }));
}

async function lines(name: string): Promise<string[]> {
  return (await readFile(out(name), 'utf8').catch(() => '')).split('\n').filter(Boolean);
}

// biome-ignore lint/suspicious/noExplicitAny: parsed invocation records
async function failures(): Promise<Record<string, any>[]> {
  const Bucket = cloud.cloud.outputs.Flow!.Failures!;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: Key! }));
      return { Key, ...JSON.parse(await Body!.transformToString()) };
    }),
  );
}

test('bisecting isolates a poison record, which goes whole to the failure bucket', async () => {
  const texts = ['a', 'b', 'poison', 'c', 'd', 'e'];

  await put('Bisected', texts);

  await vi.waitFor(
    async () => expect(new Set(await lines('bisected'))).toEqual(new Set(['a', 'b', 'c', 'd', 'e'])),
    {
      timeout: 15_000,
    },
  );
  const discarded = (await failures()).filter(({ KinesisBatchInfo }) =>
    KinesisBatchInfo.streamArn.includes('Bisected'),
  );
  expect(discarded).toHaveLength(1);
  expect(discarded[0]).toMatchObject({
    version: '1.0',
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    KinesisBatchInfo: { shardId: 'shardId-000000000000', batchSize: 1 },
  });
  expect(discarded[0]!.Key).toMatch(
    /^aws\/lambda\/[0-9a-f-]{36}\/shardId-000000000000\/\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d-[0-9a-f-]{36}$/,
  );
  const [record] = JSON.parse(discarded[0]!.payload).Records;
  expect(Buffer.from(record.kinesis.data, 'base64').toString()).toBe('poison');
  expect(record).toMatchObject({
    eventSource: 'aws:kinesis',
    eventName: 'aws:kinesis:record',
    eventID: `shardId-000000000000:${record.kinesis.sequenceNumber}`,
    kinesis: { kinesisSchemaVersion: '1.0', partitionKey: 'key' },
  });
});

test('a partial batch response repeats only from the failed record on', async () => {
  await put('Reported', ['a', 'b', 'poison', 'c']);
  await vi.waitFor(async () => expect((await failures()).length).toBeGreaterThanOrEqual(1), {
    timeout: 15_000,
  });
  await put('Reported', ['later']);

  await vi.waitFor(async () => expect(await lines('reported')).toEqual(['a', 'b', 'later']), {
    timeout: 15_000,
  });
  const discarded = (await failures()).filter(({ KinesisBatchInfo }) =>
    KinesisBatchInfo.streamArn.includes('Reported'),
  );
  expect(discarded[0]).toMatchObject({
    KinesisBatchInfo: { batchSize: 2 },
    responseContext: { functionError: null },
  });
});
