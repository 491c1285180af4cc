import { field, type StructField, struct } from '#lake/schema';
import { type DemandModel, seriesModels } from '#ml/demand/demand-model';
import { demandParameters } from '#ml/demand/demand-parameters';
import { type DemandSeries, keyOf, type Level } from '#ml/demand/demand-series';
import { type Expected, forecastDemand } from '#ml/demand/forecast-demand';
import { weekdayMean } from '#ml/forecast/weekday-mean';
import type { ScoredTableName } from '../../domain/scored-table-features.ts';
import { dateOfDay, dayNumber } from '../bookmarks.ts';
import { lastCompleteDay } from '../daily-values.ts';
import { DEMAND_FEATURES, demandBounds, demandSeries } from '../demand-features.ts';
import type { ScoredTable } from '../scored-table.ts';
import { madeByModel, modelColumns, modelFields } from './made-by-model.ts';

/** A product that has not sold for so many days is not forecast. */
const ASLEEP_AFTER_DAYS = 91;

const ends = ['low_95', 'low_80', 'high_80', 'high_95'] as const;
const endOf = { low_95: 'low95', low_80: 'low80', high_80: 'high80', high_95: 'high95' } as const;
const endText = {
  low_95: 'Lower end of the 95 % interval',
  low_80: 'Lower end of the 80 % interval',
  high_80: 'Upper end of the 80 % interval',
  high_95: 'Upper end of the 95 % interval',
} as const;

const METHOD = JSON.stringify({ ...demandParameters, floor: weekdayMean.name, ASLEEP_AFTER_DAYS });

/** Forecasts of one level: of all sales, of each category, or of each product. */
function forecastTable(
  level: Level,
  {
    name,
    of,
    series,
  }: { name: ScoredTableName; of: string; series?: { readonly column: string; readonly text: string } },
): ScoredTable {
  const own: StructField[] = series ? [field(series.column, 'string', false)] : [];
  const grain = ['date', ...own.map((column) => column.name)];
  const amounts = ['predicted_sales_value', ...ends.map((end) => `sales_value_${end}`)];
  const pieces = ['predicted_quantity', ...ends.map((end) => `quantity_${end}`)];
  return {
    name,
    description: `${of} for ${demandParameters.horizon} days from the logical date on, with intervals.`,
    grain,
    pii: [],
    columns: new Map([
      ['date', 'Day that is forecast, in the business time zone.'],
      ...(series ? [[series.column, series.text] as const] : []),
      ['predicted_sales_value', 'Expected sum of the sales.'],
      ['predicted_quantity', 'Expected pieces sold.'],
      ...ends.map((end) => [`sales_value_${end}`, `${endText[end]} of the sum.`] as const),
      ...ends.map((end) => [`quantity_${end}`, `${endText[end]} of the pieces.`] as const),
      ['logical_date', 'Day that the forecast was made on. It knows the sales of the days before.'],
      ['method', 'Method by which the sum is forecast.'],
      ...modelColumns,
    ]),
    schema: struct([
      field('date', 'date', false),
      ...own,
      ...amounts.map((column) => field(column, 'decimal(38,2)', false)),
      ...pieces.map((column) => field(column, 'double', false)),
      field('logical_date', 'date', false),
      field('method', 'string', false),
      ...modelFields,
    ]),
    bounds: demandBounds,
    model: 'demand_forecast',
    method: METHOD,
    audits: `
-- audit: grain_is_unique
select ${grain.join(', ')} from candidate group by all having count(*) > 1;
-- audit: dates_are_ahead
select date from candidate where date < logical_date or date >= logical_date + ${demandParameters.horizon};
-- audit: nothing_is_negative
select * from candidate where sales_value_low_95 < 0 or quantity_low_95 < 0;
-- audit: intervals_hold_the_prediction
select * from candidate
where not (sales_value_low_95 <= sales_value_low_80 and sales_value_low_80 <= sales_value_high_80
    and sales_value_high_80 <= sales_value_high_95);
`,
    async score(input) {
      const { engine, logicalDate, champion } = input;
      const known = champion ? seriesModels(JSON.parse(champion.model) as DemandModel) : () => undefined;
      const made = madeByModel(input, 'demand_forecast', weekdayMean.name, METHOD);
      const all = await demandSeries(engine, input.sql(DEMAND_FEATURES), logicalDate, level);
      const last = dayNumber(lastCompleteDay(logicalDate));
      return all.filter(isAwake).flatMap((each) => {
        const method = known(keyOf(each), 'cents')?.method ?? weekdayMean.name;
        return forecastDemand(each, known).map(({ daysAhead, quantity, cents }) => ({
          date: dateOfDay(last + daysAhead),
          ...(series && { [series.column]: each.name }),
          ...measured('predicted_sales_value', 'sales_value', cents, (value) => (value / 100).toFixed(2)),
          ...measured('predicted_quantity', 'quantity', quantity, (value) => value),
          logical_date: logicalDate,
          method,
          ...made,
        }));
      });
    },
  };
}

const isAwake = ({ quantity }: DemandSeries): boolean =>
  quantity.subarray(-ASLEEP_AFTER_DAYS).some((value) => value > 0);

const measured = <T>(point: string, prefix: string, expected: Expected, show: (value: number) => T) => ({
  [point]: show(expected.point),
  ...Object.fromEntries(ends.map((end) => [`${prefix}_${end}`, show(expected[endOf[end]])])),
});

export const salesForecast = forecastTable('product', {
  name: 'sales_forecast',
  of: 'Demand per product',
  series: { column: 'name_product', text: 'Product.' },
});

export const salesForecastByCategory = forecastTable('category', {
  name: 'sales_forecast_by_category',
  of: 'Demand per category',
  series: { column: 'category', text: 'Category of the products.' },
});

export const salesForecastTotal = forecastTable('total', {
  name: 'sales_forecast_total',
  of: 'Demand in total',
});
