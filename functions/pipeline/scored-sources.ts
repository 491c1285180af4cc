import type { Engine } from '#lake/engine';
import { scoredTableFeatures } from '../domain/scored-table-features.ts';
import { lineageOf } from './lineage.ts';

/** What the tables that models make are made of, such as `gold.sales_daily`. */
export async function scoredSources(
  engine: Engine,
  readSql: (name: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = new Map<string, readonly string[]>();
  for (const [table, features] of Object.entries(scoredTableFeatures)) {
    const lineages = await Promise.all(features.map((feature) => lineageOf(engine, readSql(feature))));
    sources.set(table, [...new Set(lineages.flatMap(({ tables }) => tables))].sort());
  }
  return sources;
}
