import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddFile, PartitionValues } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import { conformingSql } from './conform.ts';
import { assertEnforceable, constraintsOf, enforcingSql, violationIn } from './constraints.ts';
import type { LakeContext } from './context.ts';
import { cutParquet } from './cut-parquet.ts';
import { LakeError } from './error.ts';
import { fileStatistics } from './file-statistics.ts';
import { actionPath, inPartitionSql, partitionDirectory, serializedPartitionSql } from './partition.ts';
import { partsOfFile } from './row-groups.ts';
import { column, type StructType, struct } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, literal, relation } from './sql-text.ts';
import { statisticsJson } from './statistics.ts';
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

/** Of data files. On ids, names and JSON, DuckDB's default of level 3 takes up to twice as long for no fewer bytes. */
export const COMPRESSION = 'COMPRESSION zstd, COMPRESSION_LEVEL 1';
export const DEFAULT_TARGET_BYTES = 128 * 1024 * 1024;

/** Partitions written at the same time: some to overlap uploads, few to bound the row groups in memory. */
const PARTITIONS_AT_ONCE = 4;
const UPLOADS_AT_ONCE = 4;

/** The step in which DuckDB's row groups grow. */
const ROW_GROUP_STEP = 2_048;
/** Rows of up to so many bytes, compressed, fill no row group beyond the target size. */
const ROW_BYTES = 64;

type TableShape = Pick<Snapshot, 'schema' | 'partitionColumns' | 'metadata'>;

interface LocalFile {
  readonly file: string;
  readonly bytes: number;
  /** Statistics as an add action has them. */
  readonly stats: string;
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
  const schema = struct(shape.schema.fields.filter(({ name }) => !shape.partitionColumns.includes(name)));
  const written = await writeParquet(context, shape, schema, partition);
  const files = written.map(({ file, bytes, stats }) => {
    const key = `${partitionDirectory(shape.partitionColumns, values)}part-${context.ids()}.zstd.parquet`;
    const add: AddFile = {
      path: actionPath(key),
      partitionValues: values,
      size: bytes,
      modificationTime: context.now().getTime(),
      dataChange: options.dataChange ?? true,
      stats,
    };
    return { file, key: `${table.path}/${key}`, add };
  });
  assertNotNull(
    shape,
    files.map(({ add }) => add),
  );
  await mapConcurrently(files, UPLOADS_AT_ONCE, async ({ file, key }) => {
    await context.store.upload(file, key);
    await rm(file);
  });
  return files.map(({ add }) => add);
}

/** Writes one local file, or several near the target size when the rows are too many for one. */
async function writeParquet(
  { engine, ids }: LakeContext,
  shape: TableShape,
  schema: StructType,
  { sql, directory, options }: { sql: string; directory: string; options: WriteOptions },
): Promise<LocalFile[]> {
  const target = options.targetFileSize ?? DEFAULT_TARGET_BYTES;
  const order = options.orderBy ? ` ORDER BY ${options.orderBy}` : '';
  const newFile = () => join(directory, `${ids()}.parquet`);
  const whole = newFile();
  await engine.run(
    `COPY (SELECT * FROM ${relation(sql)}${order}) TO ${literal(whole)}
     (FORMAT parquet, ${COMPRESSION}, ROW_GROUP_SIZE ${rowGroupSize(shape, target)})`,
  );
  const parts = await partsOfFile(engine, whole, schema, target);
  // The parts of a finished file keep its order and do not depend on threads, unlike the files that DuckDB's
  // FILE_SIZE_BYTES and ROW_GROUPS_PER_FILE give.
  const cuts = parts.length > 1 ? parts.map((part) => ({ ...part, file: newFile() })) : [];
  if (cuts.length > 0) {
    await cutParquet(whole, cuts);
    await rm(whole);
  }
  return Promise.all(
    parts.map(async ({ rows, columns }, at) => {
      const file = cuts[at]?.file ?? whole;
      return { file, bytes: (await stat(file)).size, stats: statisticsJson(schema, rows, columns) };
    }),
  );
}

/** Rows of a row group: few enough, for small target sizes, that files can be cut near them. */
function rowGroupSize(shape: TableShape, target: number): number {
  const largest = Number(property(shape, 'lake.rowGroupRows'));
  const steps = Math.floor(target / ROW_BYTES / ROW_GROUP_STEP);
  return Math.min(Math.max(steps * ROW_GROUP_STEP, ROW_GROUP_STEP), largest);
}

function assertNotNull(shape: TableShape, added: readonly AddFile[]): void {
  const violated = shape.schema.fields
    .filter(({ nullable }) => !nullable)
    .map(({ name }) => name)
    .filter((name) =>
      added.some((file) =>
        shape.partitionColumns.includes(name)
          ? file.partitionValues[name] === null
          : Number(fileStatistics(file).nullCount[name] ?? 0) > 0,
      ),
    );
  if (violated.length === 0) return;
  throw new LakeError('not_null_violation', `Columns must not be null: ${violated.join(', ')}`, {
    details: { columns: violated },
  });
}

/** A value that its column's type cannot hold is the caller's mismatch, not a failure of the engine. */
function castFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('Conversion Error')) return error;
  return new LakeError('schema_mismatch', error.message, { cause: error });
}
