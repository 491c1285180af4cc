import { createHash } from 'node:crypto';
import { access, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '@duckdb/node-api';
import type { AddFile } from './actions.ts';
import { columnMappingMode, fieldId, logicalSql, physicalName, physicalType } from './column-mapping.ts';
import { type Condition, conditionsSql } from './condition.ts';
import { deletedRowsSql } from './deletion-vector.ts';
import { LakeError } from './error.ts';
import { cacheDirectory, localize, partitionAlias, partitionPath } from './file-cache.ts';
import { pruneFiles } from './prune.ts';
import { column, duckdbType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { fileList, identifier, list, literal } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { versionAt } from './version-at.ts';

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
  options: {
    readonly version?: number;
    /** The version that was the latest at an instant. */
    readonly timestamp?: Date;
    readonly where?: readonly Condition[];
  } = {},
): Promise<TableRelation> {
  const { where = [], timestamp } = options;
  const version = timestamp ? await versionAt(table, timestamp) : options.version;
  const snapshot = await table.snapshot(version === undefined ? {} : { version });
  const files = pruneFiles(snapshot, where);
  const rows = await relationOfFiles(table, snapshot, files);
  const sql =
    where.length === 0 ? rows : `SELECT * FROM (${rows}) WHERE ${conditionsSql(snapshot.schema, where)}`;
  return { snapshot, sql, files };
}

/**
 * A query that yields the rows of the files: partition columns restored from their add actions, columns that a
 * file lacks as null, deleted rows left out. With `rowIdentity`, also `__file` (path of the local copy) and `__row` (position in it).
 */
export async function relationOfFiles(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly AddFile[],
  options: { readonly rowIdentity?: boolean } = {},
): Promise<string> {
  const { partitionColumns, schema } = snapshot;
  const template = await templateFile(table, snapshot);
  const physical = partitionColumns.map((name) => physicalName(column(schema, name)));
  const local = await localize(table, physical, files);
  if (columnMappingMode(snapshot.metadata) === 'id') await assertFieldIds(table, snapshot, local);
  const columns = schema.fields.map((field) => {
    const at = partitionColumns.indexOf(field.name);
    const from = at < 0 ? physicalName(field) : partitionAlias(at);
    return `${logicalSql(identifier(from), field.type)} AS ${identifier(field.name)}`;
  });
  const hive = partitionColumns.map((_, at) => `${literal(partitionAlias(at))}: VARCHAR`);
  const scan = [
    fileList([template, ...local]),
    'union_by_name = true',
    hive.length === 0
      ? 'hive_partitioning = false'
      : `hive_partitioning = true, hive_types = {${list(hive)}}`,
  ];
  const deleted = await deletedRowsSql(table, files, local);
  if (!options.rowIdentity && !deleted) return `SELECT ${list(columns)} FROM read_parquet(${list(scan)})`;
  const identity = options.rowIdentity ? ['__file', 'file_row_number AS __row'] : [];
  const rows = `SELECT ${list([...columns, ...identity])}
    FROM read_parquet(${list(scan)}, filename = '__file', file_row_number = true) AS scanned`;
  if (!deleted) return rows;
  return `${rows} WHERE NOT EXISTS (SELECT 1 FROM (${deleted}) AS deleted
    WHERE deleted.__file = scanned.__file AND deleted.__row = scanned.file_row_number)`;
}

/**
 * An empty Parquet file with the table's columns. Read in front of the others, it gives an empty table its
 * types, and files of an older schema their missing columns. It is also what this version of the engine makes of
 * the schema.
 */
export async function templateFile(table: DeltaTable, snapshot: Snapshot): Promise<string> {
  const { partitionColumns, schema } = snapshot;
  const columns = schema.fields
    .filter(({ name }) => !partitionColumns.includes(name))
    .map((field) => {
      const type = duckdbType(physicalType(field.type));
      return `CAST(NULL AS ${type}) AS ${identifier(physicalName(field))}`;
    });
  const query = `SELECT ${list(columns)} WHERE false`;
  const name = createHash('sha256').update(`${version()} ${query}`).digest('hex').slice(0, 32);
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

/**
 * In mode `id` the field ids rule. Every known writer gives the columns their physical names as well, so that is
 * how they are read, after a look at the files. Rejects with `unsupported_feature` where the two disagree.
 */
async function assertFieldIds(
  table: DeltaTable,
  snapshot: Snapshot,
  local: readonly string[],
): Promise<void> {
  if (local.length === 0) return;
  const nameOf = new Map(snapshot.schema.fields.map((field) => [fieldId(field), physicalName(field)]));
  const found = await table.context.engine.rows<{ name: string; id: number }>(
    `SELECT DISTINCT name, field_id AS id FROM parquet_schema(${fileList(local)}) WHERE field_id IS NOT NULL`,
  );
  const strange = found.filter(({ name, id }) => (nameOf.get(id) ?? name) !== name);
  if (strange.length === 0) return;
  throw new LakeError('unsupported_feature', `Files of ${table.path} name columns by field id alone`, {
    details: { table: table.path, features: ['columnMapping'], columns: strange },
  });
}
