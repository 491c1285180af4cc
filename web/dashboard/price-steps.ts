import { ticks } from 'd3-array';
import type { Days } from './calendar.ts';
import { type Rows, rowsOf, type SalesTable } from './sales-table.ts';

const STEPS = 16;
/** So many sales say well enough where the dearest hundredth begins. */
const SAMPLE = 4096;

/**
 * Round bounds of some fifteen steps between which the values of sales lie, in cents; the last step takes what is
 * above. The dearest hundredth does not stretch them.
 */
export function priceSteps(sales: SalesTable, days: Days): number[] {
  const { start, end }: Rows = rowsOf(sales, days);
  if (start === end) return [];
  const stride = Math.ceil((end - start) / SAMPLE);
  const sorted = sales.cents
    .slice(start, end)
    .filter((_, row) => row % stride === 0)
    .sort();
  const most = sorted[Math.floor((sorted.length - 1) * 0.99)]!;
  const bounds = ticks(0, most / 100, STEPS).map((amount) => Math.round(amount * 100));
  return bounds.length < 2 ? [0, most + 1] : bounds;
}
