import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddFile, PartitionValues } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import { conformingSql } from './conform.ts';
import { assertEnforceable, constraintsOf, enforcingSql, violationIn } from './constraints.ts';
import { LakeError } from './error.ts';
import { actionPath, inPartitionSql, partitionDirectory, serializedPartitionSql } from './partition.ts';
import { column, struct } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, literal, relation } from './sql-text.ts';
import { statisticsJson } from './statistics.ts';
import type { DeltaTable } from './table.ts';

export interface WriteOptions {
  /** Bytes after which a file is closed and the next begun; default 128 MB. */
  readonly targetFileSize?: number;
  /**
   * SQL ORDER BY list. With a total order the files' bytes depend on the rows alone, not on thread timing.
   * It also narrows the statistics of each file.
   */
  readonly orderBy?: string;
  /** False for files that only rearrange rows. Default true. */
  readonly dataChange?: boolean;
}

export const DEFAULT_TARGET_BYTES = 128 * 1024 * 1024;

/** Partitions written at the same time: some to overlap uploads, few to bound the row groups in memory. */
const PARTITIONS_AT_ONCE = 4;

type TableShape = Pick<Snapshot, 'schema' | 'partitionColumns' | 'metadata'>;

interface WrittenFile {
  readonly filename: string;
  readonly count: number;
  readonly file_size_bytes: number;
  readonly column_statistics: readonly (readonly [string, readonly (readonly [string, string])[]])[];
}

/**
 * Runs the query, writes its rows as Parquet files below the table, and returns their add actions, which are
 * visible to nobody until committed. No file is written for no rows. Rejects with `schema_mismatch` (columns
 * named in details), `not_null_violation` or `constraint_violation`.
 */
