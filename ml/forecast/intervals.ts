import { quantile } from '../statistics.ts';
import { PERIOD } from './method.ts';

/** Shares of the distribution: the ends of the 95 % and the 80 % interval. */
export const QUANTILES = { low95: 0.025, low80: 0.1, high80: 0.9, high95: 0.975 } as const;
export type QuantileName = keyof typeof QUANTILES;

/** How far from its forecast a value may lie. */
export interface Spread {
  /** Typical error of each week ahead, in the unit of the series. */
  readonly weeks: readonly number[];
  /** Quantiles of what came minus the forecast, in typical errors. */
  readonly quantiles: Readonly<Record<QuantileName, number>>;
}

/**
 * Empirical intervals: errors of a backtest, pooled over its folds and days after division by the typical error of
 * their week ahead, which never falls from one week to the next (the idea of conformal prediction, Vovk et al. 2005).
 *
 * @param errors forecast minus what came, one array per fold, all of the same horizon
 */
export function spreadOf(errors: readonly Float64Array[]): Spread {
  const horizon = errors[0]?.length ?? 0;
  const weeks: number[] = [];
  for (let week = 0; week * PERIOD < horizon; week++) {
    const squares = errors.flatMap((fold) =>
      [...fold.subarray(week * PERIOD, (week + 1) * PERIOD)].map((e) => e * e),
    );
    const typical = Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
    weeks.push(Math.max(typical, weeks.at(-1) ?? 0));
  }
  const standardized = errors.flatMap((fold) =>
    [...fold].map((error, day) => -error / (weeks[weekOf(day)]! || 1)),
  );
  const wide = widened(standardized.length);
  const at = (share: number) => quantile(standardized, 0.5 + (share - 0.5) * wide) || 0;
  return {
    weeks,
    quantiles: {
      low95: at(QUANTILES.low95),
      low80: at(QUANTILES.low80),
      high80: at(QUANTILES.high80),
      high95: at(QUANTILES.high95),
    },
  };
}

/** Quantiles of a small sample lie too far inside: they are taken a little further out (split conformal's n + 1). */
const widened = (count: number): number => Math.min(1 / 0.95, (count + 1) / Math.max(1, count - 1));

const weekOf = (day: number): number => Math.floor(day / PERIOD);

/** The end of an interval around a forecast, `day` days ahead from 0; what is sold is never below zero. */
export function bound(point: number, day: number, { weeks, quantiles }: Spread, name: QuantileName): number {
  const typical = weeks[Math.min(weekOf(day), weeks.length - 1)] ?? 0;
  return Math.max(0, point + typical * quantiles[name]);
}
