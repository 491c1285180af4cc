import { createHash } from 'node:crypto';
import { access, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddFile } from './actions.ts';
import { type Condition, conditionsSql } from './condition.ts';
import { cacheDirectory, localize, partitionAlias, partitionPath } from './file-cache.ts';
import { pruneFiles } from './prune.ts';
import { duckdbType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { fileList, identifier, list, literal } from './sql-text.ts';
import type { DeltaTable } from './table.ts';

export interface TableRelation {
  readonly snapshot: Snapshot;
  /** A query over local files, for use as `FROM (${sql})`; the table's columns in order. */
  readonly sql: string;
  /** The files that the query reads. */
  readonly files: readonly AddFile[];
}

/** Reads a table, or the rows that meet all conditions; files that cannot hold such rows are not fetched. */
export async function readTable(
  table: DeltaTable,
  options: { readonly version?: number; readonly where?: readonly Condition[] } = {},
): Promise<TableRelation> {
  const { where = [], ...at } = options;
  const snapshot = await table.snapshot(at);
  const files = pruneFiles(snapshot, where);
  const rows = await relationOfFiles(table, snapshot, files);
  const sql =
    where.length === 0 ? rows : `SELECT * FROM (${rows}) WHERE ${conditionsSql(snapshot.schema, where)}`;
  return { snapshot, sql, files };
}

/**
 * A query that yields the rows of the files: partition columns restored from their add actions, columns that a
 * file lacks as null. With `rowIdentity`, also `__file` (path of the local copy) and `__row` (position in it).
 */
export async function relationOfFiles(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly AddFile[],
  options: { readonly rowIdentity?: boolean } = {},
): Promise<string> {
  const { partitionColumns, schema } = snapshot;
  const template = await templateFile(table, snapshot);
  const local = await localize(table, partitionColumns, files);
  const columns = schema.fields.map(({ name, type }) => {
    const at = partitionColumns.indexOf(name);
    return at < 0
      ? `CAST(${identifier(name)} AS ${duckdbType(type)}) AS ${identifier(name)}`
      : `CAST(${identifier(partitionAlias(at))} AS ${duckdbType(type)}) AS ${identifier(name)}`;
  });
  const hive = partitionColumns.map((_, at) => `${literal(partitionAlias(at))}: VARCHAR`);
  const scan = [
    fileList([template, ...local]),
    'union_by_name = true',
    hive.length === 0
      ? 'hive_partitioning = false'
      : `hive_partitioning = true, hive_types = {${list(hive)}}`,
  ];
  if (!options.rowIdentity) return `SELECT ${list(columns)} FROM read_parquet(${list(scan)})`;
  return `SELECT ${list(columns)}, __file, file_row_number AS __row
    FROM read_parquet(${list(scan)}, filename = '__file', file_row_number = true)`;
}

/**
 * An empty Parquet file with the table's columns. Read in front of the others, it gives an empty table its
 * types, and files of an older schema their missing columns.
 */
async function templateFile(table: DeltaTable, snapshot: Snapshot): Promise<string> {
  const { partitionColumns, schema } = snapshot;
  const columns = schema.fields
    .filter(({ name }) => !partitionColumns.includes(name))
    .map(({ name, type }) => `CAST(NULL AS ${duckdbType(type)}) AS ${identifier(name)}`);
  const query = `SELECT ${list(columns)} WHERE false`;
  const name = createHash('sha256').update(query).digest('hex').slice(0, 32);
  const directory = join(
    cacheDirectory(table.context),
    'templates',
    partitionPath(partitionColumns.map(() => null)),
  );
  const file = join(directory, `${name}.parquet`);
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) return file;
  await mkdir(directory, { recursive: true });
  const partial = `${file}.${table.context.ids()}`;
  await table.context.engine.run(`COPY (${query}) TO ${literal(partial)} (FORMAT parquet)`);
  await rename(partial, file);
  return file;
}
