import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { literal } from '#lake/sql-text';
import { demandParameters } from '#ml/demand/demand-parameters';
import type { DemandSeries, Level } from '#ml/demand/demand-series';
import { type Bookmark, contentBookmark, dateOfDay, dayNumber, versionBookmark } from './bookmarks.ts';
import { lineageOf } from './lineage.ts';
import { openByName, presentTable } from './source-tables.ts';
import { latest, type TableAt } from './table-at.ts';

/** The tables that features are made of, each at one version. */
export type DemandSources = ReadonlyMap<string, TableAt>;

export const DEMAND_FEATURES = 'features/daily_demand';
const BOUNDED = { table: 'gold.sales_daily', column: 'date' } as const;

/** The tables that the features are made of, as they are now. */
export async function demandSources(context: LakeContext, sql: string): Promise<DemandSources> {
  const { tables } = await lineageOf(context.engine, sql);
  const opened = await Promise.all(
    tables.map(async (name) => {
      return [name, await latest(await openByName(context, name))] as const;
    }),
  );
  return new Map(opened);
}

export const sourceBookmarks = (sources: DemandSources): Bookmark[] =>
  [...sources].map(([name, { snapshot }]) => contentBookmark(name, snapshot));

export const sourceVersions = (sources: DemandSources): Bookmark[] =>
  [...sources].map(([name, { snapshot }]) => versionBookmark(name, snapshot));

/** What was sold day by day up to the logical date, in total, of each category and of each product. */
export async function demandSeries(
  { engine }: LakeContext,
  sql: string,
  sources: DemandSources,
  logicalDate: string,
): Promise<DemandSeries[]> {
  const last = dayNumber(logicalDate);
  const first = dateOfDay(last - demandParameters.historyDays + 1);
  for (const [
    name,
    {
      table,
      snapshot: { version },
    },
  ] of sources) {
    const where: Condition[] =
      name === BOUNDED.table ? [{ column: BOUNDED.column, op: 'between', value: [first, logicalDate] }] : [];
    await presentTable(table, name, { version, where });
  }
  const rows = await engine.rows<{
    level: Level;
    name: string;
    days: number[];
    quantities: number[];
    cents: number[];
  }>(`
    select level, name, list(date - date '1970-01-01' order by date) as days,
      list(quantity::double order by date) as quantities, list(cents::double order by date) as cents
    from (${sql}) where date <= date ${literal(logicalDate)}
    group by level, name order by level, name`);
  return rows.map(({ level, name, days, quantities, cents }) => {
    const start = days[0]!;
    const daily = (values: readonly number[]): Float64Array => {
      const all = new Float64Array(last - start + 1);
      for (const [at, day] of days.entries()) all[day - start] = values[at]!;
      return all;
    };
    return { level, name, quantity: daily(quantities), cents: daily(cents) };
  });
}
