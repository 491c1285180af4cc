import { type KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import type { EventLog } from '../domain/event-log.ts';
import { type PackedRecord, packEvents } from '../domain/pack-events.ts';

export interface KinesisEventLogOptions {
  readonly client: KinesisClient;
  readonly streamName: string;
  /** Told the reason of every failed try; the outcome of `append` names only the events. */
  readonly onFailure: (failure: AppendFailure) => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

export interface AppendFailure {
  /** Counts from 1. */
  readonly attempt: number;
  readonly failedRecords: number;
  /** Kinesis's error codes, when single records failed. */
  readonly codes: readonly string[];
  /** What the SDK threw, when the whole call failed. */
  readonly cause?: unknown;
}

const ATTEMPTS = 3;
const FIRST_BACKOFF_MS = 100;

/**
 * Writes change events to a Kinesis stream.
 *
 * PutRecords may store any part of a call, and promises no order within one. So one call holds at most one record
 * per bucket; what a bucket has beyond that waits until the one before is acknowledged, and is not sent at all
 * when that one never is. A record sent again may be stored twice: readers drop the second by its event_id.
 */
export function createKinesisEventLog(options: KinesisEventLogOptions): EventLog {
  return {
    async append(events) {
      const unacknowledged = new Set<number>();
      const failedKeys = new Set<string>();
      for (const wave of waves(packEvents(events))) {
        const ready = wave.filter(({ partitionKey }) => !failedKeys.has(partitionKey));
        const failed = ready.length > 0 ? await putWithRetries(ready, options) : [];
        for (const { partitionKey } of failed) failedKeys.add(partitionKey);
        for (const { partitionKey, positions } of wave)
          if (failedKeys.has(partitionKey)) for (const position of positions) unacknowledged.add(position);
      }
      return { unacknowledged };
    },
  };
}

/** The first record of every bucket, then the second of every bucket, and so on. */
function waves(records: readonly PackedRecord[]): PackedRecord[][] {
  const seen = new Map<string, number>();
  const result: PackedRecord[][] = [];
  for (const record of records) {
    const turn = seen.get(record.partitionKey) ?? 0;
    seen.set(record.partitionKey, turn + 1);
    const wave = result[turn] ?? [];
    result[turn] = wave;
    wave.push(record);
  }
  return result;
}

/** The records that were still not acknowledged after the last try. */
async function putWithRetries(
  records: readonly PackedRecord[],
  options: KinesisEventLogOptions,
): Promise<readonly PackedRecord[]> {
  let pending = records;
  for (let attempt = 1; ; attempt++) {
    const { failed, ...reason } = await put(pending, options);
    if (failed.length === 0) return [];
    options.onFailure({ attempt, failedRecords: failed.length, ...reason });
    if (attempt === ATTEMPTS) return failed;
    pending = failed;
    await options.sleep(options.random() * FIRST_BACKOFF_MS * 2 ** attempt);
  }
}

async function put(
  records: readonly PackedRecord[],
  { client, streamName }: KinesisEventLogOptions,
): Promise<{ failed: readonly PackedRecord[]; codes: string[]; cause?: unknown }> {
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
    // Only a sequence number acknowledges.
    const failed = records.filter((_, index) => !results[index]?.SequenceNumber);
    const codes = new Set(results.flatMap(({ ErrorCode }) => ErrorCode ?? []));
    return { failed, codes: [...codes] };
  } catch (cause) {
    return { failed: records, codes: [], cause };
  }
}
