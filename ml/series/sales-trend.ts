import { median } from '../statistics.ts';
import { changePoints } from './change-points.ts';
import { decompose } from './decompose.ts';

export const trendParameters = {
  /** Observations of a season: days of a week. */
  period: 7,
  /** Weeks that say how a weekday looks (the default of MSTL, Bandara et al. 2021). */
  seasonalSpan: 11,
  /** Days that the trend is smoothed over: two weeks on either side. */
  trendSpan: 29,
  /** Fewer days have no trend. */
  leastDays: 28,
  /** Typical deviations that a day may be away from the week around it; more does not count for change points. */
  outlier: 3,
} as const;

/** What a day means within its series. Undefined what its past is too short for. */
export interface TrendDay {
  readonly trend: number | undefined;
  readonly season: number | undefined;
  readonly remainder: number | undefined;
  /** Mean of the day and those before it, 7 and 28 in number. */
  readonly average7: number | undefined;
  readonly average28: number | undefined;
  /** The seven days up to this one against the seven before them: 0.1 is a tenth more. Undefined against nothing. */
  readonly growthWeek: number | undefined;
  /** The same against the seven days that ended 52 weeks earlier. */
  readonly growthYear: number | undefined;
  /** Whether the series begins to go another way with this day. */
  readonly isChangePoint: boolean;
  /** Place of the day since which it goes this way; that of the first day as long as nothing has changed. */
  readonly since: number;
}

const WEEK = 7;
const HALF_WEEK = 3;
const YEAR = 52 * WEEK;
const MAD_TO_SIGMA = 1.4826;

/** @param series one value per day, without gaps */
export function trendOf(series: Float64Array): TrendDay[] {
  const { leastDays, ...options } = trendParameters;
  const parts = series.length >= leastDays ? decompose(series, options) : undefined;
  const changes = new Set(parts ? changePoints(withoutSeason(series, parts.season)) : []);
  const sums = runningSums(series);
  const sumOf = (end: number, days: number): number | undefined =>
    end < days ? undefined : sums[end]! - sums[end - days]!;
  let since = 0;
  return Array.from(series, (_, at) => {
    if (changes.has(at)) since = at;
    const mean = (days: number): number | undefined => {
      const sum = sumOf(at + 1, days);
      return sum === undefined ? undefined : sum / days;
    };
    const growth = (before: number): number | undefined => {
      const [now, then] = [sumOf(at + 1, WEEK), sumOf(at + 1 - before, WEEK)];
      return now === undefined || !then ? undefined : now / then - 1;
    };
    return {
      trend: parts?.trend[at],
      season: parts?.season[at],
      remainder: parts?.remainder[at],
      average7: mean(WEEK),
      average28: mean(4 * WEEK),
      growthWeek: growth(WEEK),
      growthYear: growth(YEAR),
      isChangePoint: changes.has(at),
      since,
    };
  });
}

/**
 * What lasts is to be found, so days that stand out of the week around them are pulled in: a running median, unlike the
 * trend, keeps the edge of a step. Square roots make the variance even.
 */
function withoutSeason(series: Float64Array, season: Float64Array): Float64Array {
  const adjusted = series.map((value, at) => value - season[at]!);
  const around = adjusted.map((_, at) =>
    median(adjusted.subarray(Math.max(0, at - HALF_WEEK), at + HALF_WEEK + 1)),
  );
  const reach =
    trendParameters.outlier *
    MAD_TO_SIGMA *
    median(adjusted.map((value, at) => Math.abs(value - around[at]!)));
  return adjusted.map((value, at) => {
    const pulled = Math.max(around[at]! - reach, Math.min(around[at]! + reach, value));
    return Math.sqrt(Math.max(0, reach > 0 ? pulled : value));
  });
}

function runningSums(series: Float64Array): Float64Array {
  const sums = new Float64Array(series.length + 1);
  for (let at = 0; at < series.length; at++) sums[at + 1] = sums[at]! + series[at]!;
  return sums;
}
