import { entityNames } from '#contracts/catalog';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { AddFile } from '#lake/actions';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import { bronzeFiles } from './bronze-files.ts';
import { APPLIED_BRONZE, appliedBronzeOf } from './refresh-silver.ts';
import { openIfExists } from './source-tables.ts';

/** The version of bronze/events that silver has taken over, by entity; -1 for nothing yet. */
export async function appliedBronze(context: LakeContext): Promise<ReadonlyMap<string, number>> {
  const applied = new Map<string, number>();
  for (const entity of entityNames) {
    applied.set(entity, await recorded(context, tablePath.silver(entity), APPLIED_BRONZE));
  }
  applied.set(UNKNOWN_ENTITY, await recorded(context, tablePath.quarantine, appliedBronzeOf(UNKNOWN_ENTITY)));
  return applied;
}

async function recorded(context: LakeContext, path: string, appId: string): Promise<number> {
  const snapshot = await (await openIfExists(context, path))?.snapshot();
  return snapshot?.transactions.get(appId)?.version ?? -1;
}

/** The files of bronze whose events silver has not yet applied. A refresh reads them as they were landed. */
export async function waitingFiles(bronze: DeltaTable, snapshot: Snapshot): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>();
  for (const [entity, applied] of await appliedBronze(bronze.context)) {
    for (const { path } of await filesAfter(bronze, snapshot, entity, applied)) waiting.add(path);
  }
  return waiting;
}

async function filesAfter(
  bronze: DeltaTable,
  snapshot: Snapshot,
  entity: string,
  applied: number,
): Promise<AddFile[]> {
  try {
    return (await bronzeFiles(bronze, entity, applied, snapshot.version)).map(({ file }) => file);
  } catch (error) {
    if (!(error instanceof LakeError) || error.code !== 'version_not_available') throw error;
    // The log no longer tells what came since: it may be any of them.
    return [...snapshot.files.values()].filter((file) => file.partitionValues.entity === entity);
  }
}
