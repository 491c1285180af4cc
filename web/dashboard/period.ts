import { type Days, lengthOf, monthStart, yearStart } from './calendar.ts';

export const PERIODS = ['7d', '30d', '90d', 'month', 'year', 'all', 'custom'] as const;
export type Period = (typeof PERIODS)[number];

export const DEFAULT_PERIOD: Period = '30d';

/**
 * The days of a period that ends with the last day known.
 *
 * @param known all days there are data of
 * @param custom what was chosen by hand; cut to what is known
 */
export function daysOf(period: Period, known: Days, custom?: Days): Days {
  const { to } = known;
  switch (period) {
    case '7d':
      return { from: to - 6, to };
    case '30d':
      return { from: to - 29, to };
    case '90d':
      return { from: to - 89, to };
    case 'month':
      return { from: monthStart(to), to };
    case 'year':
      return { from: yearStart(to), to };
    case 'all':
      return known;
    case 'custom':
      return custom ?? daysOf(DEFAULT_PERIOD, known);
  }
}

/** As many days, just before. */
export const previousDays = (days: Days): Days => ({ from: days.from - lengthOf(days), to: days.from - 1 });