export async function writeDataFiles(
  table: DeltaTable,
  shape: TableShape,
  sql: string,
  options: WriteOptions = {},
): Promise<AddFile[]> {
  const { context } = table;
  const fitting = await conformingSql(context.engine, shape.schema, sql);
  // Rows that are only rearranged were looked at when they came.
  const constraints = options.dataChange === false ? [] : constraintsOf(shape);
  await assertEnforceable(context.engine, constraints, fitting);
  const conforming = enforcingSql(constraints, fitting);
  const directory = join(context.workDirectory, `write-${context.ids()}`);
  await mkdir(directory, { recursive: true });
  try {
    return shape.partitionColumns.length === 0
      ? await writePartition(table, shape, { sql: conforming, values: {}, directory, options })
      : await writePartitions(table, shape, conforming, directory, options);
  } catch (error) {
    throw violationIn(error, constraints) ?? castFailure(error);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * The rows are computed once into a local file sorted by partition; each partition then scans only its own
 * stretch of it (row group statistics). DuckDB's own PARTITION_BY holds buffers for all partitions at once, and
 * its row order depends on timing; a table in memory instead of the file would spill uncompressed.
 */
async function writePartitions(
  table: DeltaTable,
  shape: TableShape,
  sql: string,
  directory: string,
  options: WriteOptions,
): Promise<AddFile[]> {
  const { engine, ids } = table.context;
  const names = shape.partitionColumns;
  const typeOf = (name: string) => column(shape.schema, name).type;
  const order = [...names.map(identifier), ...(options.orderBy ? [options.orderBy] : [])];
  const sorted = join(directory, `${ids()}.sorted.parquet`);
  await engine.run(
    `COPY (SELECT * FROM ${relation(sql)} ORDER BY ${list(order)}) TO ${literal(sorted)} (FORMAT parquet)`,
  );
  const rows = `read_parquet(${literal(sorted)})`;
  const texts = names.map((name) => `${serializedPartitionSql(name, typeOf(name))} AS ${identifier(name)}`);
  const partitions = await engine.rows<PartitionValues>(
    `SELECT DISTINCT ${list(texts)} FROM ${rows} ORDER BY ALL`,
  );
  const added = await mapConcurrently(partitions, PARTITIONS_AT_ONCE, (values) => {
    const mine = names.map((name) => inPartitionSql(name, typeOf(name), values[name] ?? null));
    const partition = `SELECT * EXCLUDE (${list(names.map(identifier))}) FROM ${rows} WHERE ${mine.join(' AND ')}`;
    const { orderBy: _, ...unordered } = options;
    return writePartition(table, shape, { sql: partition, values, directory, options: unordered });
  });
  return added.flat();
}

async function writePartition(
  table: DeltaTable,
  shape: TableShape,
  partition: { sql: string; values: PartitionValues; directory: string; options: WriteOptions },
): Promise<AddFile[]> {
  const { context } = table;
  const { values, options } = partition;
  const written = await writeParquet(table, partition);
  const physical = struct(shape.schema.fields.filter(({ name }) => !shape.partitionColumns.includes(name)));
  assertNotNull(shape, values, written);
  return mapConcurrently(written, 4, async (file) => {
    const key = `${partitionDirectory(shape.partitionColumns, values)}part-${context.ids()}.zstd.parquet`;
    await context.store.upload(file.filename, `${table.path}/${key}`);
    await rm(file.filename);
    return {
      path: actionPath(key),
      partitionValues: values,
      size: file.file_size_bytes,
      modificationTime: context.now().getTime(),
      dataChange: options.dataChange ?? true,
      stats: statisticsJson(
        physical,
        file.count,
        new Map(file.column_statistics.map(([name, statistics]) => [name, new Map(statistics)])),
      ),
    };
  });
}

/** Writes one local file, or several near the target size when the rows are too many for one. */
async function writeParquet(
  table: DeltaTable,
  { sql, directory, options }: { sql: string; directory: string; options: WriteOptions },
): Promise<WrittenFile[]> {
  const { engine, ids } = table.context;
  const target = options.targetFileSize ?? DEFAULT_TARGET_BYTES;
  const order = options.orderBy ? ` ORDER BY ${options.orderBy}` : '';
  const copy = (query: string, to: string) =>
    engine.rows<WrittenFile>(
      `COPY (${query}) TO ${literal(to)} (FORMAT parquet, COMPRESSION zstd, RETURN_STATS)`,
    );
  const whole = join(directory, `${ids()}.parquet`);
  const [file] = await copy(`SELECT * FROM ${relation(sql)}${order}`, whole);
  if (file === undefined || file.count === 0) return [];
  if (file.file_size_bytes <= 1.5 * target) return [file];
  // Splitting a finished file by row number keeps the order and is independent of threads, which DuckDB's
  // FILE_SIZE_BYTES is not: there, where one file ends depends on timing.
  const pieces = Math.ceil(file.file_size_bytes / target);
  const rowsEach = Math.ceil(file.count / pieces);
  const split: WrittenFile[] = [];
  for (let from = 0; from < file.count; from += rowsEach) {
    const rows = `FROM read_parquet(${literal(whole)}, file_row_number = true)`;
    const range = `file_row_number >= ${from} AND file_row_number < ${from + rowsEach}`;
    const query = `SELECT * EXCLUDE (file_row_number) ${rows} WHERE ${range}`;
    split.push(...(await copy(query, join(directory, `${ids()}.parquet`))));
  }
  await rm(whole);
  return split;
}

function assertNotNull(shape: TableShape, values: PartitionValues, written: readonly WrittenFile[]): void {
  const violated = shape.schema.fields
    .filter(({ nullable }) => !nullable)
    .map(({ name }) => name)
    .filter((name) =>
      shape.partitionColumns.includes(name)
        ? values[name] === null
        : written.some(({ column_statistics }) => nullCount(column_statistics, name) > 0),
    );
  if (violated.length === 0) return;
  throw new LakeError('not_null_violation', `Columns must not be null: ${violated.join(', ')}`, {
    details: { columns: violated },
  });
}

function nullCount(statistics: WrittenFile['column_statistics'], name: string): number {
  const entry = statistics.find(([key]) => key === identifier(name));
  return Number(new Map(entry?.[1]).get('null_count') ?? 0);
}

/** A value that its column's type cannot hold is the caller's mismatch, not a failure of the engine. */
function castFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('Conversion Error')) return error;
  return new LakeError('schema_mismatch', error.message, { cause: error });
}
