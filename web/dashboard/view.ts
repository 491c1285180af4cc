import { type Days, dayOf, textOf } from './calendar.ts';
import { listText, valuesOf } from './list-text.ts';
import { DEFAULT_PERIOD, PERIODS, type Period } from './period.ts';

export const MEASURES = ['revenue', 'sales', 'items'] as const;
export type Measure = (typeof MEASURES)[number];

/** Amounts in cents: from the first, up to and without the second. */
export interface PriceRange {
  readonly from: number;
  readonly below: number;
}

/** What is picked in charts. Within a list any fits, and all lists must fit; an empty list is no condition. */
export interface Filters {
  readonly product: readonly string[];
  readonly category: readonly string[];
  readonly seller: readonly string[];
  /** 0 is Monday. */
  readonly weekday: readonly number[];
  readonly hour: readonly number[];
  readonly price: PriceRange | undefined;
  /** Days picked within the period. */
  readonly days: Days | undefined;
}

/** What the dashboard shows, as it stands in the address. */
export interface View extends Filters {
  readonly period: Period;
  readonly custom: Days | undefined;
  readonly measure: Measure;
}

export const NO_FILTERS: Filters = {
  product: [],
  category: [],
  seller: [],
  weekday: [],
  hour: [],
  price: undefined,
  days: undefined,
};

type Search = Readonly<Record<string, unknown>>;

/** The view of an address; what it does not know or understand is left out. */
export function viewOf(search: Search): View {
  const text = (name: string): string => (search[name] === undefined ? '' : String(search[name]));
  const numbers = (name: string, below: number): number[] =>
    valuesOf(text(name))
      .map(Number)
      .filter((value) => Number.isInteger(value) && value >= 0 && value < below);
  const custom = daysBetween(text('from'), text('to'));
  const named = PERIODS.find((period) => period === text('period'));
  const period = named === 'custom' && !custom ? undefined : named;
  return {
    period: period ?? (custom ? 'custom' : DEFAULT_PERIOD),
    custom,
    measure: MEASURES.find((measure) => measure === text('measure')) ?? 'revenue',
    product: valuesOf(text('product')),
    category: valuesOf(text('category')),
    seller: valuesOf(text('seller')),
    weekday: numbers('weekday', 7),
    hour: numbers('hour', 24),
    price: priceRange(text('price')),
    days: daysBetween(...(text('days').split('..') as [string, string?])),
  };
}

/** The address of a view; what is usual is not in it. */
export function searchOf(view: View): Record<string, string> {
  const { period, custom, measure, price, days } = view;
  const all: Record<string, string | undefined> = {
    period: period === DEFAULT_PERIOD || period === 'custom' ? undefined : period,
    from: period === 'custom' ? custom && textOf(custom.from) : undefined,
    to: period === 'custom' ? custom && textOf(custom.to) : undefined,
    measure: measure === 'revenue' ? undefined : measure,
    product: listText(view.product),
    category: listText(view.category),
    seller: listText(view.seller),
    weekday: view.weekday.join(','),
    hour: view.hour.join(','),
    price: price && `${price.from}..${price.below}`,
    days: days && `${textOf(days.from)}..${textOf(days.to)}`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text)) as Record<string, string>;
}

/** A list with a value put in, or taken out if it was there. */
export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

/** Without the filters that need to know single sales and who made them. */
export const withoutSingleSales = (view: View): View => ({ ...view, seller: [], price: undefined });

export const isFiltered = (filters: Filters): boolean =>
  Boolean(filters.price || filters.days) ||
  [filters.product, filters.category, filters.seller, filters.weekday, filters.hour].some(
    ({ length }) => length > 0,
  );

function daysBetween(from: string, to = ''): Days | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first !== undefined && last !== undefined && first <= last ? { from: first, to: last } : undefined;
}

function priceRange(text: string): PriceRange | undefined {
  const [, from, below] = /^(\d{1,15})\.\.(\d{1,15})$/.exec(text) ?? [];
  const range = { from: Number(from), below: Number(below) };
  return range.from < range.below ? range : undefined;
}
