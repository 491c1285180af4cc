import { append } from '#lake/append';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { merge } from '#lake/merge';
import { optimize } from '#lake/optimize';
import { overwrite } from '#lake/overwrite';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { vacuum } from '#lake/vacuum';
import { type BenchLake, timed } from './bench-lake.ts';

/** Bytes of a file: the tables have many, as tables that grow have. */
export const TARGET_FILE_SIZE = 8 * 1024 * 1024;

/** Milliseconds of each operation on a table of the input's rows; the changes lie in its newest files. */
export async function benchMerge({ context }: BenchLake, input: string, changes: string) {
  const { engine } = context;
  const rows = `SELECT * FROM read_parquet(${literal(input)})`;
  const table = await DeltaTable.create(context, `merged-${context.ids()}`, {
    schema: await schemaOfQuery(engine, rows),
  });
  const targetFileSize = TARGET_FILE_SIZE;
  const write = await timed(() => append(table, rows, { targetFileSize }));
  const merging = await timed(() =>
    merge(table, {
      source: `SELECT * FROM read_parquet(${literal(changes)})`,
      on: ['id'],
      matched: [{ update: 'all' }],
      notMatched: [{ insert: 'all' }],
    }),
  );
  const { files } = await table.snapshot();
  const rewrite = await timed(() => overwrite(table, rows, { targetFileSize }));
  const pieces = 40;
  for (let piece = 0; piece < pieces; piece++) {
    await append(table, `SELECT * FROM read_parquet(${literal(changes)}) LIMIT 250 OFFSET ${piece * 250}`);
  }
  const optimizing = await timed(() => optimize(table, { targetFileSize }));
  const vacuuming = await timed(() => vacuum(table, { retention: 'interval 0 seconds' }));
  return { files: files.size, write, merge: merging, rewrite, optimize: optimizing, vacuum: vacuuming };
}
