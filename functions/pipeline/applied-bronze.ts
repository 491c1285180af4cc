import { entityNames } from '#contracts/catalog';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { AddFile } from '#lake/actions';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { readCommits } from '#lake/log';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import { APPLIED_BRONZE, appliedBronzeOf } from './refresh-silver.ts';
import { openIfExists } from './source-tables.ts';

/** The version of bronze/events that silver has taken over, by entity; -1 for nothing yet. */
export async function appliedBronze(context: LakeContext): Promise<ReadonlyMap<string, number>> {
  const applied = new Map<string, number>();
  for (const entity of [...entityNames, UNKNOWN_ENTITY])
    applied.set(entity, await appliedBronzeVersion(context, entity));
  return applied;
}

/** The same for one entity. What belongs to none is taken over by the quarantine. */
export async function appliedBronzeVersion(context: LakeContext, entity: string): Promise<number> {
  const [path, appId] =
    entity === UNKNOWN_ENTITY
      ? [tablePath.quarantine, appliedBronzeOf(entity)]
      : [tablePath.silver(entity), APPLIED_BRONZE];
  const snapshot = await (await openIfExists(context, path))?.snapshot();
  return snapshot?.transactions.get(appId)?.version ?? -1;
}

/** The files of bronze with events that silver has not yet applied: a refresh reads them as they were landed. */
export async function waitingFiles(bronze: DeltaTable, snapshot: Snapshot): Promise<ReadonlySet<string>> {
  const applied = await appliedBronze(bronze.context);
  const started = [...applied.values()].filter((version) => version >= 0);
  const versionOf = await landedSince(bronze, Math.min(snapshot.version, ...started), snapshot.version);
  const isWaiting = ({ path, partitionValues }: AddFile) => {
    const version = applied.get(partitionValues.entity ?? '') ?? -1;
    return version < 0 || versionOf === undefined || (versionOf.get(path) ?? 0) > version;
  };
  return new Set([...snapshot.files.values()].filter(isWaiting).map(({ path }) => path));
}

/** Files by the version that landed them; undefined when the log no longer tells. */
async function landedSince(
  bronze: DeltaTable,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, number> | undefined> {
  const versions = Array.from({ length: to - from }, (_, at) => from + 1 + at);
  try {
    const commits = await readCommits(bronze.context.store, bronze.path, versions);
    return new Map(
      commits.flatMap(({ version, actions }) =>
        actions.flatMap(({ add }): [string, number][] => (add?.dataChange ? [[add.path, version]] : [])),
      ),
    );
  } catch (error) {
    if (error instanceof LakeError && error.code === 'version_not_available') return undefined;
    throw error;
  }
}
