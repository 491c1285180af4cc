import type { AddFile } from '#lake/actions';
import { listLog, readCommits } from '#lake/log';
import type { DeltaTable } from '#lake/table';
import { LakeError } from '#lake/error';

export interface VersionedFile {
  readonly file: AddFile;
  /** The version of bronze/events that brought it. */
  readonly version: number;
}

/**
 * The files of one entity that the versions after `from` up to and including `to` brought. From the start (-1)
 * a log whose beginning was cleaned up is no obstacle: then the files of the snapshot count as of version 0.
 */
export async function bronzeFiles(
  bronze: DeltaTable,
  entity: string,
  from: number,
  to: number,
): Promise<VersionedFile[]> {
  const { commits: versions } = await listLog(bronze.context.store, bronze.path, from + 1);
  const needed = versions.filter((version) => version <= to);
  if (needed.length === to - from) {
    const commits = await readCommits(bronze.context.store, bronze.path, needed);
    return commits.flatMap(({ version, actions }) =>
      actions.flatMap(({ add }) =>
        add?.dataChange && add.partitionValues.entity === entity ? [{ file: add, version }] : [],
      ),
    );
  }
  if (from >= 0) {
    throw new LakeError('version_not_available', `The log of ${bronze.path} no longer reaches back to ${from}`, {
      details: { table: bronze.path, version: from },
    });
  }
  const snapshot = await bronze.snapshot({ version: to });
  return [...snapshot.files.values()]
    .filter(({ partitionValues }) => partitionValues.entity === entity)
    .map((file) => ({ file, version: 0 }));
}
