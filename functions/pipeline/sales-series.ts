import { literal } from '#lake/sql-text';
import type { SalesSeries } from '#ml/series/sales-series';
import { dateOfDay, dayNumber } from './bookmarks.ts';
import type { SourceBound } from './feature-sources.ts';
import type { ScoringInput } from './scored-table.ts';

/** The SELECT that makes them. */
export const SALES_SERIES = 'features/sales_series';

/** Only so many days up to the logical date. */
export const lastDaysOfSales =
  (days: number) =>
  (logicalDate: string): SourceBound[] => {
    const first = dateOfDay(dayNumber(logicalDate) - days + 1);
    return [
      { table: 'gold.sales_daily', where: [{ column: 'date', op: 'between', value: [first, logicalDate] }] },
    ];
  };

/** What was sold day by day up to a day, of each series from its first sale on. */
export async function salesSeries(
  { engine, sql }: Pick<ScoringInput, 'engine' | 'sql'>,
  last: string,
): Promise<SalesSeries[]> {
  type Row = Pick<SalesSeries, 'level' | 'name' | 'category'> & Record<'days' | Measure, number[]>;
  const rows = await engine.rows<Row>(
    `select * from (${sql(SALES_SERIES)}) where days[1] <= date ${literal(last)} - date '1970-01-01' order by level, name`,
  );
  return rows.map(({ level, name, category, days, ...measures }) => {
    const start = days[0]!;
    const daily = (values: readonly number[]): Float64Array => {
      const all = new Float64Array(dayNumber(last) - start + 1);
      for (const [at, day] of days.entries()) if (day - start < all.length) all[day - start] = values[at]!;
      return all;
    };
    const { cents, quantity, sales } = measures;
    return {
      level,
      name,
      category,
      start,
      cents: daily(cents),
      quantity: daily(quantity),
      sales: daily(sales),
    };
  });
}

type Measure = 'cents' | 'quantity' | 'sales';

/** The day before: the logical date itself may not be over. */
export const lastCompleteDay = (logicalDate: string): string => dateOfDay(dayNumber(logicalDate) - 1);

/** Hundredths as the text of a decimal. */
export const decimalOf = (hundredths: number): string => (Math.round(hundredths) / 100).toFixed(2);
