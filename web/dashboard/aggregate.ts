import { type Days, lengthOf, weekdayOf } from './calendar.ts';
import { DIMENSION } from './cross-filter.ts';
import { type Rows, rowsOf, type SalesTable } from './sales-table.ts';
import type { Measure } from './view.ts';

/** Sales, what each of them fails, and the days to look at. */
export interface Selection {
  readonly sales: SalesTable;
  readonly failures: Uint8Array;
  readonly days: Days;
}

/** Sums per group. Revenue in cents. */
export type Sums = Readonly<Record<Measure, Float64Array>>;

export interface Totals {
  /** Cents. */
  readonly revenue: number;
  readonly sales: number;
  readonly items: number;
  /** Different products sold, and different sellers. */
  readonly products: number;
  readonly sellers: number;
}

export function totalsOf({ sales, failures, days }: Selection): Totals {
  const { start, end } = rowsOf(sales, days);
  const products = new Uint8Array(sales.products.length);
  const sellers = new Uint8Array(sales.sellers.length);
  let revenue = 0;
  let items = 0;
  let count = 0;
  for (let row = start; row < end; row += 1) {
    if (failures[row] !== 0) continue;
    revenue += sales.cents[row]!;
    items += sales.quantity[row]!;
    count += sales.count[row]!;
    products[sales.product[row]!] = 1;
    sellers[sales.seller[row]!] = 1;
  }
  const ones = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
  return { revenue, sales: count, items, products: ones(products), sellers: ones(sellers) };
}

export const byDay = (selection: Selection): Sums =>
  grouped(selection, 0, lengthOf(selection.days), (row) => selection.sales.day[row]! - selection.days.from);

/** By the table's product codes. */
export const byProduct = (selection: Selection): Sums =>
  grouped(
    selection,
    DIMENSION.product,
    selection.sales.products.length,
    (row) => selection.sales.product[row]!,
  );

export const bySeller = (selection: Selection): Sums =>
  grouped(selection, DIMENSION.seller, selection.sales.sellers.length, (row) => selection.sales.seller[row]!);

/** By the place of the product's category in `names`. */
export function byCategory(
  selection: Selection,
  categories: readonly string[],
  names: readonly string[],
): Sums {
  const places = categories.map((category) => names.indexOf(category));
  return grouped(
    selection,
    DIMENSION.category,
    names.length,
    (row) => places[selection.sales.product[row]!]!,
  );
}

/** By weekday × 24 + hour. */
export const byTime = (selection: Selection): Sums =>
  grouped(
    selection,
    DIMENSION.time,
    7 * 24,
    (row) => weekdayOf(selection.sales.day[row]!) * 24 + selection.sales.hour[row]!,
  );

/** By the step in which the value of the sale lies: `bounds[n] <= cents < bounds[n + 1]`. */
export const byPrice = (selection: Selection, bounds: readonly number[]): Sums =>
  grouped(selection, DIMENSION.price, bounds.length - 1, (row) => {
    const cents = selection.sales.cents[row]!;
    let step = 0;
    while (step < bounds.length - 2 && cents >= bounds[step + 1]!) step += 1;
    return step;
  });

/** @param ignored bits of DIMENSION that do not count */
function grouped(
  { sales, failures, days }: Selection,
  ignored: number,
  groups: number,
  groupOf: (row: number) => number,
): Sums {
  const sums = {
    revenue: new Float64Array(groups),
    sales: new Float64Array(groups),
    items: new Float64Array(groups),
  };
  const { start, end }: Rows = rowsOf(sales, days);
  for (let row = start; row < end; row += 1) {
    if ((failures[row]! & ~ignored) !== 0) continue;
    const group = groupOf(row);
    sums.revenue[group]! += sales.cents[row]!;
    sums.items[group]! += sales.quantity[row]!;
    sums.sales[group]! += sales.count[row]!;
  }
  return sums;
}
