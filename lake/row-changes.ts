import { LakeError } from './error.ts';
import { relationOfFiles } from './read-files.ts';
import { duckdbType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list } from './sql-text.ts';
import type { DeltaTable } from './table.ts';

/** Name of the column that tells what became of a row: `removed` or `added`. */
export const CHANGE_COLUMN = '_change';

/**
 * A query that yields the rows in which two versions differ; a changed row is one removed and one added. Only
 * files that one of the versions lacks are read. Columns that one version lacks are null there, columns of
 * different types are compared as text.
 */
export async function rowChangesSql(table: DeltaTable, from: number, to: number): Promise<string> {
  const before = await table.snapshot({ version: from });
  const after = await table.snapshot({ version: to });
  const columns = [...new Set([...after.schema.fields, ...before.schema.fields].map(({ name }) => name))];
  if (columns.includes(CHANGE_COLUMN)) {
    throw new LakeError('invalid_argument', `The table has a column ${CHANGE_COLUMN} of its own`);
  }
  const rowsOf = async (snapshot: Snapshot, other: Snapshot) => {
    const files = [...snapshot.files].flatMap(([key, file]) => (other.files.has(key) ? [] : [file]));
    const items = columns.map((name) => comparable(name, snapshot, other));
    return `SELECT ${list(items)} FROM (${await relationOfFiles(table, snapshot, files)})`;
  };
  const old = await rowsOf(before, after);
  const young = await rowsOf(after, before);
  return `SELECT 'removed' AS ${CHANGE_COLUMN}, * FROM ((${old}) EXCEPT ALL (${young}))
    UNION ALL SELECT 'added', * FROM ((${young}) EXCEPT ALL (${old}))`;
}

function comparable(name: string, snapshot: Snapshot, other: Snapshot): string {
  const typeIn = ({ schema }: Snapshot) => {
    const found = schema.fields.find((field) => field.name === name);
    return found && duckdbType(found.type);
  };
  const own = typeIn(snapshot);
  const its = typeIn(other);
  const type = own && its && own !== its ? 'VARCHAR' : (own ?? its);
  return `CAST(${own ? identifier(name) : 'NULL'} AS ${type}) AS ${identifier(name)}`;
}
