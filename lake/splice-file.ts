import { join } from 'node:path';
import type { AddFile } from './actions.ts';
import type { ChangedFile, Rewrite, RowRange } from './changed-file.ts';
import { COMPRESSION, finishedFiles, ROW_GROUP_STEP, storedSchema, uploadFiles } from './data-files.ts';
import { withFittingRows } from './fitting-rows.ts';
import { type ParquetFile, rowsOf, withParquetFiles } from './parquet-file.ts';
import { inPartitionSql } from './partition.ts';
import { hasPlainLayout } from './plain-layout.ts';
import { relationOfFiles } from './read-files.ts';
import { column } from './schema.ts';
import { withScratchFolder } from './scratch-folder.ts';
import type { Snapshot } from './snapshot.ts';
import { type Stretch, spliceParquet } from './splice-parquet.ts';
import { identifier, list, literal, relation } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { DEFAULT_TARGET_BYTES } from './write-files.ts';

/** Row groups that follow each other, and their rows in the file. */
export interface Run {
  readonly from: number;
  /** Number of the first row group that no longer belongs to it. */
  readonly to: number;
  readonly firstRow: number;
  readonly endRow: number;
}

/**
 * Writes a file in which only row groups with changes are encoded again, each run of them where it was; the others
 * are copied. Undefined, and nothing written, when that cannot be: others wrote the file, or this engine for other
 * columns; rows of it are deleted by a vector; no row group stays as it is; a row leaves its partition.
 */
export async function spliceFile(
  table: DeltaTable,
  snapshot: Snapshot,
  changed: ChangedFile & { readonly local: string; readonly template: string },
  rewrite: Rewrite,
): Promise<AddFile[] | undefined> {
  const { context } = table;
  const { file, ranges } = changed;
  if (file.deletionVector) return undefined;
  return withParquetFiles([changed.local, changed.template], async (source, template) => {
    const sizes = source!.rowGroups.map(rowsOf);
    const runs = changedRuns(sizes, ranges);
    const all = runs.length === 1 && runs[0]!.from === 0 && runs[0]!.to === sizes.length;
    if (all || !hasPlainLayout(source!, template!)) return undefined;
    return withScratchFolder(context, async (directory) => {
      const encoded = await encodeRuns(table, snapshot, { ...changed, runs, sizes, directory }, rewrite);
      if (encoded === undefined) return undefined;
      const whole = join(directory, `${context.ids()}.parquet`);
      await withParquetFiles(encoded, (...files) => spliceParquet(stretches(source!, runs, files), whole));
      const schema = storedSchema(snapshot);
      const files = await finishedFiles(context, whole, schema, directory, DEFAULT_TARGET_BYTES);
      return uploadFiles(table, snapshot, { values: file.partitionValues, files });
    });
  });
}

/** The runs of row groups that hold rows of the ranges. */
export function changedRuns(sizes: readonly number[], ranges: readonly RowRange[]): Run[] {
  const runs: Run[] = [];
  let firstRow = 0;
  for (const [at, rows] of sizes.entries()) {
    const endRow = firstRow + rows;
    const last = runs.at(-1);
    if (ranges.some((range) => range.first < endRow && range.last >= firstRow)) {
      if (last?.to === at) runs[runs.length - 1] = { ...last, to: at + 1, endRow };
      else runs.push({ from: at, to: at + 1, firstRow, endRow });
    }
    firstRow = endRow;
  }
  return runs;
}

/** One Parquet file for each run; undefined when a row belongs to another partition than the file's. */
async function encodeRuns(
  table: DeltaTable,
  snapshot: Snapshot,
  part: {
    readonly file: AddFile;
    readonly local: string;
    readonly runs: readonly Run[];
    readonly sizes: readonly number[];
    readonly directory: string;
  },
  { rewritten, orderBy }: Rewrite,
): Promise<string[] | undefined> {
  const { engine, ids } = table.context;
  const rows = await relationOfFiles(table, snapshot, [part.file], { rowIdentity: true });
  // As they are. DuckDB may go beyond the size by less than a step: rounded up, row groups would grow and grow.
  const rowGroupSize = ROW_GROUP_STEP * Math.max(1, Math.floor(Math.max(...part.sizes) / ROW_GROUP_STEP));
  const stored = list(storedSchema(snapshot).fields.map(({ name }) => identifier(name)));
  const order = orderBy ? ` ORDER BY ${orderBy}` : '';
  const encoded: string[] = [];
  for (const { firstRow, endRow } of part.runs) {
    const between = `__row >= ${firstRow} AND __row < ${endRow}`;
    const sql = await rewritten({
      sql: `SELECT * FROM ${relation(rows)} WHERE ${between}`,
      within: `__file = ${literal(part.local)} AND ${between}`,
    });
    const file = join(part.directory, `${ids()}.parquet`);
    const stays = await withFittingRows(engine, snapshot, { sql }, async (fitting) => {
      if (await leavesPartition(table, snapshot, part.file, fitting)) return false;
      await engine.run(
        `COPY (SELECT ${stored} FROM ${relation(fitting)}${order}) TO ${literal(file)}
         (FORMAT parquet, ${COMPRESSION}, ROW_GROUP_SIZE ${rowGroupSize})`,
      );
      return true;
    });
    if (!stays) return undefined;
    encoded.push(file);
  }
  return encoded;
}

async function leavesPartition(
  table: DeltaTable,
  { partitionColumns, schema }: Snapshot,
  file: AddFile,
  sql: string,
): Promise<boolean> {
  if (partitionColumns.length === 0) return false;
  const stays = partitionColumns.map((name) =>
    inPartitionSql(name, column(schema, name).type, file.partitionValues[name] || null),
  );
  const [leaving] = await table.context.engine.rows(
    `SELECT 1 FROM ${relation(sql)} WHERE (${stays.join(' AND ')}) IS NOT true LIMIT 1`,
  );
  return leaving !== undefined;
}

/** The row groups of a file in their order, each run replaced by what it was encoded to. */
function stretches(source: ParquetFile, runs: readonly Run[], encoded: readonly ParquetFile[]): Stretch[] {
  const parts = runs.flatMap(({ from }, at) => [
    { source, from: runs[at - 1]?.to ?? 0, to: from },
    { source: encoded[at]!, from: 0, to: encoded[at]!.rowGroups.length },
  ]);
  return [...parts, { source, from: runs.at(-1)!.to, to: source.rowGroups.length }];
}
