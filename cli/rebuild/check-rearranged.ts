import type { AddFile, RemoveFile } from '#lake/actions';
import type { LakeContext } from '#lake/context';
import { DeltaTable } from '#lake/table';
import type { CommitCheck } from './commit-check.ts';
import { differenceOfRows } from './compare-rows.ts';
import type { RecordedCommit } from './recorded-commits.ts';
import { isAbsence } from './replay.ts';

/**
 * Maintenance depends on the hour it runs at and is not run again: its files are taken over, once their rows are
 * known to be those of the files they replaced.
 */
export async function checkRearranged(lake: LakeContext, commit: RecordedCommit): Promise<CommitCheck> {
  const { table: path, version, readVersion, added, removed } = commit;
  const about = { subject: path, version, kind: 'rearranged' } as const;
  try {
    const table = await DeltaTable.open(lake, path);
    const before = await table.snapshot({ version: readVersion });
    const after = await table.snapshot({ version });
    const replaced = removed.map((file) => before.files.get(file.path) ?? formerFile(file));
    const difference = await differenceOfRows(
      { table, snapshot: before, files: replaced },
      { table, snapshot: after, files: added },
    );
    if (difference)
      return { ...about, outcome: 'different', files: added.length, identical: 0, detail: difference };
    return { ...about, outcome: 'identical', files: added.length, identical: added.length };
  } catch (error) {
    if (!isAbsence(error)) throw error;
    const detail = 'the files it packed have been deleted since';
    return { ...about, outcome: 'not_comparable', files: 0, identical: 0, detail };
  }
}

/** A file that came into being between the version that was read and the commit. */
function formerFile({ path, partitionValues = {}, size = 0 }: RemoveFile): AddFile {
  return { path, partitionValues, size, modificationTime: 0, dataChange: true };
}
