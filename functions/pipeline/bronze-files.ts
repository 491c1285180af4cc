import type { AddFile } from '#lake/actions';
import { recordCount } from '#lake/file-statistics';
import { listLog, readCommits, versionNotAvailable } from '#lake/log';
import type { DeltaTable } from '#lake/table';

export interface VersionedFile {
  readonly file: AddFile;
  /** The version of bronze/events that brought it. */
  readonly version: number;
}

/**
 * The files of one entity that the versions after `from` up to and including `to` brought. From the start (-1)
 * they are the files of the snapshot, since earlier ones may have been compacted and their log cleaned up; a
 * file that no commit names any more counts as of version 0.
 */
export async function bronzeFiles(
  bronze: DeltaTable,
  entity: string,
  from: number,
  to: number,
): Promise<VersionedFile[]> {
  const { store } = bronze.context;
  const { commits: versions } = await listLog(store, bronze.path, from + 1);
  const needed = versions.filter((version) => version <= to);
  const brought = (await readCommits(store, bronze.path, needed)).flatMap(({ version, actions }) =>
    actions.flatMap(({ add }) => (add?.dataChange ? [{ file: add, version }] : [])),
  );
  if (from < 0) {
    const versionOf = new Map(brought.map(({ file, version }) => [file.path, version]));
    const { files } = await bronze.snapshot({ version: to });
    return [...files.values()]
      .filter((file) => file.partitionValues.entity === entity)
      .map((file) => ({ file, version: versionOf.get(file.path) ?? 0 }));
  }
  if (needed.length < to - from) throw versionNotAvailable(bronze.path, from + 1);
  return brought.filter(({ file }) => file.partitionValues.entity === entity);
}

export interface Pass {
  readonly files: readonly VersionedFile[];
  /** The bronze version that is applied when the files are. */
  readonly version: number;
}

/**
 * The first of the files, by version, that hold at most `maxEvents` events; at least one version's. So memory is
 * bounded by the pass and not by how much has piled up, and what a pass has done stays done.
 */
export function firstPass(files: readonly VersionedFile[], to: number, maxEvents: number): Pass {
  const byVersion = [...files].sort((a, b) => a.version - b.version);
  let events = 0;
  for (const [at, { file, version }] of byVersion.entries()) {
    events += recordCount([file]) ?? 0;
    const previous = byVersion[at - 1]?.version;
    if (events > maxEvents && previous !== undefined && previous < version)
      return { files: byVersion.filter((each) => each.version <= previous), version: previous };
  }
  return { files, version: to };
}
