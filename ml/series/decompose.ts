import { median } from '../statistics.ts';
import { loess } from './loess.ts';

/** A series as a sum of three: trend + season + remainder. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly season: Float64Array;
  readonly remainder: Float64Array;
}

export interface DecomposeOptions {
  /** Observations of a season. */
  readonly period: number;
  /** Seasons that say how one place of the season looks; odd. */
  readonly seasonalSpan: number;
  /** Observations that the trend is smoothed over; odd, and more than a season and a half. */
  readonly trendSpan: number;
}

/** Robust iterations at most, as R's stl does with `robust = TRUE`; and passes of each. */
const OUTER = 15;
const INNER = 2;
/** Weights that change by less have settled. */
const SETTLED = 0.01;

/**
 * Seasonal-trend decomposition by loess, robust (Cleveland, Cleveland, McRae & Terpenning 1990): days that stand out go
 * to the remainder instead of bending trend and season.
 *
 * @param series at least two periods
 */
export function decompose(series: Float64Array, options: DecomposeOptions): Decomposition {
  const { length } = series;
  let trend: Float64Array = new Float64Array(length);
  let season: Float64Array = new Float64Array(length);
  let weights: Float64Array | undefined;
  for (let outer = 0; outer <= OUTER; outer++) {
    for (let inner = 0; inner < INNER; inner++) {
      season = seasonOf(minus(series, trend), weights, options);
      trend = loess(minus(series, season), options.trendSpan, weights);
    }
    const next = robustnessWeights(minus(minus(series, trend), season));
    if (!next || (weights && change(weights, next) < SETTLED)) break;
    weights = next;
  }
  return { trend, season, remainder: minus(minus(series, trend), season) };
}

/** Steps 2 to 4 of the inner loop: each place of the season smoothed over the seasons, less what is left of a trend. */
function seasonOf(
  detrended: Float64Array,
  weights: Float64Array | undefined,
  { period, seasonalSpan }: DecomposeOptions,
): Float64Array {
  const { length } = detrended;
  // One season more at either end, so that moving averages do not shorten the series.
  const cycle = new Float64Array(length + 2 * period);
  for (let place = 0; place < period; place++) {
    const same = (values: Float64Array) =>
      Float64Array.from(
        { length: Math.ceil((length - place) / period) },
        (_, at) => values[place + at * period]!,
      );
    const values = same(detrended);
    const smooth = loess(values, seasonalSpan, weights && same(weights), -1, values.length + 1);
    for (let at = 0; at < smooth.length; at++) cycle[place + at * period] = smooth[at]!;
  }
  const low = movingMean(movingMean(movingMean(cycle, period), period), 3);
  const drift = loess(low, period + 1 - (period % 2), undefined);
  return drift.map((value, at) => cycle[period + at]! - value);
}

/** Bisquare weights of what is left; undefined when half of it is nothing. */
function robustnessWeights(remainder: Float64Array): Float64Array | undefined {
  const reach = 6 * median(remainder.map(Math.abs));
  if (reach <= 1e-12) return undefined;
  return remainder.map((value) => {
    const distance = Math.abs(value) / reach;
    return distance >= 1 ? 0 : (1 - distance * distance) ** 2;
  });
}

const change = (before: Float64Array, after: Float64Array): number =>
  after.reduce((largest, weight, at) => Math.max(largest, Math.abs(weight - before[at]!)), 0);

function movingMean(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += values[at]! - (at >= width ? values[at - width]! : 0);
    if (at >= width - 1) means[at - width + 1] = sum / width;
  }
  return means;
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, at) => value - b[at]!);
