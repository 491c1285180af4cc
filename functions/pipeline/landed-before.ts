import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { list, literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { padSequenceNumber } from '../domain/sequence-number.ts';
import type { StreamRecord } from '../domain/stream-batch.ts';
import { recordedSequenceNumber } from './stream-progress.ts';

/** The records whose lines bronze does not hold. Looks at its rows, not at what it counts as landed. */
export async function notInBronze(
  bronze: DeltaTable,
  { version }: Snapshot,
  records: readonly StreamRecord[],
): Promise<StreamRecord[]> {
  if (records.length === 0) return [];
  const days = records.map(({ arrivedAt }) => new Date(arrivedAt).toISOString().slice(0, 10)).sort();
  const { sql } = await readTable(bronze, {
    version,
    where: [{ column: 'ingest_date', op: 'between', value: [days[0]!, days.at(-1)!] }],
  });
  const wanted = records.map(({ sequenceNumber }) => literal(padSequenceNumber(sequenceNumber)));
  const rows = await bronze.context.engine.rows<{ shard_id: string; sequence_number: string }>(`
    select distinct shard_id, sequence_number from (${sql}) where sequence_number in (${list(wanted)})`);
  const held = new Set(rows.map(({ shard_id, sequence_number }) => `${shard_id} ${sequence_number}`));
  return records.filter(
    ({ shardId, sequenceNumber }) => !held.has(`${shardId} ${padSequenceNumber(sequenceNumber)}`),
  );
}

/**
 * The records without those that bronze holds because they were put back before the stream delivered them again,
 * as it does when its mapping is made anew.
 */
export async function withoutPutBack(
  bronze: DeltaTable,
  snapshot: Snapshot,
  records: StreamRecord[],
): Promise<StreamRecord[]> {
  const mayBePutBack = ({ shardId, sequenceNumber }: StreamRecord) =>
    padSequenceNumber(sequenceNumber) <= recordedSequenceNumber(snapshot, 'kinesis-late', shardId);
  const possible = records.filter(mayBePutBack);
  if (possible.length === 0) return records;
  const missing = new Set(await notInBronze(bronze, snapshot, possible));
  return records.filter((record) => missing.has(record) || !mayBePutBack(record));
}
