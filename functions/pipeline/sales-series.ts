import { literal } from '#lake/sql-text';
import type { SalesSeries } from '#ml/series/sales-series';
import { dayNumber } from './bookmarks.ts';
import { dailyValues, daysOfSales } from './daily-values.ts';
import type { SourceBound } from './feature-sources.ts';
import type { ScoringInput } from './scored-table.ts';

/** The SELECT that makes them. */
export const SALES_SERIES = 'features/sales_series';

/** Only so many days up to the logical date. */
export const lastDaysOfSales =
  (days: number) =>
  (logicalDate: string): SourceBound[] =>
    daysOfSales(logicalDate, days);

/** What was sold day by day up to a day, of each series from its first sale on. */
export async function salesSeries(
  { engine, sql }: Pick<ScoringInput, 'engine' | 'sql'>,
  last: string,
): Promise<SalesSeries[]> {
  type Row = Pick<SalesSeries, 'level' | 'name' | 'category'> & Record<'days' | Measure, number[]>;
  const rows = await engine.rows<Row>(
    `select * from (${sql(SALES_SERIES)}) where days[1] <= date ${literal(last)} - date '1970-01-01' order by level, name`,
  );
  const end = dayNumber(last);
  return rows.map(({ level, name, category, days, cents, quantity, sales }) => ({
    level,
    name,
    category,
    start: days[0]!,
    cents: dailyValues(days, cents, end),
    quantity: dailyValues(days, quantity, end),
    sales: dailyValues(days, sales, end),
  }));
}

type Measure = 'cents' | 'quantity' | 'sales';

/** Hundredths as the text of a decimal. */
export const decimalOf = (hundredths: number): string => (Math.round(hundredths) / 100).toFixed(2);
