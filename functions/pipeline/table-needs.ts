import { readLastCheckpoint } from '#lake/checkpoint';
import type { DeltaTable } from '#lake/table';
import { intervalMilliseconds, property } from '#lake/table-properties';
import { checkpointIsDue, vacuumRetention } from '../domain/maintenance-policy.ts';
import { filesToPack } from './small-files.ts';

/** What the policy asks for, by the table's log alone. */
export interface TableNeeds {
  /** The table's path in the lake. */
  readonly table: string;
  readonly compact: boolean;
  readonly checkpoint: boolean;
  readonly vacuum: boolean;
}

export async function tableNeeds(table: DeltaTable): Promise<TableNeeds> {
  const snapshot = await table.snapshot();
  const { store, now } = table.context;
  const retention = vacuumRetention(
    intervalMilliseconds(property(snapshot, 'delta.deletedFileRetentionDuration')),
  );
  // In a table younger than the retention, nothing can be older than it.
  const age = now().getTime() - (snapshot.metadata.createdTime ?? 0);
  return {
    table: table.path,
    compact: (await filesToPack(table, snapshot)).length > 0,
    checkpoint: checkpointIsDue(snapshot.version, await readLastCheckpoint(store, table.path)),
    vacuum: retention !== undefined && age > retention,
  };
}
