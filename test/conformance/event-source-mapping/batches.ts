import { KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { KinesisStreamRecord } from 'aws-lambda';
import { vi } from 'vitest';
import { overHttp1 } from '../kinesis/kinesis-target.ts';
import { type StackTarget, startStackTarget } from '../stack/stack-target.ts';

/** The streams of the test app, each with a consumer of its own. */
export type Flow = 'Plain' | 'Bisected' | 'Reported' | 'Aged' | 'Resharded';

/** What a consumer was given. */
export interface Batch {
  readonly texts: readonly string[];
  readonly event: { readonly Records: readonly KinesisStreamRecord[] };
}

/** What Lambda says of a batch that it gave up. */
export interface Discarded {
  readonly key: string;
  readonly texts: readonly string[];
  readonly requestContext: { readonly condition: string; readonly approximateInvokeCount: number };
  readonly responseContext?: unknown;
  readonly KinesisBatchInfo: { readonly streamArn: string; readonly batchSize: number };
  /** JSON of the event. */
  readonly payload: string;
}

export interface MappingTarget extends StackTarget {
  readonly kinesis: KinesisClient;
  streamOf(flow: Flow): string;
  put(flow: Flow, texts: readonly string[]): Promise<void>;
  /** In the order of their invocations. */
  batches(flow: Flow): Promise<Batch[]>;
  discarded(flow: Flow): Promise<Discarded[]>;
}

const textsOf = (records: readonly KinesisStreamRecord[]): string[] =>
  records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString());

export async function startMappingTarget(): Promise<MappingTarget> {
  const target = await startStackTarget('event-source-mapping');
  const kinesis = new KinesisClient({ ...target.client, ...overHttp1() });
  const s3 = new S3Client({ ...target.client, forcePathStyle: true });
  const Bucket = target.outputs.BucketName!;

  async function objects<T>(Prefix: string): Promise<(T & { key: string })[]> {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    return Promise.all(
      Contents.map(async ({ Key }) => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return { key: Key, ...JSON.parse(await Body!.transformToString()) };
      }),
    );
  }
  const streamOf = (flow: Flow) => target.outputs[`${flow}StreamName`]!;

  return {
    ...target,
    kinesis,
    streamOf,
    async put(flow, texts) {
      const Records = texts.map((text) => ({ PartitionKey: 'key', Data: Buffer.from(text) }));
      await kinesis.send(new PutRecordsCommand({ StreamName: streamOf(flow), Records }));
    },
    batches: (flow) => objects<Batch>(`batches/${flow}/`),
    async discarded(flow) {
      const all = await objects<Omit<Discarded, 'texts'>>('aws/lambda/');
      return all
        .filter(({ KinesisBatchInfo }) => KinesisBatchInfo.streamArn.endsWith(`/${streamOf(flow)}`))
        .map((each) => ({ ...each, texts: textsOf(JSON.parse(each.payload).Records) }));
    },
    async stop() {
      kinesis.destroy();
      s3.destroy();
      await target.stop();
    },
  };
}

/** Repeats the look until it is satisfied or 30 seconds are over. */
export const eventually = <T>(look: () => Promise<T>, timeout = 30_000): Promise<T> =>
  vi.waitFor(look, { timeout, interval: 250 });
