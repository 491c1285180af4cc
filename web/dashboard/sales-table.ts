import type { Day, Days } from './calendar.ts';

/**
 * Sales as columns, ordered by day: single ones, or those of a product in an hour as one row. Amounts are whole cents,
 * so that sums are exact up to 90 trillion.
 */
export interface SalesTable {
  readonly length: number;
  /** Number of sales that a row is. */
  readonly count: Uint32Array;
  readonly day: Int32Array;
  /** 0 to 23, of the business time zone. */
  readonly hour: Uint8Array;
  /** Places in `products`. */
  readonly product: Uint32Array;
  /** Places in `sellers`; 0 where it is not known who sold. */
  readonly seller: Uint32Array;
  readonly cents: Float64Array;
  readonly quantity: Int32Array;
  readonly products: readonly string[];
  /** Empty where it is not known who sold. */
  readonly sellers: readonly string[];
}

/** From the first row, up to and without the second. */
export interface Rows {
  readonly start: number;
  readonly end: number;
}

/** The rows of some days. */
export function rowsOf({ day, length }: Pick<SalesTable, 'day' | 'length'>, { from, to }: Days): Rows {
  return { start: firstAt(day, length, from), end: firstAt(day, length, to + 1) };
}

/** The first row of a day or later, by bisection. */
function firstAt(days: Int32Array, length: number, wanted: Day): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
