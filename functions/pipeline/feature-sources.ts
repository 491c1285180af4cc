import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { type Bookmark, contentBookmark, versionBookmark } from './bookmarks.ts';
import { lineageOf } from './lineage.ts';
import { type ModelParameters, setParameters } from './parameters.ts';
import { openByName, openIfExists, presentTable } from './source-tables.ts';
import { latest, type TableAt } from './table-at.ts';

/** What of a table is looked at, so that older files are not fetched. */
export interface SourceBound {
  /** Such as `gold.sales_daily`. */
  readonly table: string;
  readonly where: readonly Condition[];
}

/** The tables that features are made of, each at one version, by their names. */
export type FeatureSources = ReadonlyMap<string, TableAt>;

/** The tables that the SELECTs read, as they are now. */
export async function featureSources(
  context: LakeContext,
  selects: readonly string[],
): Promise<FeatureSources> {
  const lineages = await Promise.all(selects.map((sql) => lineageOf(context.engine, sql)));
  const names = [...new Set(lineages.flatMap(({ tables }) => tables))].sort();
  const opened: [string, TableAt][] = [];
  for (const name of names) opened.push([name, await latest(await openByName(context, name))]);
  return new Map(opened);
}

/** Whether every table that the SELECT reads is there: before the first refresh there is none. */
export async function haveSources(context: LakeContext, sql: string): Promise<boolean> {
  const { tables } = await lineageOf(context.engine, sql);
  const found = await Promise.all(tables.map((name) => openIfExists(context, name.replace('.', '/'))));
  return !found.includes(undefined);
}

export const sourceBookmarks = (sources: FeatureSources): Bookmark[] =>
  [...sources].map(([name, { snapshot }]) => contentBookmark(name, snapshot));

export const sourceVersions = (sources: FeatureSources): Bookmark[] =>
  [...sources].map(([name, { snapshot }]) => versionBookmark(name, snapshot));

/** Makes the sources readable under their names, and the parameters of the run. */
export async function presentSources(
  { engine }: LakeContext,
  sources: FeatureSources,
  parameters: ModelParameters,
  bounds: readonly SourceBound[],
): Promise<void> {
  await setParameters(engine, parameters);
  for (const [name, { table, snapshot }] of sources) {
    const where = bounds.filter((bound) => bound.table === name).flatMap((bound) => bound.where);
    await presentTable(table, name, { version: snapshot.version, where });
  }
}
