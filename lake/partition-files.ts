import type { AddFile } from './actions.ts';
import { column, duckdbType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, literal } from './sql-text.ts';
import type { DeltaTable } from './table.ts';

/** The files whose partition values meet a predicate over partition columns alone; no file is read. */
export async function partitionsMeeting(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly AddFile[],
  predicate: string,
): Promise<AddFile[]> {
  if (files.length === 0) return [];
  const names = snapshot.partitionColumns;
  const columns = names.map((name) => {
    const type = duckdbType(column(snapshot.schema, name).type);
    return `CAST(nullif(${identifier(name)}, '') AS ${type}) AS ${identifier(name)}`;
  });
  const values = files.map((file, at) =>
    [String(at), ...names.map((name) => literal(file.partitionValues[name] ?? null))].join(', '),
  );
  const rows = await table.context.engine.rows<{ file_index: number }>(
    `SELECT file_index FROM (
       SELECT ${list(['file_index', ...columns])}
       FROM (VALUES ${list(values.map((each) => `(${each})`))}) AS files(${list(['file_index', ...names.map(identifier)])})
     ) WHERE ${predicate} ORDER BY file_index`,
  );
  return rows.map(({ file_index }) => files[file_index]!);
}
