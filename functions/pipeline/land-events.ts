import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entityNames } from '#contracts/catalog';
import { bronzeColumns, bronzePartitionColumns, tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import type { Snapshot } from '#lake/snapshot';
import { literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { writeDataFiles } from '#lake/write-files';
import {
  notYetLanded,
  type ReceivedEvent,
  receivedEvents,
  type StreamRecord,
} from '../domain/stream-batch.ts';
import { withoutPutBack } from './landed-before.ts';
import { openTable } from './open-table.ts';
import { progressTransactions, recordedSequenceNumber } from './stream-progress.ts';
import { tableDefinition } from './table-definition.ts';

export interface LandingResult {
  readonly status: 'landed' | 'already_landed';
  readonly version: number;
  readonly records: number;
  readonly events: number;
}

export const openBronze = (context: LakeContext): Promise<DeltaTable> =>
  openTable(
    context,
    tablePath.bronze,
    tableDefinition(bronzeColumns, {
      partitionColumns: bronzePartitionColumns,
      description: 'Every accepted event as it was received.',
    }),
  );

/**
 * Lands a batch of stream records as one commit of bronze/events. The last landed sequence number of each shard
 * is part of that commit, so records that come again, cut into batches in whatever way, add nothing.
 */
export async function landEvents(
  bronze: DeltaTable,
  eventsSql: string,
  records: readonly StreamRecord[],
): Promise<LandingResult> {
  for (;;) {
    const snapshot = await bronze.snapshot();
    const news = notYetLanded(records, (shardId) => lastLanded(snapshot, shardId));
    const fresh = await withoutPutBack(bronze, snapshot, news);
    if (fresh.length === 0)
      return { status: 'already_landed', version: snapshot.version, records: 0, events: 0 };
    const events = receivedEvents(fresh);
    const added = await withReceived(bronze.context, events, () =>
      writeDataFiles(bronze, snapshot, eventsSql),
    );
    try {
      const { version } = await bronze.commit({
        readVersion: snapshot.version,
        actions: added.map((add) => ({ add })),
        transactions: landedTransactions(fresh),
        operation: 'WRITE',
        operationParameters: { mode: 'Append', partitionBy: snapshot.partitionColumns },
        operationMetrics: { numFiles: added.length, numOutputRows: events.length },
      });
      return { status: 'landed', version, records: fresh.length, events: events.length };
    } catch (error) {
      // An earlier delivery of the same shard was still running and came first: look again what is left.
      if (!(error instanceof LakeError) || error.code !== 'concurrent_modification') throw error;
    }
  }
}

/** The last sequence number of a shard that bronze holds, padded. */
export const lastLanded = (snapshot: Snapshot, shardId: string): string =>
  recordedSequenceNumber(snapshot, 'kinesis', shardId);

function landedTransactions(records: readonly StreamRecord[]) {
  const last = new Map<string, bigint>();
  for (const { shardId, sequenceNumber } of records) {
    const value = BigInt(sequenceNumber);
    if (value > (last.get(shardId) ?? -1n)) last.set(shardId, value);
  }
  return [...last].flatMap(([shardId, value]) => progressTransactions('kinesis', shardId, value.toString()));
}

/** Makes the events available to SQL as `received`, and the catalog's entities as `known_entity`. */
export async function withReceived<T>(
  context: LakeContext,
  events: readonly ReceivedEvent[],
  use: () => Promise<T>,
): Promise<T> {
  await mkdir(context.workDirectory, { recursive: true });
  const file = join(context.workDirectory, `received-${context.ids()}.ndjson`);
  try {
    await writeFile(file, events.map((event) => JSON.stringify(event)).join('\n'));
    await context.engine.run(`
      create or replace view received as
        select * from read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = 33554432,
          columns = {shard_id: 'VARCHAR', sequence_number: 'VARCHAR', position: 'INTEGER',
                     arrived_at: 'TIMESTAMPTZ', payload: 'VARCHAR', utf8: 'BOOLEAN'});
      create or replace view known_entity as
        select unnest([${entityNames.map(literal).join(', ')}]) as entity`);
    return await use();
  } finally {
    await rm(file, { force: true });
  }
}
