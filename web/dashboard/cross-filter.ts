import { weekdayOf } from './calendar.ts';
import type { SalesTable } from './sales-table.ts';
import type { Filters } from './view.ts';

/**
 * What a filter is about, as bits. A chart leaves out the condition on what it shows itself: beside the bar that was
 * picked, the others stay. Days are not among them: they are a range of rows.
 */
export const DIMENSION = { product: 1, category: 2, seller: 4, time: 8, price: 16 } as const;

/**
 * For each sale the bits of the filters that it fails; 0 passes all.
 *
 * @param categories category of each of the table's products
 */
export function failuresOf(
  sales: SalesTable,
  filters: Omit<Filters, 'days'>,
  categories: readonly string[],
): Uint8Array {
  const { price } = filters;
  const failures = new Uint8Array(sales.length);
  const products = failingCodes(sales.products, filters.product, DIMENSION.product);
  if (filters.category.length > 0)
    categories.forEach((category, at) => {
      if (!filters.category.includes(category)) products[at]! |= DIMENSION.category;
    });
  const sellers = failingCodes(sales.sellers, filters.seller, DIMENSION.seller);
  const weekdays = failingCodes(WEEKDAYS, filters.weekday, DIMENSION.time);
  const hours = failingCodes(HOURS, filters.hour, DIMENSION.time);
  for (let row = 0; row < failures.length; row += 1) {
    let bits =
      products[sales.product[row]!]! |
      sellers[sales.seller[row]!]! |
      weekdays[weekdayOf(sales.day[row]!)]! |
      hours[sales.hour[row]!]!;
    if (price && (sales.cents[row]! < price.from || sales.cents[row]! >= price.below))
      bits |= DIMENSION.price;
    failures[row] = bits;
  }
  return failures;
}

const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => weekday);
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** For each value the bit, if it is not among those that were picked. */
function failingCodes<Value>(values: readonly Value[], picked: readonly Value[], bit: number): Uint8Array {
  const wanted = new Set(picked);
  return Uint8Array.from(values, (value) => (wanted.size > 0 && !wanted.has(value) ? bit : 0));
}
