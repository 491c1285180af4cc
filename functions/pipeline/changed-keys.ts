import type { AddFile, RemoveFile } from '#lake/actions';
import { filesBetween } from '#lake/changes';
import { LakeError } from '#lake/error';
import { ObjectStoreError } from '#lake/object-store';
import { relationOfFiles } from '#lake/read-files';
import type { DeltaTable } from '#lake/table';

/** More changed keys than this and computing everything again costs less than looking for each. */
const MOST_KEYS = 1000;

/**
 * The values of a column in rows that came or went between two versions, as text; undefined when they are too
 * many, or when the log or the files no longer tell.
 */
export async function changedKeys(
  table: DeltaTable,
  column: string,
  fromVersion: number,
  toVersion: number,
): Promise<string[] | undefined> {
  try {
    const snapshot = await table.snapshot({ version: toVersion });
    const before = await table.snapshot({ version: fromVersion });
    const { added, removed } = await filesBetween(table, fromVersion, toVersion);
    // A file that came into being by compaction since then is not in the first snapshot, but its rows were.
    const gone = removed.map((file) => before.files.get(file.path) ?? formerFile(file));
    const after = await relationOfFiles(table, snapshot, added);
    const until = await relationOfFiles(table, snapshot, gone);
    const rows = await table.context.engine.rows<{ key: string }>(`
      with came as (${after}), went as (${until}),
      changed as (
        (select * from came except all select * from went) union all
        (select * from went except all select * from came)
      )
      select distinct "${column}"::varchar as key from changed order by key limit ${MOST_KEYS + 1}`);
    return rows.length > MOST_KEYS ? undefined : rows.map(({ key }) => key);
  } catch (error) {
    if (error instanceof LakeError && error.code === 'version_not_available') return undefined;
    // A removed file outlives its removal only as long as it is kept for readers of older versions.
    if (error instanceof ObjectStoreError && error.code === 'object_not_found') return undefined;
    throw error;
  }
}

function formerFile({ path, partitionValues = {}, size = 0 }: RemoveFile): AddFile {
  return { path, partitionValues, size, modificationTime: 0, dataChange: true };
}
