import { randomUUID } from 'node:crypto';
import type { MetricSink } from '../cloudwatch/metric.ts';
import type { Durability } from '../record-log.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import { KinesisError } from './error.ts';
import type { Input } from './input.ts';
import type { Operation, OperationContext } from './operations/context.ts';
import { getRecords, getShardIterator, putRecord, putRecords } from './operations/records.ts';
import { listShards, mergeShards, splitShard, updateShardCount } from './operations/shards.ts';
import * as streams from './operations/streams.ts';
import type { Stream } from './stream.ts';
import { type NewStream, StreamStore } from './stream-store.ts';
import type { ShardWriteLimit } from './write-limit.ts';

export interface KinesisOptions {
  /** Where the streams live; created if absent. */
  readonly directory: string;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** `os` (default): acknowledged records survive the death of the process; `disk`: of the machine too. */
  readonly durability?: Durability;
  readonly region?: string;
  readonly accountId?: string;
  /** Throttles writes to each shard; without it nothing is throttled. */
  readonly shardLimit?: ShardWriteLimit;
  /** Size at which a shard begins a new file. */
  readonly segmentBytes?: number;
  readonly metrics?: MetricSink;
}

export interface KinesisService extends AwsService {
  /** @throws {KinesisError} ResourceInUseException if the name is taken. */
  createStream(name: string, options?: NewStream): Stream;
  /** The stream for in-process readers and writers, or undefined. */
  stream(name: string): Stream | undefined;
  streamNames(): string[];
  /** Wakes all waiting readers and closes the files. */
  close(): void;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  PutRecord: putRecord,
  PutRecords: putRecords,
  GetShardIterator: getShardIterator,
  GetRecords: getRecords,
  ListShards: listShards,
  SplitShard: splitShard,
  MergeShards: mergeShards,
  UpdateShardCount: updateShardCount,
  CreateStream: streams.createStream,
  DeleteStream: streams.deleteStream,
  ListStreams: streams.listStreams,
  DescribeStream: streams.describeStream,
  DescribeStreamSummary: streams.describeStreamSummary,
  IncreaseStreamRetentionPeriod: streams.increaseStreamRetentionPeriod,
  DecreaseStreamRetentionPeriod: streams.decreaseStreamRetentionPeriod,
  UpdateMaxRecordSize: streams.updateMaxRecordSize,
  UpdateStreamMode: streams.updateStreamMode,
  AddTagsToStream: streams.addTagsToStream,
  RemoveTagsFromStream: streams.removeTagsFromStream,
  ListTagsForStream: streams.listTagsForStream,
};

/** 10 MiB of records in base64, with keys and JSON around them. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Amazon Kinesis Data Streams over the AWS JSON 1.1 protocol, with its state in a folder. */
export function createKinesisService(options: KinesisOptions): KinesisService {
  const now = options.now ?? Date.now;
  const { region = 'us-east-1', accountId = '000000000000' } = options;
  const store = new StreamStore(options.directory, {
    now,
    durability: options.durability ?? 'os',
    segmentBytes: options.segmentBytes ?? 64 * 1024 * 1024,
    ...(options.shardLimit ? { shardLimit: options.shardLimit } : {}),
    ...(options.metrics ? { metrics: options.metrics } : {}),
  });
  const context: OperationContext = {
    store,
    now,
    arnOf: (name) => `arn:aws:kinesis:${region}:${accountId}:stream/${name}`,
  };
  return {
    signingName: 'kinesis',
    handle: (request) => handle(context, request),
    createStream: (name, stream) => store.create(name, stream),
    stream: (name) => store.find(name),
    streamNames: () => store.names(),
    close: () => store.close(),
  };
}

async function handle(context: OperationContext, request: AwsRequest): Promise<AwsResponse> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() };
  try {
    const [, name = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!operation) throw new KinesisError('UnknownOperationException', `No operation ${name} here.`);
    const output = operation(context, await readInput(request));
    return { status: 200, headers, body: output ? JSON.stringify(output) : '' };
  } catch (error) {
    if (!(error instanceof KinesisError)) throw error;
    return {
      status: 400,
      headers: { ...headers, 'x-amzn-errortype': error.code },
      body: JSON.stringify({ __type: error.code, message: error.message }),
    };
  }
}

async function readInput(request: AwsRequest): Promise<Input> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new KinesisError('SerializationException', 'The request is too large.');
    chunks.push(chunk);
  }
  let input: unknown;
  try {
    input = JSON.parse(Buffer.concat(chunks).toString());
  } catch (cause) {
    throw new KinesisError('SerializationException', 'The body is not JSON.', { cause });
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new KinesisError('SerializationException', 'The body is not a JSON object.');
  }
  return input as Input;
}
