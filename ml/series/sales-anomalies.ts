import type { Level } from '../demand/demand-series.ts';
import { daily, expectationsOf, valueAt } from './expectations.ts';
import type { SalesSeries } from './sales-series.ts';

export const anomalyMeasures = ['revenue', 'quantity'] as const;
export type AnomalyMeasure = (typeof anomalyMeasures)[number];

/**
 * Deviations from which a day stands out: 3.5 (Iglewicz & Hoaglin 1993), and more where more series are looked at, so
 * that chance alone does not find more of them.
 */
export const thresholds: Readonly<Record<Level, number>> = { total: 3.5, category: 4, product: 4.5 };

/** A day that is not like its weekday lately. Revenue in hundredths of the currency. */
export interface SalesAnomaly {
  readonly level: Level;
  readonly name: string;
  /** Counted from 1970-01-01. */
  readonly day: number;
  readonly measure: AnomalyMeasure;
  readonly value: number;
  readonly expected: number;
  /** A value between them, or equal to one of them, does not stand out. */
  readonly low: number;
  readonly high: number;
  /** Deviations from what was expected. */
  readonly score: number;
  readonly direction: 'above' | 'below';
  /** The product with the largest part in it; undefined for products, and where none has a third of it. */
  readonly driver: { readonly name: string; readonly difference: number } | undefined;
  /** Pieces sold, and how many were expected, where revenue of a product stands out. */
  readonly pieces: { readonly value: number; readonly expected: number } | undefined;
}

interface Judged {
  readonly series: SalesSeries;
  readonly measure: AnomalyMeasure;
  readonly values: Float64Array;
  readonly expected: Float64Array;
  readonly score: Float64Array;
  readonly deviation: Float64Array;
}

const DRIVER_SHARE = 1 / 3;

/**
 * Days that stand out in series that all end with the same day. Each day is judged by what came before it, so that the
 * verdict stays when later days come. The last day may not be over: it stands out only when it has too much already.
 */
export function salesAnomalies(series: readonly SalesSeries[], days: number): SalesAnomaly[] {
  const judged = series.flatMap((each) => anomalyMeasures.map((measure) => judge(each, measure)));
  const products = judged.filter(({ series }) => series.level === 'product');
  return judged.flatMap((each) => {
    const { series: of, measure, values, expected, score, deviation } = each;
    const threshold = thresholds[of.level];
    const steps = measure === 'revenue' ? 1 : 100;
    const found: SalesAnomaly[] = [];
    for (let at = Math.max(0, values.length - days); at < values.length; at++) {
      const around = (scores: number) => valueAt(expected[at]!, deviation[at]!, scores);
      const value = values[at]!;
      // To whole hundredths, inwards: as they are shown, the value lies outside of them.
      const low = Math.ceil(around(-threshold) * steps) / steps;
      const high = Math.floor(around(threshold) * steps) / steps;
      const isLast = at === values.length - 1;
      if (!(value > high || (value < low && !isLast))) continue;
      found.push({
        level: of.level,
        name: of.name,
        day: of.start + at,
        measure,
        value,
        expected: expected[at]!,
        low,
        high,
        score: score[at]!,
        direction: value > high ? 'above' : 'below',
        driver: of.level === 'product' ? undefined : driverOf(each, at, products),
        pieces: of.level === 'product' && measure === 'revenue' ? piecesOf(of, at, products) : undefined,
      });
    }
    return found;
  });
}

function judge(series: SalesSeries, measure: AnomalyMeasure): Judged {
  const values = measure === 'revenue' ? series.cents : series.quantity;
  return { series, measure, values, ...expectationsOf(values, saleSize(values, series.sales)) };
}

/**
 * Sales come by chance, not pieces: one sale more or less is what a day differs by at least. Its size is that of the
 * weeks before, or of the day itself when nothing was sold in them.
 */
function saleSize(values: Float64Array, sales: Float64Array): (at: number) => number {
  const past = daily.seasons * daily.period;
  const size = (from: number, to: number): number => {
    const sum = (of: Float64Array) => of.subarray(from, to).reduce((total, each) => total + each, 0);
    const count = sum(sales);
    return count > 0 ? sum(values) / count : 0;
  };
  return (at) => size(Math.max(0, at - past), at) || size(at, at + 1);
}

/** Products of no series have no place in `at`: all series end with the same day, and begin with their own. */
function driverOf(of: Judged, at: number, products: readonly Judged[]): SalesAnomaly['driver'] {
  const gap = of.values[at]! - of.expected[at]!;
  const day = of.series.start + at;
  let driver: SalesAnomaly['driver'];
  for (const { series, measure, values, expected } of products) {
    if (measure !== of.measure) continue;
    if (of.series.level === 'category' && series.category !== of.series.name) continue;
    const place = day - series.start;
    // A product too young to expect anything of it is all new.
    const difference = (values[place] ?? 0) - (expected[place] || 0);
    if (difference / gap < DRIVER_SHARE) continue;
    if (Math.abs(difference) > Math.abs(driver?.difference ?? 0)) driver = { name: series.name, difference };
  }
  return driver;
}

function piecesOf(of: SalesSeries, at: number, products: readonly Judged[]): SalesAnomaly['pieces'] {
  const pieces = products.find(({ series, measure }) => series === of && measure === 'quantity');
  const [value, expected] = [pieces?.values[at], pieces?.expected[at]];
  return value === undefined || expected === undefined || Number.isNaN(expected)
    ? undefined
    : { value, expected };
}
