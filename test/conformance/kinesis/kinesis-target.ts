import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  type KinesisClientConfig,
  type _Record as SdkRecord,
  type ShardIteratorType,
  waitUntilStreamExists,
} from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { KinesisOptions } from '#local/kinesis/service';

/** Default settings: in particular the client's own HTTP/2 handler. */
export function kinesisClientConfig(endpoint: string): KinesisClientConfig {
  return {
    endpoint,
    region: process.env.AWS_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'conformance',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'conformance-secret',
    },
    maxAttempts: 1,
  };
}

/** Local servers other than ours break HTTP/2 off in the middle of answers: this is how the product speaks to them, too. */
export const overHttp1 = () => ({ requestHandler: new NodeHttpHandler() });

export interface KinesisTarget {
  readonly client: KinesisClient;
  /** Creates a stream that {@link close} removes, and waits until it is active. */
  newStream(shardCount?: number): Promise<string>;
  close(): Promise<void>;
}

/** The server under test: that at CONFORMANCE_ENDPOINT, or else a new embedded one in a temporary folder. */
export async function startKinesisTarget(options: Partial<KinesisOptions> = {}): Promise<KinesisTarget> {
  const given = process.env.CONFORMANCE_ENDPOINT;
  const embedded = given === undefined ? await startEmbedded(options) : undefined;
  const client = new KinesisClient(
    given === undefined
      ? kinesisClientConfig(embedded!.url)
      : { ...kinesisClientConfig(given), ...overHttp1() },
  );
  const streams: string[] = [];
  return {
    client,
    async newStream(ShardCount = 1) {
      const StreamName = `conformance-${randomUUID().slice(0, 13)}`;
      await client.send(new CreateStreamCommand({ StreamName, ShardCount }));
      streams.push(StreamName);
      await waitUntilStreamExists({ client, maxWaitTime: 60, minDelay: 1 }, { StreamName });
      return StreamName;
    },
    async close() {
      for (const StreamName of streams) await client.send(new DeleteStreamCommand({ StreamName }));
      client.destroy();
      await embedded?.close();
    },
  };
}

async function startEmbedded(
  options: Partial<KinesisOptions>,
): Promise<{ url: string; close(): Promise<void> }> {
  // Other targets do without the embedded cloud's code.
  const { startEndpoint } = await import('#local/endpoint');
  const { createKinesisService } = await import('#local/kinesis/service');
  const directory = mkdtempSync(join(tmpdir(), 'kinesis-conformance-'));
  const kinesis = createKinesisService({ ...options, directory });
  const endpoint = await startEndpoint({ services: [kinesis] });
  const close = async () => {
    await endpoint.close();
    kinesis.close();
    rmSync(directory, { recursive: true });
  };
  return { url: endpoint.url, close };
}

export interface ShardContents {
  readonly records: SdkRecord[];
  /** Ids of the shards that follow, if the shard is closed. */
  readonly children: string[] | undefined;
}

/** Reads a shard until its tip or its end. */
export async function readShard(
  client: KinesisClient,
  StreamName: string,
  ShardId: string,
  options: {
    type?: ShardIteratorType;
    sequenceNumber?: string | undefined;
    timestamp?: Date;
    limit?: number;
  } = {},
): Promise<ShardContents> {
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamName,
      ShardId,
      ShardIteratorType: options.type ?? 'TRIM_HORIZON',
      StartingSequenceNumber: options.sequenceNumber,
      Timestamp: options.timestamp,
    }),
  );
  const records: SdkRecord[] = [];
  let iterator = ShardIterator;
  for (;;) {
    const output = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: options.limit }),
    );
    records.push(...output.Records!);
    iterator = output.NextShardIterator;
    if (!iterator) return { records, children: output.ChildShards?.map(({ ShardId: id }) => id!) };
    if (output.MillisBehindLatest === 0) return { records, children: undefined };
  }
}
