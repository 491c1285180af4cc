import type { ForecastPoint } from '../charts/time-scale.ts';
import { NO_CATEGORY } from './catalogue.ts';
import { centsOf } from './parquet-file.ts';
import type { TableRow } from './small-table.ts';
import type { Filters, Measure } from './view.ts';

/** Columns of a forecast that a series is made of. */
const FIGURES = [
  'date',
  'predicted_sales_value',
  'sales_value_low_80',
  'sales_value_high_80',
  'predicted_quantity',
  'quantity_low_80',
  'quantity_high_80',
] as const;

/** The table with the forecasts of what is shown, and of which series of it. */
export interface ForecastSource {
  readonly table: 'sales_forecast_total' | 'sales_forecast_by_category' | 'sales_forecast';
  readonly columns: readonly string[];
  /** Undefined where the table is one series. */
  readonly of: { readonly column: string; readonly names: readonly string[] } | undefined;
}

const TOTAL: ForecastSource = { table: 'sales_forecast_total', columns: FIGURES, of: undefined };
const ofSeries = (
  table: ForecastSource['table'],
  column: string,
  names: readonly string[],
): ForecastSource => ({ table, columns: [...FIGURES, column], of: { column, names } });

/** Undefined where there is no forecast of what the filters leave, nor of the number of sales. */
export function forecastSource(filters: Filters, measure: Measure): ForecastSource | undefined {
  const { product, category, seller, weekday, hour, price } = filters;
  if (measure === 'sales' || price || seller.length + weekday.length + hour.length > 0) return undefined;
  if (product.length > 0)
    return category.length > 0 ? undefined : ofSeries('sales_forecast', 'name_product', product);
  if (category.length === 0) return TOTAL;
  return category.includes(NO_CATEGORY)
    ? undefined
    : ofSeries('sales_forecast_by_category', 'category', category);
}

/**
 * The days after the last known one, revenue in cents. Several series are added up; only one has an interval, since
 * those of several do not add up.
 */
export function forecastSeries(
  rows: readonly TableRow[],
  { of }: Pick<ForecastSource, 'of'>,
  { after, measure }: { readonly after: number; readonly measure: Measure },
): ForecastPoint[] {
  const [prefix, amountOf] =
    measure === 'revenue' ? (['sales_value', centsOf] as const) : (['quantity', Number] as const);
  const byDay = new Map<number, ForecastPoint>();
  for (const row of rows) {
    const day = row.date as number;
    if (day <= after || (of && !of.names.includes(row[of.column] as string))) continue;
    const value = amountOf(row[`predicted_${prefix}`]);
    const known = byDay.get(day);
    byDay.set(
      day,
      known
        ? { day, value: known.value + value }
        : { day, value, low: amountOf(row[`${prefix}_low_80`]), high: amountOf(row[`${prefix}_high_80`]) },
    );
  }
  const days = [...byDay.values()].sort((a, b) => a.day - b.day);
  // A forecast made for an earlier day than the period's last one does not go on from it.
  return days[0]?.day === after + 1 ? days : [];
}
