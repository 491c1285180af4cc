import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  ListShardsCommand,
} from '@aws-sdk/client-kinesis';
import { receivedEvents } from '#functions/domain/stream-batch';

/** Five reads a second and shard are Kinesis' limit. */
const PAUSE_ON_AWS_MS = 220;

/**
 * Writes every event the stream still holds to a file, one JSON object per line (see ReceivedEvent), up to what
 * had arrived when the read began. Resolves to their number.
 */
export async function readStream(
  kinesis: KinesisClient,
  streamName: string,
  file: string,
  options: { readonly paced: boolean },
): Promise<number> {
  const out = createWriteStream(file);
  let events = 0;
  for (const shard of await shardIds(kinesis, streamName)) {
    for await (const records of shardRecords(kinesis, streamName, shard, options.paced)) {
      const received = receivedEvents(
        records.map((record) => ({
          shardId: `${streamName}/${shard}`,
          sequenceNumber: record.SequenceNumber!,
          arrivedAt: record.ApproximateArrivalTimestamp!.getTime(),
          data: record.Data!,
        })),
      );
      events += received.length;
      if (!out.write(received.map((event) => `${JSON.stringify(event)}\n`).join('')))
        await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
  return events;
}

export async function shardIds(kinesis: KinesisClient, StreamName: string): Promise<string[]> {
  const ids: string[] = [];
  let NextToken: string | undefined;
  do {
    // Later pages are asked for by the token alone.
    const page = await kinesis.send(new ListShardsCommand(NextToken ? { NextToken } : { StreamName }));
    ids.push(...(page.Shards ?? []).map(({ ShardId }) => ShardId!));
    NextToken = page.NextToken;
  } while (NextToken);
  return ids;
}

async function* shardRecords(kinesis: KinesisClient, StreamName: string, ShardId: string, paced: boolean) {
  const start = await kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  let iterator = start.ShardIterator;
  while (iterator) {
    const page = await kinesis.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 10_000 }));
    yield page.Records ?? [];
    if (page.MillisBehindLatest === 0) return;
    iterator = page.NextShardIterator;
    if (paced) await sleep(PAUSE_ON_AWS_MS);
  }
}
