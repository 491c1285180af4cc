import { join } from 'node:path';
import type { AddFile, PartitionValues } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import {
  COMPRESSION,
  finishedFiles,
  ROW_GROUP_STEP,
  storedSchema,
  type TableShape,
  uploadFiles,
} from './data-files.ts';
import { withFittingRows } from './fitting-rows.ts';
import { inPartitionSql, serializedPartitionSql } from './partition.ts';
import { column } from './schema.ts';
import { withScratchFolder } from './scratch-folder.ts';
import { identifier, list, literal, relation } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { property } from './table-properties.ts';

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

/** Rows of up to so many bytes, compressed, fill no row group beyond the target size. */
const ROW_BYTES = 64;

/**
 * Runs the query, writes its rows as Parquet files below the table, and returns their add actions, which are
 * visible to nobody until committed. No file is written for no rows. Rejects with `schema_mismatch` (columns
 * named in details), `not_null_violation` or `constraint_violation`.
 */
export function writeDataFiles(
  table: DeltaTable,
  shape: TableShape,
  sql: string,
  options: WriteOptions = {},
): Promise<AddFile[]> {
  const { context } = table;
  const { dataChange } = options;
  return withScratchFolder(context, (directory) =>
    withFittingRows(context.engine, shape, { sql, dataChange }, (fitting) =>
      shape.partitionColumns.length === 0
        ? writePartition(table, shape, { sql: fitting, values: {}, directory, options })
        : writePartitions(table, shape, fitting, directory, options),
    ),
  );
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
  const { sql, values, directory, options } = partition;
  const target = options.targetFileSize ?? DEFAULT_TARGET_BYTES;
  const order = options.orderBy ? ` ORDER BY ${options.orderBy}` : '';
  const whole = join(directory, `${context.ids()}.parquet`);
  await context.engine.run(
    `COPY (SELECT * FROM ${relation(sql)}${order}) TO ${literal(whole)}
     (FORMAT parquet, ${COMPRESSION}, ROW_GROUP_SIZE ${rowGroupSize(shape, target)})`,
  );
  const files = await finishedFiles(context, whole, storedSchema(shape), directory, target);
  return uploadFiles(table, shape, { values, files, dataChange: options.dataChange });
}

/** Rows of a row group: few enough, for small target sizes, that files can be cut near them. */
function rowGroupSize(shape: TableShape, target: number): number {
  const largest = Number(property(shape, 'lake.rowGroupRows'));
  const steps = Math.floor(target / ROW_BYTES / ROW_GROUP_STEP);
  return Math.min(Math.max(steps * ROW_GROUP_STEP, ROW_GROUP_STEP), largest);
}
