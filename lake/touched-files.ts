import type { AddFile } from './actions.ts';
import type { ChangedFile } from './changed-file.ts';
import { ROW_GROUP_STEP } from './data-files.ts';
import { localize } from './file-cache.ts';
import { relationOfFiles } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';
import type { DeltaTable } from './table.ts';

export interface TouchedFile extends ChangedFile {
  /** Rows that meet the predicate, at least one. */
  readonly matching: number;
  readonly total: number;
}

/** The files that hold a row that meets the predicate, found by reading them. */
export async function touchedFiles(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly AddFile[],
  predicate: string,
): Promise<TouchedFile[]> {
  if (files.length === 0) return [];
  const rows = await relationOfFiles(table, snapshot, files, { rowIdentity: true });
  const local = await localize(table, snapshot.partitionColumns, files);
  const byLocal = new Map(local.map((path, at) => [path, files[at]!]));
  const counts = await table.context.engine.rows<Omit<TouchedFile, 'file'> & { file: string }>(
    `SELECT __file AS file, sum(matching)::BIGINT AS matching, sum(total)::BIGINT AS total,
       list({'first': first, 'last': last}) FILTER (WHERE matching > 0) AS ranges
     FROM (
       SELECT __file, count(*) FILTER (WHERE ${predicate}) AS matching, count(*) AS total,
         min(__row) FILTER (WHERE ${predicate}) AS first, max(__row) FILTER (WHERE ${predicate}) AS last
       FROM (${rows}) GROUP BY __file, __row // ${ROW_GROUP_STEP}
     ) GROUP BY __file HAVING sum(matching) > 0 ORDER BY __file`,
  );
  return counts.map((each) => ({ ...each, file: byLocal.get(each.file)! }));
}
