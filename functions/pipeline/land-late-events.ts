import { LakeError } from '#lake/error';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import { writeDataFiles } from '#lake/write-files';
import { padSequenceNumber } from '../domain/sequence-number.ts';
import { receivedEvents, type StreamRecord } from '../domain/stream-batch.ts';
import { type LandingResult, withReceived } from './land-events.ts';
import { notInBronze } from './landed-before.ts';
import { markedLate } from './late-records.ts';
import { progressTransactions, recordedSequenceNumber } from './stream-progress.ts';

/**
 * Lands records that were set aside while later ones of their shard landed, as one commit, each at the place in the
 * stream that it always had. Silver folds the records of the CRM that they belong to anew. Records that bronze holds add
 * nothing, so that it may be repeated, also by several at once.
 */
export async function landLateEvents(
  bronze: DeltaTable,
  eventsSql: string,
  records: readonly StreamRecord[],
): Promise<LandingResult> {
  const withLines = records.filter((record) => receivedEvents([record]).length > 0);
  for (;;) {
    const snapshot = await bronze.snapshot();
    const { version } = snapshot;
    const fresh = await notInBronze(bronze, snapshot, withLines);
    if (fresh.length === 0) return { status: 'already_landed', version, records: 0, events: 0 };
    const events = receivedEvents(fresh);
    const added = await withReceived(bronze.context, events, () =>
      writeDataFiles(bronze, snapshot, eventsSql),
    );
    try {
      const committed = await bronze.commit({
        readVersion: version,
        actions: added.map((file) => ({ add: markedLate(file) })),
        transactions: lateTransactions(snapshot, fresh),
        operation: 'WRITE',
        operationParameters: { mode: 'Append', partitionBy: snapshot.partitionColumns },
        operationMetrics: { numFiles: added.length, numOutputRows: events.length },
      });
      return { status: 'landed', version: committed.version, records: fresh.length, events: events.length };
    } catch (error) {
      // The stream or somebody else has landed something of the shard meanwhile: look again what is left.
      if (!(error instanceof LakeError) || error.code !== 'concurrent_modification') throw error;
    }
  }
}

/**
 * How far the stream has been taken over stays as it is; to say it again makes this commit and one that takes over more
 * of the same shard exclude each other.
 */
function lateTransactions(snapshot: Snapshot, records: readonly StreamRecord[]) {
  return [...new Set(records.map(({ shardId }) => shardId))].flatMap((shardId) => {
    const numbers = records
      .filter((record) => record.shardId === shardId)
      .map(({ sequenceNumber }) => padSequenceNumber(sequenceNumber));
    const before = recordedSequenceNumber(snapshot, 'kinesis-late', shardId);
    const taken = recordedSequenceNumber(snapshot, 'kinesis', shardId);
    return [
      ...progressTransactions('kinesis', shardId, taken),
      ...progressTransactions('kinesis-late', shardId, [before, ...numbers].sort().at(-1)!),
    ];
  });
}
