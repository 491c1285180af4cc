import type { AddFile } from './actions.ts';
import type { ChangedFile, Rewrite } from './changed-file.ts';
import { mapConcurrently } from './concurrency.ts';
import { localize } from './file-cache.ts';
import { relationOfFiles, templateFile } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';
import { spliceFile } from './splice-file.ts';
import { list, literal } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { writeDataFiles } from './write-files.ts';

const FILES_AT_ONCE = 2;

/**
 * Writes files in place of those with changes, and returns their add actions. A file that this engine has written
 * for the columns that the table has now keeps its row groups without changes as they are, byte for byte. Of all
 * other files every row is written again, the rows of small files together. Rejects as `writeDataFiles` does.
 */
export async function rewriteFiles(
  table: DeltaTable,
  snapshot: Snapshot,
  changed: readonly ChangedFile[],
  rewrite: Rewrite,
): Promise<AddFile[]> {
  if (changed.length === 0) return [];
  const files = changed.map(({ file }) => file);
  const local = await localize(table, snapshot.partitionColumns, files);
  const template = await templateFile(table, snapshot);
  const parts = changed.map((each, at) => ({ ...each, local: local[at]!, template }));
  const spliced = await mapConcurrently(parts, FILES_AT_ONCE, (part) =>
    spliceFile(table, snapshot, part, rewrite),
  );
  const rest = parts.filter((_, at) => spliced[at] === undefined);
  return [
    ...spliced.flatMap((added) => added ?? []),
    ...(await rewriteWhole(table, snapshot, rest, rewrite)),
  ];
}

async function rewriteWhole(
  table: DeltaTable,
  snapshot: Snapshot,
  changed: readonly { readonly file: AddFile; readonly local: string }[],
  { rewritten, orderBy }: Rewrite,
): Promise<AddFile[]> {
  if (changed.length === 0) return [];
  const files = changed.map(({ file }) => file);
  const sql = await relationOfFiles(table, snapshot, files, { rowIdentity: true });
  const within = `__file IN (${list(changed.map(({ local }) => literal(local)))})`;
  return writeDataFiles(table, snapshot, await rewritten({ sql, within }), orderBy ? { orderBy } : {});
}
