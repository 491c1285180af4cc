import { dateOfDay, dayNumber } from './bookmarks.ts';
import type { SourceBound } from './feature-sources.ts';

/** The day before: the logical date itself may not be over. */
export const lastCompleteDay = (logicalDate: string): string => dateOfDay(dayNumber(logicalDate) - 1);

/** Only so many days of gold.sales_daily, the last one included. */
export const daysOfSales = (last: string, days: number): SourceBound[] => [
  {
    table: 'gold.sales_daily',
    where: [{ column: 'date', op: 'between', value: [dateOfDay(dayNumber(last) - days + 1), last] }],
  },
];

/**
 * A value for each day from the first to the last one, both counted from 1970-01-01; 0 where there is none. Days after
 * the last are left out.
 */
export function dailyValues(days: readonly number[], values: readonly number[], last: number): Float64Array {
  const first = days[0]!;
  const all = new Float64Array(last - first + 1);
  for (const [at, day] of days.entries()) if (day <= last) all[day - first] = values[at]!;
  return all;
}
