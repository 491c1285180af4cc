import { catalog } from '#contracts/catalog';
import type { Entity } from '#contracts/entity';
import { tablePath } from '#contracts/lake-layout';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { DeltaTable } from '#lake/table';
import { openSilver } from './silver-tables.ts';

/** Opens a table by the name that models use, such as `silver.sale`; a silver table is made when missing. */
export function openByName(context: LakeContext, name: string): Promise<DeltaTable> {
  const [layer, table] = name.split('.') as [string, string];
  if (layer === 'silver') return openSilver(context, (catalog as Record<string, Entity>)[table]!);
  return DeltaTable.open(context, tablePath.gold(table));
}

/** Makes a table, or the rows of it that meet the conditions, readable under the name that models use. */
export async function presentTable(
  table: DeltaTable,
  name: string,
  options: { readonly version?: number; readonly where?: readonly Condition[] } = {},
): Promise<Snapshot> {
  const { sql, snapshot } = await readTable(table, options);
  const [schema] = name.split('.');
  await table.context.engine.run(
    `create schema if not exists ${schema}; create or replace view ${name} as ${sql}`,
  );
  return snapshot;
}

/** The table at a path, or undefined when there is none yet. */
export async function openIfExists(context: LakeContext, path: string): Promise<DeltaTable | undefined> {
  try {
    return await DeltaTable.open(context, path);
  } catch (error) {
    if (error instanceof LakeError && error.code === 'table_not_found') return undefined;
    throw error;
  }
}
