import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';
import { demandParameters } from '#ml/demand/demand-parameters';
import type { DemandSeries, Level } from '#ml/demand/demand-series';
import { dayNumber } from './bookmarks.ts';
import { dailyValues, daysOfSales, lastCompleteDay } from './daily-values.ts';
import type { SourceBound } from './feature-sources.ts';

/** The SELECT that makes them. */
export const DEMAND_FEATURES = 'features/daily_demand';

/** Only the days that the models look at. */
export const demandBounds = (logicalDate: string): SourceBound[] =>
  daysOfSales(lastCompleteDay(logicalDate), demandParameters.historyDays);

/** What was sold day by day up to the last complete day: in total, of each category and of each product, or of one level. */
export async function demandSeries(
  engine: Engine,
  sql: string,
  logicalDate: string,
  level?: Level,
): Promise<DemandSeries[]> {
  const last = dayNumber(lastCompleteDay(logicalDate));
  const rows = await engine.rows<{
    level: Level;
    name: string;
    days: number[];
    quantities: number[];
    cents: number[];
  }>(`
    select level, name, list(date - date '1970-01-01' order by date) as days,
      list(quantity::double order by date) as quantities, list(cents::double order by date) as cents
    from (${sql})
    where date < date ${literal(logicalDate)}${level ? ` and level = ${literal(level)}` : ''}
    group by level, name order by level, name`);
  return rows.map(({ level, name, days, quantities, cents }) => ({
    level,
    name,
    quantity: dailyValues(days, quantities, last),
    cents: dailyValues(days, cents, last),
  }));
}
