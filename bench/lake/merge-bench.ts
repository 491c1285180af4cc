import { median } from 'd3-array';
import { append } from '#lake/append';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { merge } from '#lake/merge';
import { optimize } from '#lake/optimize';
import { overwrite } from '#lake/overwrite';
import { restore } from '#lake/restore';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { vacuum } from '#lake/vacuum';
import { type BenchLake, timed } from './bench-lake.ts';

/** Bytes of a file: the tables have many, as tables that grow have. */
export const TARGET_FILE_SIZE = 8 * 1024 * 1024;

/** Merges and rewrites of a table; their medians are what counts. */
const TURNS = 7;

/** Milliseconds of each operation on a table of the input's rows; the changes lie in its newest files. */
export async function benchMerge(lake: BenchLake, input: string, changes: string) {
  const rows = `SELECT * FROM read_parquet(${literal(input)})`;
  const changed = `SELECT * FROM read_parquet(${literal(changes)})`;
  const { table, write } = await written(lake, rows);
  const times = await mergeAndRewrite(table, rows, changed);
  const { files } = await table.snapshot();
  return { files: files.size, write, ...times, ...(await packAndVacuum(lake, rows, changed)) };
}

async function written({ context }: BenchLake, rows: string) {
  const table = await DeltaTable.create(context, `merged-${context.ids()}`, {
    schema: await schemaOfQuery(context.engine, rows),
  });
  const write = await timed(() => append(table, rows, { targetFileSize: TARGET_FILE_SIZE }));
  return { table, write };
}

/** Medians. In turns, each on the same files, so that both see what else the machine does. */
async function mergeAndRewrite(table: DeltaTable, rows: string, source: string) {
  const { version } = await table.snapshot();
  const [merges, rewrites]: [number[], number[]] = [[], []];
  const updateOrInsert = {
    source,
    on: ['id'],
    matched: [{ update: 'all' }],
    notMatched: [{ insert: 'all' }],
  } as const;
  for (let turn = 0; turn < TURNS; turn++) {
    merges.push(await timed(() => merge(table, updateOrInsert)));
    await restore(table, { version });
    rewrites.push(await timed(() => overwrite(table, rows, { targetFileSize: TARGET_FILE_SIZE })));
    await restore(table, { version });
  }
  return { merge: median(merges)!, rewrite: median(rewrites)! };
}

async function packAndVacuum(lake: BenchLake, rows: string, changed: string) {
  const { table } = await written(lake, rows);
  const targetFileSize = TARGET_FILE_SIZE;
  await overwrite(table, rows, { targetFileSize });
  const pieces = 40;
  for (let piece = 0; piece < pieces; piece++) {
    await append(table, `${changed} LIMIT 250 OFFSET ${piece * 250}`);
  }
  const optimizing = await timed(() => optimize(table, { targetFileSize }));
  const vacuuming = await timed(() => vacuum(table, { retention: 'interval 0 seconds' }));
  return { optimize: optimizing, vacuum: vacuuming };
}
