import {
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  ResourceNotFoundException,
  type ShardIteratorType,
} from '@aws-sdk/client-kinesis';
import { tablePath } from '#contracts/lake-layout';
import { openIfExists } from '#functions/pipeline/source-tables';
import { recordedSequenceNumber } from '#functions/pipeline/stream-progress';
import { mapConcurrently } from '#lake/concurrency';
import type { Snapshot } from '#lake/snapshot';
import { shardIds } from '../../verify/read-stream.ts';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { duration } from '../in-words.ts';
import { lastSetAside } from './set-aside.ts';

export interface LandingFacts {
  readonly retentionHours: number;
  /** When the oldest record arrived that is neither in bronze nor set aside; undefined when there is none. */
  readonly oldestWaiting: Date | undefined;
}

/** Batches are landed within seconds; this long, something is in the way. */
const USUAL_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

export function judgeLanding({ retentionHours, oldestWaiting }: LandingFacts, now: Date): Judgement[] {
  if (!oldestWaiting)
    return [{ status: 'ok', what: 'Every event of the stream has landed or is set aside.' }];
  const age = now.getTime() - oldestWaiting.getTime();
  if (age < USUAL_MS) return [{ status: 'ok', what: `Events land; the oldest has waited ${duration(age)}.` }];
  const left = retentionHours * HOUR_MS - age;
  const urgent = left < 6 * HOUR_MS;
  return [
    {
      status: 'problem',
      what: `Accepted events do not land: the oldest has waited ${duration(age)}.`,
      since: oldestWaiting.toISOString(),
      meaning:
        left > 0
          ? `Nothing is lost yet. The stream forgets them in ${duration(left)} (retention ${retentionHours} hours).`
          : `The stream keeps records for ${retentionHours} hours: the oldest are being lost now.`,
      todo: [
        'npm run logs -- land-bronze',
        ...(urgent ? ['npm run deploy -- -c streamRetentionHours=168, to gain time'] : []),
      ],
      page: 'events-wait',
    },
  ];
}

export const landing: Check = {
  name: 'landing',
  async examine({ connection, lake, now }) {
    const { kinesis, config } = connection;
    const StreamName = config.eventStreamName;
    const [{ StreamDescriptionSummary: summary }, ids] = await Promise.all([
      kinesis.send(new DescribeStreamSummaryCommand({ StreamName })),
      shardIds(kinesis, StreamName),
    ]).catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException)
        return [{ StreamDescriptionSummary: undefined }, []] as const;
      throw error;
    });
    if (!summary)
      return [
        {
          status: 'problem',
          what: `The stream ${StreamName} is not there.`,
          meaning: 'Writes are answered with 503; nothing is accepted.',
          todo: ['npm run deploy'],
        },
      ];
    const bronze = await openIfExists(lake, tablePath.bronze);
    const snapshot = await bronze?.snapshot();
    const waiting = await mapConcurrently(ids, 4, async (shard) => {
      const from = [landedUntil(snapshot, `${StreamName}/${shard}`), await lastSetAside(lake.store, shard)];
      return oldestAfter(kinesis, StreamName, shard, from.sort().at(-1)!);
    });
    const oldest = waiting
      .flatMap((arrived) => (arrived ? [arrived.getTime()] : []))
      .sort((a, b) => a - b)[0];
    return judgeLanding(
      {
        retentionHours: summary.RetentionPeriodHours ?? 24,
        oldestWaiting: oldest === undefined ? undefined : new Date(oldest),
      },
      now,
    );
  },
};

const landedUntil = (snapshot: Snapshot | undefined, shardId: string): string =>
  snapshot ? recordedSequenceNumber(snapshot, 'kinesis', shardId) : '';

/** Reads that bring no record without having reached the end; Kinesis may answer so for a while. */
const MAX_EMPTY_READS = 20;

/** When the first record behind a sequence number arrived. */
async function oldestAfter(
  kinesis: KinesisClient,
  StreamName: string,
  ShardId: string,
  padded: string,
): Promise<Date | undefined> {
  const StartingSequenceNumber = padded.replace(/^0+/, '');
  const iterator = (ShardIteratorType: ShardIteratorType) =>
    kinesis.send(
      new GetShardIteratorCommand({
        StreamName,
        ShardId,
        ShardIteratorType,
        ...(ShardIteratorType === 'AFTER_SEQUENCE_NUMBER' ? { StartingSequenceNumber } : {}),
      }),
    );
  // A number that the stream has forgotten, or one of an earlier stream of the same name, is no place to read from.
  const start = await (StartingSequenceNumber === ''
    ? iterator('TRIM_HORIZON')
    : iterator('AFTER_SEQUENCE_NUMBER').catch(() => iterator('TRIM_HORIZON')));
  let next = start.ShardIterator;
  for (let read = 0; next && read < MAX_EMPTY_READS; read += 1) {
    const page = await kinesis.send(new GetRecordsCommand({ ShardIterator: next, Limit: 1 }));
    const [record] = page.Records ?? [];
    if (record) return record.ApproximateArrivalTimestamp;
    if (page.MillisBehindLatest === 0) return undefined;
    next = page.NextShardIterator;
  }
  return undefined;
}
