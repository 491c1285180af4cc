import { type AddFile, fileKey, type RemoveFile } from './actions.ts';
import { type Commit, listLog, readCommits } from './log.ts';
import type { DeltaTable } from './table.ts';

export interface FileChanges {
  /** Files with new rows that are active at the end and were not at the start. */
  readonly added: readonly AddFile[];
  /** Files whose rows were removed, active at the start and not at the end. */
  readonly removed: readonly RemoveFile[];
}

/**
 * Net changes of data after `fromVersion` up to and including `toVersion` (default: the latest), read from the
 * commits between. Rejects with `version_not_available` when one of them has been cleaned up.
 */
export async function filesBetween(
  table: DeltaTable,
  fromVersion: number,
  toVersion?: number,
): Promise<FileChanges> {
  const { store } = table.context;
  const { commits } = await listLog(store, table.path, fromVersion + 1);
  const to = toVersion ?? commits.at(-1) ?? fromVersion;
  const needed = Array.from({ length: Math.max(0, to - fromVersion) }, (_, at) => fromVersion + 1 + at);
  return netChanges(await readCommits(store, table.path, needed));
}

/** A file that came and went between the versions is in neither list. */
export function netChanges(commits: readonly Commit[]): FileChanges {
  const added = new Map<string, AddFile>();
  const removed = new Map<string, RemoveFile>();
  for (const { add, remove } of commits.flatMap(({ actions }) => actions)) {
    if (add?.dataChange && !removed.delete(fileKey(add))) added.set(fileKey(add), add);
    if (remove?.dataChange && !added.delete(fileKey(remove))) removed.set(fileKey(remove), remove);
  }
  return { added: [...added.values()], removed: [...removed.values()] };
}
