import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddFile, PartitionValues } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import type { LakeContext } from './context.ts';
import { LakeError } from './error.ts';
import { fileStatistics } from './file-statistics.ts';
import { withParquetFiles } from './parquet-file.ts';
import { actionPath, partitionDirectory } from './partition.ts';
import { partsOfFile } from './row-groups.ts';
import { type StructType, struct } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { spliceParquet } from './splice-parquet.ts';
import { statisticsJson } from './statistics.ts';
import type { DeltaTable } from './table.ts';

export type TableShape = Pick<Snapshot, 'schema' | 'partitionColumns' | 'metadata'>;

/** Of data files. On ids, names and JSON, DuckDB's default of level 3 takes up to twice as long for no fewer bytes. */
export const COMPRESSION = 'COMPRESSION zstd, COMPRESSION_LEVEL 1';
/** The step in which DuckDB's row groups grow. */
export const ROW_GROUP_STEP = 2_048;

const UPLOADS_AT_ONCE = 4;

/** A finished Parquet file that is not yet part of the table. */
export interface LocalFile {
  readonly file: string;
  readonly bytes: number;
  /** Statistics as an add action has them. */
  readonly stats: string;
}

/** The columns that data files have: partition columns are known from the add actions. */
export function storedSchema({ schema, partitionColumns }: TableShape): StructType {
  return struct(schema.fields.filter(({ name }) => !partitionColumns.includes(name)));
}

/**
 * A Parquet file with its statistics, or, when it is much larger than the target size in bytes, the files into
 * which it is cut. None for a file without rows. The parts of a finished file keep its order and do not depend on
 * threads, unlike the files that DuckDB's FILE_SIZE_BYTES and ROW_GROUPS_PER_FILE give.
 */
export async function finishedFiles(
  { engine, ids }: LakeContext,
  whole: string,
  schema: StructType,
  directory: string,
  target: number,
): Promise<LocalFile[]> {
  const parts = await partsOfFile(engine, whole, schema, target);
  const files = parts.length === 1 ? [whole] : parts.map(() => join(directory, `${ids()}.parquet`));
  if (parts.length > 1) {
    await withParquetFiles([whole], async (source) => {
      for (const [at, part] of parts.entries())
        await spliceParquet([{ source: source!, ...part }], files[at]!);
    });
    await rm(whole);
  }
  return Promise.all(
    parts.map(async ({ rows, columns }, at) => {
      const file = files[at]!;
      return { file, bytes: (await stat(file)).size, stats: statisticsJson(schema, rows, columns) };
    }),
  );
}

/** Moves finished files of one partition to the object store. Rejects with `not_null_violation`. */
export async function uploadFiles(
  table: DeltaTable,
  shape: TableShape,
  partition: { values: PartitionValues; files: readonly LocalFile[]; dataChange?: boolean | undefined },
): Promise<AddFile[]> {
  const { context } = table;
  const { values, dataChange = true } = partition;
  const files = partition.files.map(({ file, bytes, stats }) => {
    const key = `${partitionDirectory(shape.partitionColumns, values)}part-${context.ids()}.zstd.parquet`;
    const add: AddFile = {
      path: actionPath(key),
      partitionValues: values,
      size: bytes,
      modificationTime: context.now().getTime(),
      dataChange,
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
