import { median, quantileSorted } from 'd3-array';

/** Days on either side of a day that say what is usual for its weekday. */
const REACH_DAYS = 28;
/** Fewer of the same weekday say nothing. */
const LEAST_WEEKDAYS = 3;
/** Modified z-score from which a value stands out (Iglewicz & Hoaglin, How to Detect and Handle Outliers, 1993). */
const STANDS_OUT = 3.5;
/** Makes the median absolute deviation an estimate of the standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** Weeks that the mean of a weekday is taken over, as the forecast of gold/sales_forecast does. */
const WEEKS = 8;
const LEAST_RESIDUALS = 14;

export interface Anomaly {
  /** Place in the series. */
  readonly at: number;
  readonly expected: number;
}

/**
 * Days that stand out of what is usual for their weekday: the median of the same weekday over four weeks before and
 * after, without the day itself; the spread is the median absolute deviation of all residuals. Medians keep one wild
 * day from hiding another.
 *
 * @param series one value per day, without gaps
 */
export function anomaliesOf(series: readonly number[]): Anomaly[] {
  const expected = series.map((_, at) => {
    const same: number[] = [];
    for (let other = at % 7; other < series.length; other += 7)
      if (other !== at && Math.abs(other - at) <= REACH_DAYS) same.push(series[other]!);
    return same.length >= LEAST_WEEKDAYS ? median(same) : undefined;
  });
  const residuals = expected.flatMap((value, at) => (value === undefined ? [] : [series[at]! - value]));
  const sigma = MAD_TO_SIGMA * (median(residuals.map(Math.abs)) ?? 0);
  if (sigma === 0) return [];
  return expected.flatMap((value, at) =>
    value !== undefined && Math.abs(series[at]! - value) / sigma > STANDS_OUT
      ? [{ at, expected: value }]
      : [],
  );
}

/** How far a day was from the mean of its weekday over the weeks before; `undefined` without enough days to tell. */
export interface Deviation {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval in which 8 of 10 days lay around what the seasonal mean would have forecast for them: quantiles of past
 * residuals (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5).
 */
export function deviationOf(series: readonly number[]): Deviation | undefined {
  const residuals = series
    .flatMap((value, at) => {
      const same: number[] = [];
      for (let week = 1; week <= WEEKS && at - week * 7 >= 0; week += 1) same.push(series[at - week * 7]!);
      return same.length < LEAST_WEEKDAYS
        ? []
        : [value - same.reduce((sum, each) => sum + each, 0) / same.length];
    })
    .sort((a, b) => a - b);
  if (residuals.length < LEAST_RESIDUALS) return undefined;
  return { low: quantileSorted(residuals, 0.1)!, high: quantileSorted(residuals, 0.9)! };
}

/** Mean of a day and the six before it; `undefined` where there are not that many. */
export function sevenDayMean(series: readonly number[]): (number | undefined)[] {
  let sum = 0;
  return series.map((value, at) => {
    sum += value - (series[at - 7] ?? 0);
    return at < 6 ? undefined : sum / 7;
  });
}
