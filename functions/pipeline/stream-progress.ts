import type { Snapshot } from '#lake/snapshot';
import {
  SMALLEST_SEQUENCE_NUMBER,
  sequenceNumberDigits,
  sequenceNumberFromDigits,
} from '../domain/sequence-number.ts';

/**
 * What bronze records of a shard: `kinesis`, the sequence number up to which it has been taken from the stream;
 * `kinesis-late`, the highest of those put back from batches that had been set aside.
 */
export type ProgressKind = 'kinesis' | 'kinesis-late';

const digitAppId = (kind: ProgressKind, shardId: string, at: number) => `${kind}/${shardId}/${at}`;

/** A sequence number that bronze records of a shard, padded. */
export function recordedSequenceNumber(snapshot: Snapshot, kind: ProgressKind, shardId: string): string {
  const digits = [0, 1, 2, 3].map((at) => snapshot.transactions.get(digitAppId(kind, shardId, at))?.version);
  return digits.every((digit) => digit !== undefined)
    ? sequenceNumberFromDigits(digits)
    : SMALLEST_SEQUENCE_NUMBER;
}

/** The `txn` actions that record it. */
export const progressTransactions = (kind: ProgressKind, shardId: string, sequenceNumber: string) =>
  sequenceNumberDigits(sequenceNumber).map((version, at) => ({
    appId: digitAppId(kind, shardId, at),
    version,
  }));
