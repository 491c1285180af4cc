import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { duckdbType } from '#lake/schema';
import { identifier, list } from '#lake/sql-text';
import { DeltaTable, type TableDefinition } from '#lake/table';

/**
 * Opens a table of the lake, creates it when missing, and gives it the columns that the contracts have gained
 * since. Rows written before have null in them.
 */
export async function openTable(
  context: LakeContext,
  path: string,
  definition: TableDefinition,
): Promise<DeltaTable> {
  const table = await DeltaTable.openOrCreate(context, path, definition);
  const { schema } = await table.snapshot();
  const known = new Set(schema.fields.map(({ name }) => name));
  const missing = definition.schema.fields.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return table;
  const columns = missing.map(({ name, type }) => `null::${duckdbType(type)} as ${identifier(name)}`);
  await append(table, `select ${list(columns)} where false`, { schema: 'merge' });
  return table;
}
