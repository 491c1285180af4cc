/**
 * Reads a table that another implementation wrote: `tsx test/interop/read-table.ts FOLDER TABLE [VERSION]`.
 * Prints one JSON object: the version, the schema, the rows in the order of their first column.
 */
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { withFolderLake } from './interop-context.ts';

const [folder, path, version] = process.argv.slice(2);
if (folder === undefined || path === undefined)
  throw new Error('Usage: read-table.ts FOLDER TABLE [VERSION]');
await withFolderLake(folder, async (context) => {
  const table = await DeltaTable.open(context, path);
  const { snapshot, sql } = await readTable(table, version === undefined ? {} : { version: Number(version) });
  const rows = await context.engine.rows(`SELECT * FROM (${sql}) ORDER BY 1`);
  console.log(JSON.stringify({ version: snapshot.version, schema: snapshot.schema, rows }));
});
