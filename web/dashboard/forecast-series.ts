import type { ForecastPoint } from '../charts/time-scale.ts';
import type { Deviation } from './expectation.ts';
import { centsOf } from './parquet-file.ts';
import type { TableRow } from './small-table.ts';
import type { Filters, Measure } from './view.ts';

/** Columns of gold/sales_forecast that a series is made of. */
export const FORECAST_COLUMNS = [
  'date',
  'name_product',
  'predicted_sales_value',
  'predicted_quantity',
] as const;

/** Whether the filters leave a forecast: there is one per product and day, and none of the number of sales. */
export const hasForecast = (
  { seller, weekday, hour, price }: Pick<Filters, 'seller' | 'weekday' | 'hour' | 'price'>,
  measure: Measure,
): boolean => measure !== 'sales' && !price && seller.length + weekday.length + hour.length === 0;

/**
 * The days after the last known one, of the products that fit. Revenue in cents.
 *
 * @param deviation how far days were from what would have been forecast for them
 */
export function forecastSeries(
  rows: readonly TableRow[],
  {
    after,
    measure,
    fits,
    deviation,
  }: {
    readonly after: number;
    readonly measure: Measure;
    readonly fits: (product: string) => boolean;
    readonly deviation: Deviation | undefined;
  },
): ForecastPoint[] {
  const byDay = new Map<number, number>();
  for (const row of rows) {
    const day = row.date as number;
    if (day <= after || !fits(row.name_product as string)) continue;
    const value = measure === 'revenue' ? centsOf(row.predicted_sales_value) : Number(row.predicted_quantity);
    byDay.set(day, (byDay.get(day) ?? 0) + value);
  }
  const days = [...byDay].sort(([a], [b]) => a - b);
  // A forecast made for an earlier day than the period's last one does not go on from it.
  if (days[0]?.[0] !== after + 1) return [];
  return days.map(([day, value]) => ({
    day,
    value,
    ...(deviation && {
      low: Math.max(0, value + deviation.low),
      high: Math.max(0, value + deviation.high),
    }),
  }));
}
