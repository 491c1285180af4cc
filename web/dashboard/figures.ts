import {
  byCategory,
  byDay,
  byPrice,
  byProduct,
  bySeller,
  byTime,
  type Sums,
  type Totals,
  totalsOf,
} from './aggregate.ts';
import type { Days } from './calendar.ts';
import { NO_CATEGORY } from './catalogue.ts';
import { failuresOf } from './cross-filter.ts';
import { previousDays } from './period.ts';
import { priceSteps } from './price-steps.ts';
import type { SalesTable } from './sales-table.ts';
import type { Filters } from './view.ts';

/** Sums of the period, and of as many days before it once they are known. */
export interface Compared<Value> {
  readonly now: Value;
  readonly before: Value | undefined;
}

export interface Figures {
  readonly period: Days;
  /** The days that the figures but those over time are about: those picked in the period, or all of it. */
  readonly days: Days;
  readonly daysBefore: Days;
  readonly products: readonly string[];
  readonly sellers: readonly string[];
  readonly categories: readonly string[];
  readonly totals: Compared<Totals>;
  /** From the first day loaded, which is before the period, to its last. */
  readonly history: { readonly days: Days; readonly sums: Sums };
  readonly overTime: Compared<Sums>;
  readonly byProduct: Compared<Sums>;
  readonly bySeller: Compared<Sums>;
  readonly byCategory: Compared<Sums>;
  readonly byTime: Compared<Sums>;
  readonly prices: readonly number[];
  readonly byPrice: Compared<Sums>;
}

/** The part of some days that lies in others. */
export function within(days: Days | undefined, around: Days): Days | undefined {
  if (!days || days.from > around.to || days.to < around.from) return undefined;
  return { from: Math.max(days.from, around.from), to: Math.min(days.to, around.to) };
}

/**
 * All sums of a dashboard.
 *
 * @param loaded the days that the table has; the time before counts once it is among them
 * @param catalogue category by product
 */
export function figuresOf(
  table: SalesTable,
  { period, loaded }: { readonly period: Days; readonly loaded: Days },
  filters: Filters,
  catalogue: ReadonlyMap<string, string>,
): Figures {
  const ofProducts = table.products.map((name) => catalogue.get(name) ?? NO_CATEGORY);
  const categories = [...new Set([...catalogue.values(), ...ofProducts])].sort();
  const picked = within(filters.days, period);
  const days = picked ?? period;
  const failures = failuresOf(table, filters, ofProducts);
  const daysBefore = previousDays(days);
  const selection = { sales: table, failures, days };
  const before = daysBefore.from >= loaded.from ? { ...selection, days: daysBefore } : undefined;
  const whole = { ...selection, days: period };
  const wholeBefore = { ...selection, days: previousDays(period) };
  const prices = priceSteps(table, period);
  const compared = <Value>(sum: (of: typeof selection) => Value): Compared<Value> => ({
    now: sum(selection),
    before: before && sum(before),
  });
  const known = { from: loaded.from, to: period.to };
  return {
    period,
    days,
    daysBefore,
    products: table.products,
    sellers: table.sellers,
    categories,
    totals: compared(totalsOf),
    history: { days: known, sums: byDay({ ...selection, days: known }) },
    overTime: {
      now: byDay(whole),
      before: wholeBefore.days.from >= loaded.from ? byDay(wholeBefore) : undefined,
    },
    byProduct: compared(byProduct),
    bySeller: compared(bySeller),
    byCategory: compared((each) => byCategory(each, ofProducts, categories)),
    byTime: compared(byTime),
    prices,
    byPrice: compared((each) => byPrice(each, prices)),
  };
}
