import { duckdbType } from '#contracts/columns';
import type { TableColumn } from '#contracts/lake-layout';
import type { AddFile } from '#lake/actions';
import type { Condition } from '#lake/condition';
import { conditionsSql } from '#lake/condition';
import { pruneFiles } from '#lake/prune';
import { relationOfFiles } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { identifier, list } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';

/** A table as it was at one version. */
export interface TableAt {
  readonly table: DeltaTable;
  readonly snapshot: Snapshot;
}

export async function latest(table: DeltaTable): Promise<TableAt> {
  return { table, snapshot: await table.snapshot() };
}

/**
 * A query for rows of a table with the columns of its layout: those that an older table lacks are null, and a table
 * that is not there yet is empty. With conditions, only files that may meet them are read.
 */
export async function rowsOf(
  columns: readonly TableColumn[],
  at: TableAt | undefined,
  options: { readonly where?: readonly Condition[]; readonly files?: readonly AddFile[] } = {},
): Promise<string> {
  if (at === undefined) return emptyRows(columns);
  const { table, snapshot } = at;
  const { where = [], files = pruneFiles(snapshot, where) } = options;
  const known = new Set(snapshot.schema.fields.map(({ name }) => name));
  const selected = columns.map(({ name, type }) =>
    known.has(name) ? identifier(name) : `null::${duckdbType(type)} as ${identifier(name)}`,
  );
  const rows = await relationOfFiles(table, snapshot, files);
  return `select ${list(selected)} from (${rows}) where ${conditionsSql(snapshot.schema, where)}`;
}

function emptyRows(columns: readonly TableColumn[]): string {
  const typed = columns.map(({ name, type }) => `null::${duckdbType(type)} as ${identifier(name)}`);
  return `select ${list(typed)} where false`;
}
