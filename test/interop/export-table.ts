/** Writes a table, as our reader sees it, as one Parquet file: `tsx test/interop/export-table.ts LAKE TABLE FILE`. */
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { withFolderLake } from './interop-context.ts';

const [folder, path, file] = process.argv.slice(2);
if (folder === undefined || path === undefined || file === undefined)
  throw new Error('Usage: export-table.ts LAKE TABLE FILE');
await withFolderLake(folder, async (context) => {
  const { sql } = await readTable(await DeltaTable.open(context, path));
  await context.engine.run(`COPY (${sql}) TO ${literal(file)} (FORMAT parquet)`);
});
