import { instantOf } from '#contracts/wall-clock';
import { type Days, textOf } from './calendar.ts';
import { NO_CATEGORY } from './catalogue.ts';
import { listText } from './list-text.ts';
import type { Filters } from './view.ts';

/** Longer addresses are not carried by every proxy. */
const LONGEST = 6_000;

/**
 * Parameters of the list of the sales behind the figures; undefined when its address would be too long,
 * or when no product fits.
 *
 * @param catalogue category by product
 */
export function salesList(
  filters: Filters,
  days: Days,
  catalogue: ReadonlyMap<string, string>,
  timeZone: string,
): Readonly<Record<string, string>> | undefined {
  const { category, seller, price, weekday, hour } = filters;
  const products = productsOf(filters, catalogue);
  const byProduct = category.length + filters.product.length > 0;
  if (byProduct && products.length === 0) return undefined;
  const search = {
    'date.gte': instantOf(textOf(days.from), timeZone),
    'date.lt': instantOf(textOf(days.to + 1), timeZone),
    ...equal('name_product', products),
    ...equal('email_employee', seller),
    // 0 is Monday here, and 1 there.
    ...(weekday.length > 0 && { 'date.weekday': weekday.map((day) => day + 1).join() }),
    ...(hour.length > 0 && { 'date.hour': hour.join() }),
    ...(price && { 'price.gte': amount(price.from), 'price.lt': amount(price.below) }),
  } as Record<string, string>;
  if (new URLSearchParams(search).toString().length > LONGEST) return undefined;
  return search;
}

/** The list knows no categories: their products stand for them. */
function productsOf({ product, category }: Filters, catalogue: ReadonlyMap<string, string>): string[] {
  if (category.length === 0) return [...product];
  const inCategory = (name: string): boolean => category.includes(catalogue.get(name) ?? NO_CATEGORY);
  if (product.length > 0) return product.filter(inCategory);
  return [...catalogue.keys()].filter(inCategory);
}

function equal(field: string, values: readonly string[]): Record<string, string> {
  if (values.length === 0) return {};
  return values.length === 1 ? { [field]: values[0]! } : { [`${field}.in`]: listText(values) };
}

const amount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
