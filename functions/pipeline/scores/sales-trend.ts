import { field, struct } from '#lake/schema';
import { type TrendDay, trendOf, trendParameters } from '#ml/series/sales-trend';
import { dateOfDay } from '../bookmarks.ts';
import { lastCompleteDay } from '../daily-values.ts';
import { decimalOf, lastDaysOfSales, salesSeries } from '../sales-series.ts';
import type { ScoredTable } from '../scored-table.ts';

const DAYS = 400;
/** The first of them is compared with the weeks that ended 52 weeks before. */
const LOOKBACK_DAYS = DAYS + 52 * 7 + 14;

const money = ['sales_value', 'trend', 'season', 'remainder', 'average_7_days', 'average_28_days'] as const;

export const salesTrend: ScoredTable = {
  name: 'sales_trend',
  description: `Revenue of the last ${DAYS} complete days, taken apart: in total, of each category and of the 100 products that sold most in 90 days.`,
  grain: ['level', 'name', 'date'],
  pii: [],
  columns: new Map([
    ['level', 'total, category or product.'],
    ['name', 'The category or the product; empty in total.'],
    ['date', 'Day in the business time zone; the logical date is not among them, since it may not be over.'],
    ['sales_value', 'Sum of the sales: trend, season and remainder together.'],
    ['trend', 'Where sales are going without weekday and chance; null for series of less than four weeks.'],
    ['season', 'What the weekday adds or takes.'],
    ['remainder', 'What neither trend nor weekday explains.'],
    ['average_7_days', 'Mean of the day and the six before it.'],
    ['average_28_days', 'Mean of the day and the 27 before it.'],
    ['growth_week', 'The seven days up to this one against the seven before them: 0.1 is a tenth more.'],
    ['growth_year', 'The same seven days against those 52 weeks earlier.'],
    ['change_point', 'Whether sales begin to go another way with this day.'],
    ['since', 'Day since which they go as on this day; the first known day as long as nothing has changed.'],
    ['logical_date', 'Day of the refresh.'],
  ]),
  schema: struct([
    field('level', 'string', false),
    field('name', 'string', false),
    field('date', 'date', false),
    ...money.map((name) => field(name, 'decimal(38,2)', name !== 'sales_value')),
    field('growth_week', 'double'),
    field('growth_year', 'double'),
    field('change_point', 'boolean', false),
    field('since', 'date', false),
    field('logical_date', 'date', false),
  ]),
  bounds: lastDaysOfSales(LOOKBACK_DAYS),
  method: JSON.stringify({ ...trendParameters, DAYS }),
  audits: `
-- audit: grain_is_unique
select level, name, date from candidate group by all having count(*) > 1;
-- audit: parts_add_up
select * from candidate where trend + season + remainder <> sales_value;
-- audit: days_are_complete
select date from candidate where date >= logical_date or since > date;
`,
  async score(input) {
    const { logicalDate } = input;
    const all = await salesSeries(input, lastCompleteDay(logicalDate));
    return all.flatMap(({ level, name, start, cents }) => {
      const first = Math.max(0, cents.length - DAYS);
      return trendOf(cents)
        .slice(first)
        .map((day, at) => ({
          level,
          name,
          date: dateOfDay(start + first + at),
          sales_value: decimalOf(cents[first + at]!),
          ...partsOf(cents[first + at]!, day),
          average_7_days: shown(day.average7),
          average_28_days: shown(day.average28),
          growth_week: rounded(day.growthWeek),
          growth_year: rounded(day.growthYear),
          change_point: day.isChangePoint,
          since: dateOfDay(start + day.since),
          logical_date: logicalDate,
        }));
    });
  },
};

/** Rounded so that they still add up. */
function partsOf(
  cents: number,
  { trend, season }: TrendDay,
): Record<'trend' | 'season' | 'remainder', string | null> {
  if (trend === undefined || season === undefined) return { trend: null, season: null, remainder: null };
  const [level, weekday] = [Math.round(trend), Math.round(season)];
  return {
    trend: decimalOf(level),
    season: decimalOf(weekday),
    remainder: decimalOf(cents - level - weekday),
  };
}

const shown = (cents: number | undefined): string | null => (cents === undefined ? null : decimalOf(cents));

const rounded = (ratio: number | undefined): number | null =>
  ratio === undefined ? null : Math.round(ratio * 10_000) / 10_000;
