import { tablePath } from '#contracts/lake-layout';
import { readLastCheckpoint, writeCheckpoint } from '#lake/checkpoint';
import { cleanLog } from '#lake/clean-log';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { optimize } from '#lake/optimize';
import type { Snapshot } from '#lake/snapshot';
import { DeltaTable } from '#lake/table';
import { intervalMilliseconds, property } from '#lake/table-properties';
import { vacuum } from '#lake/vacuum';
import { checkpointIsDue, packingPolicy, vacuumRetention } from '../domain/maintenance-policy.ts';
import { appliedBronze } from './applied-bronze.ts';
import { filesToPack } from './small-files.ts';

export interface MaintenanceResult {
  /** The table's path in the lake. */
  readonly table: string;
  /** Version of the table afterwards. */
  readonly version: number;
  /** A race is lost when a refresh rewrote the same files meanwhile; the next run packs what is left. */
  readonly compaction: 'compacted' | 'nothing_to_do' | 'lost_race';
  readonly files_packed: number;
  readonly files_written: number;
  /** Whether a checkpoint was written. */
  readonly checkpoint: boolean;
  /** Kept: the table forgets its removed files too soon for any to be deleted safely. */
  readonly vacuum: 'vacuumed' | 'kept';
  readonly files_deleted: number;
  readonly bytes_deleted: number;
  readonly log_files_deleted: number;
}

/**
 * Packs small files, writes a checkpoint, and deletes the log and the data files that no reader needs any more, each
 * as far as the policy asks for it. Rows do not change. Appends are never disturbed, and a refresh that rewrites the
 * same files wins or repeats its step.
 */
export async function maintainTable(
  context: LakeContext,
  path: string,
  runId?: string,
): Promise<MaintenanceResult> {
  const table = await DeltaTable.open(context, path);
  const packed = await compact(table, runId);
  const snapshot = await table.snapshot();
  const checkpoint = checkpointIsDue(snapshot.version, await readLastCheckpoint(context.store, path));
  if (checkpoint) await writeCheckpoint(context, path, snapshot);
  return {
    table: path,
    version: snapshot.version,
    ...packed,
    checkpoint,
    ...(await deleteOldFiles(table, snapshot)),
    log_files_deleted: (await cleanLog(context, path, await neededFrom(table, snapshot))).length,
  };
}

async function compact(
  table: DeltaTable,
  runId: string | undefined,
): Promise<Pick<MaintenanceResult, 'compaction' | 'files_packed' | 'files_written'>> {
  const snapshot = await table.snapshot();
  const { targetBytes, orderBy } = packingPolicy(table.path);
  let [files_packed, files_written] = [0, 0];
  for (const where of await filesToPack(table, snapshot)) {
    try {
      const result = await optimize(table, {
        where,
        targetFileSize: targetBytes,
        // The version that was looked at: nothing that came since is touched, and a lost race is not run again.
        readVersion: snapshot.version,
        ...(runId !== undefined && { userMetadata: JSON.stringify({ run_id: runId }) }),
        ...(orderBy === undefined ? {} : { orderBy }),
      });
      if (result.status !== 'committed') continue;
      files_packed += result.metrics.numRemovedFiles!;
      files_written += result.metrics.numAddedFiles!;
    } catch (error) {
      if (!(error instanceof LakeError) || error.code !== 'concurrent_modification') throw error;
      return { compaction: 'lost_race', files_packed, files_written };
    }
  }
  return { compaction: files_packed > 0 ? 'compacted' : 'nothing_to_do', files_packed, files_written };
}

async function deleteOldFiles(
  table: DeltaTable,
  snapshot: Snapshot,
): Promise<Pick<MaintenanceResult, 'vacuum' | 'files_deleted' | 'bytes_deleted'>> {
  const retention = vacuumRetention(
    intervalMilliseconds(property(snapshot, 'delta.deletedFileRetentionDuration')),
  );
  if (retention === undefined) return { vacuum: 'kept', files_deleted: 0, bytes_deleted: 0 };
  const { keys, bytes } = await vacuum(table, { retention: `interval ${retention} milliseconds` });
  return { vacuum: 'vacuumed', files_deleted: keys.length, bytes_deleted: bytes };
}

/** The snapshot, set back to the first version whose log is still needed: silver reads bronze commit by commit. */
async function neededFrom(table: DeltaTable, snapshot: Snapshot): Promise<Snapshot> {
  if (table.path !== tablePath.bronze) return snapshot;
  const applied = [...(await appliedBronze(table.context)).values()];
  return { ...snapshot, version: Math.max(0, Math.min(snapshot.version, ...applied)) };
}
