import { type KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import type { EventLog, StreamPosition } from '../domain/event-log.ts';
import { type PackedRecord, packEvents } from '../domain/pack-events.ts';
import { RecordQueues } from './record-queues.ts';

export interface KinesisEventLogOptions {
  readonly client: KinesisClient;
  readonly streamName: string;
  /** Told the reason of every failed try; the outcome of `append` names only the events. */
  readonly onFailure: (failure: AppendFailure) => void;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

export interface AppendFailure {
  /** Of the call within its append; counts from 1. */
  readonly call: number;
  readonly failedRecords: number;
  /** Kinesis's error codes, when single records failed. */
  readonly codes: readonly string[];
  /** What the SDK threw, when the whole call failed. */
  readonly cause?: unknown;
}

/** So often a record is tried that fails for another reason than a busy shard. */
const ATTEMPTS = 3;
const FIRST_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 800;
/** A call takes 5 MB with everything around the data. */
const MAX_CALL_BYTES = 4_000_000;
const THROTTLED = 'ProvisionedThroughputExceededException';
/** A shard takes 1 MB a second, from everybody. Whoever brings more may wait longer for it. */
const PATIENCE_MS = 1_000;
const PATIENCE_MS_PER_BYTE = 2 / 1_000;
/** The function has 29 s; to check 6 MB takes it up to 6 of them, and the last call may take 4. */
const MAX_APPEND_MS = 18_000;

/**
 * Writes change events to a Kinesis stream.
 *
 * PutRecords may store any part of a call, and promises no order within one. So one call holds at most one record
 * per bucket; what a bucket has beyond that waits until the one before is acknowledged, and is not sent at all
 * when that one never is. A record sent again may be stored twice: readers drop the second by its event_id.
 *
 * While a shard is busy, calls shrink to what it took last, and are repeated as long as the amount of data warrants.
 */
export function createKinesisEventLog(options: KinesisEventLogOptions): EventLog {
  const { now, sleep, random, onFailure } = options;
  return {
    async append(events) {
      const positions = new Array<StreamPosition | undefined>(events.length).fill(undefined);
      const records = packEvents(events);
      const queues = new RecordQueues(records);
      const failures = new Map<string, number>();
      const start = now().getTime();
      const patience = PATIENCE_MS + PATIENCE_MS_PER_BYTE * bytesOf(records);
      let callBytes = MAX_CALL_BYTES;
      let throttledCalls = 0;
      for (let call = 1; !queues.empty; call++) {
        const sent = queues.next(callBytes);
        const { stored, throttled, failed, ...reason } = await put(sent, options);
        for (const [record, position] of stored) {
          queues.remove(record);
          for (const at of record.positions) positions[at] = position;
        }
        const waited = now().getTime() - start;
        for (const record of throttled) if (waited > patience) queues.abandon(record);
        for (const record of failed) {
          const count = (failures.get(record.partitionKey) ?? 0) + 1;
          failures.set(record.partitionKey, count);
          if (count === ATTEMPTS) queues.abandon(record);
        }
        const failedRecords = throttled.length + failed.length;
        if (failedRecords > 0) onFailure({ call, failedRecords, ...reason });
        if (waited > MAX_APPEND_MS) break;
        throttledCalls = throttled.length > 0 ? throttledCalls + 1 : 0;
        callBytes =
          throttledCalls > 0
            ? Math.max(1, bytesOf([...stored.keys()]))
            : Math.min(MAX_CALL_BYTES, Math.max(callBytes, bytesOf(sent)) * 2);
        if (failedRecords === 0 || queues.empty) continue;
        const turn = Math.max(
          throttledCalls,
          ...failed.map(({ partitionKey }) => failures.get(partitionKey)!),
        );
        await sleep(random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** turn));
      }
      return { positions };
    },
  };
}

const bytesOf = (records: readonly PackedRecord[]): number =>
  records.reduce((sum, { bytes }) => sum + bytes, 0);

interface PutOutcome {
  readonly stored: ReadonlyMap<PackedRecord, StreamPosition>;
  readonly throttled: readonly PackedRecord[];
  readonly failed: readonly PackedRecord[];
  readonly codes: readonly string[];
  readonly cause?: unknown;
}

async function put(
  records: readonly PackedRecord[],
  { client, streamName }: KinesisEventLogOptions,
): Promise<PutOutcome> {
  try {
    const { Records: results = [] } = await client.send(
      new PutRecordsCommand({
        StreamName: streamName,
        Records: records.map(({ partitionKey, data }) => ({
          PartitionKey: partitionKey,
          Data: Buffer.from(data),
        })),
      }),
    );
    const stored = new Map<PackedRecord, StreamPosition>();
    const throttled: PackedRecord[] = [];
    const failed: PackedRecord[] = [];
    records.forEach((record, index) => {
      const { SequenceNumber: sequenceNumber, ShardId: shardId = '', ErrorCode } = results[index] ?? {};
      // Only a sequence number acknowledges.
      if (sequenceNumber) stored.set(record, { shardId, sequenceNumber });
      else (ErrorCode === THROTTLED ? throttled : failed).push(record);
    });
    const codes = new Set(results.flatMap(({ ErrorCode }) => ErrorCode ?? []));
    return { stored, throttled, failed, codes: [...codes] };
  } catch (cause) {
    return { stored: new Map(), throttled: [], failed: records, codes: [], cause };
  }
}
