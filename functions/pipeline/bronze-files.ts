import type { AddFile } from '#lake/actions';
import { recordCount } from '#lake/file-statistics';
import { listLog, readCommits, versionNotAvailable } from '#lake/log';
import type { DeltaTable } from '#lake/table';

export interface VersionedFile {
  readonly file: AddFile;
  /** The version of bronze/events that brought it. */
  readonly version: number;
}

export interface BronzeFiles {
  readonly files: readonly VersionedFile[];
  /** Files were packed up to here: which version brought an event of theirs can no longer be told. */
  readonly packedUpTo: number;
}

/**
 * The files of one entity that the versions after `from` up to and including `to` brought. From the start (-1)
 * they are the files of the snapshot, since earlier ones may have been packed and their log cleaned up; a packed
 * file counts as of the version that packed it.
 */
export async function bronzeFiles(
  bronze: DeltaTable,
  entity: string,
  from: number,
  to: number,
): Promise<BronzeFiles> {
  const { store } = bronze.context;
  const { commits: versions } = await listLog(store, bronze.path, from + 1);
  const needed = versions.filter((version) => version <= to);
  const added = (await readCommits(store, bronze.path, needed)).flatMap(({ version, actions }) =>
    actions.flatMap(({ add }) => (add ? [{ file: add, version }] : [])),
  );
  const ofEntity = ({ partitionValues }: AddFile) => partitionValues.entity === entity;
  if (from >= 0) {
    if (needed.length < to - from) throw versionNotAvailable(bronze.path, from + 1);
    const brought = added.filter(({ file }) => file.dataChange && ofEntity(file));
    return { files: brought, packedUpTo: from };
  }
  const versionOf = new Map(added.map(({ file, version }) => [file.path, version]));
  const packed = new Set(added.filter(({ file }) => !file.dataChange).map(({ file }) => file.path));
  // What a cleaned log no longer names came before the first commit that is left.
  const cleanedUpTo = (needed[0] ?? to + 1) - 1;
  const snapshot = await bronze.snapshot({ version: to });
  const files = [...snapshot.files.values()]
    .filter(ofEntity)
    .map((file) => ({ file, version: versionOf.get(file.path) ?? cleanedUpTo }));
  const indivisible = files.filter(({ file }) => packed.has(file.path) || !versionOf.has(file.path));
  return { files, packedUpTo: Math.max(from, ...indivisible.map(({ version }) => version)) };
}

export interface Pass {
  readonly files: readonly VersionedFile[];
  /** The bronze version that is applied when the files are. */
  readonly version: number;
}

/**
 * The first of the files, by version, that hold at most `maxEvents` events; at least one version's, and all that
 * packing has made indivisible. So memory is bounded by the pass and not by how much has piled up, and what a
 * pass has done stays done.
 */
export function firstPass({ files, packedUpTo }: BronzeFiles, to: number, maxEvents: number): Pass {
  const byVersion = [...files].sort((a, b) => a.version - b.version);
  let events = 0;
  for (const [at, { file, version }] of byVersion.entries()) {
    events += recordCount([file]) ?? 0;
    const previous = byVersion[at - 1]?.version;
    if (events > maxEvents && previous !== undefined && previous < version && previous >= packedUpTo)
      return { files: byVersion.slice(0, at), version: previous };
  }
  return { files, version: to };
}
