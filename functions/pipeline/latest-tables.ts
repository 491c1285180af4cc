import type { LakeContext } from '#lake/context';
import type { DeltaTable } from '#lake/table';
import { openIfExists } from './source-tables.ts';
import { latest, type TableAt } from './table-at.ts';

/** Looks up tables as they are now: one request each, as what is known of a table's log is kept. */
export type LatestTables = (path: string) => Promise<TableAt | undefined>;

export function latestTables(context: LakeContext): LatestTables {
  const opened = new Map<string, DeltaTable>();
  return async (path) => {
    const table = opened.get(path) ?? (await openIfExists(context, path));
    if (table === undefined) return undefined;
    opened.set(path, table);
    return latest(table);
  };
}
