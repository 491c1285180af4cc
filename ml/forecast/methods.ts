import { combination } from './combination.ts';
import { holtWinters } from './holt-winters.ts';
import type { ForecastMethod } from './method.ts';
import { mstl } from './mstl.ts';
import { recent } from './recent.ts';
import { remembered } from './remembered.ts';
import { seasonalNaive } from './seasonal-naive.ts';
import { theta } from './theta.ts';
import { tsb } from './tsb.ts';
import { weekdayMean } from './weekday-mean.ts';

/** What any other method has to beat. */
export const floors: readonly ForecastMethod[] = [seasonalNaive, weekdayMean];

const fitted = [holtWinters, theta, mstl].map(recent).map(remembered);

/** For series that sell most days. */
export const smoothMethods: readonly ForecastMethod[] = [...fitted, combination([weekdayMean, ...fitted])];

/** For series with many days without a sale. */
export const intermittentMethods: readonly ForecastMethod[] = [tsb];

/** Mean distance of sales in days, from which on demand counts as intermittent (Syntetos, Boylan & Croston 2005). */
const INTERMITTENT_INTERVAL = 1.32;

export function isIntermittent(history: Float64Array): boolean {
  const sold = history.reduce((days, value) => days + (value > 0 ? 1 : 0), 0);
  return sold === 0 || history.length / sold >= INTERMITTENT_INTERVAL;
}

export const candidatesFor = (history: Float64Array): readonly ForecastMethod[] =>
  [...floors, ...(isIntermittent(history) ? intermittentMethods : smoothMethods)].filter(
    ({ minimumLength }) => history.length >= minimumLength,
  );

const known = new Map(
  [...floors, ...smoothMethods, ...intermittentMethods].map((method) => [method.name, method]),
);

/** @throws Error for a name that no method has */
export function methodNamed(name: string): ForecastMethod {
  const method = known.get(name);
  if (!method) throw new Error(`There is no forecast method ${name}`);
  return method;
}
