import { mean, median } from '../statistics.ts';

/** Fewer days do not make a regime. */
const LEAST_SEGMENT = 14;
const BLOCK = 7;
/** Makes the median absolute deviation an estimate of the standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/**
 * Places at which a series begins to follow another line: PELT (Killick, Fearnhead & Eckley 2012) with the squared
 * error of a line per segment, so that steady growth is no change. A change costs three parameters of the Bayesian
 * information criterion; the noise is that of weekly means, so that days that resemble their neighbours do not count
 * as change (batch means).
 *
 * @param series without its season and without outliers
 * @returns places of the first observation of each segment but the first, ascending
 */
export function changePoints(series: Float64Array): number[] {
  const { length } = series;
  if (length < 4 * LEAST_SEGMENT) return [];
  const cost = lineCosts(series);
  const penalty = 3 * Math.log(length) * noiseVariance(series);
  const least = new Float64Array(length + 1);
  least[0] = -penalty;
  const previous = new Int32Array(length + 1);
  let candidates = [0];
  for (let end = LEAST_SEGMENT; end <= length; end++) {
    const opened = end - LEAST_SEGMENT;
    if (opened >= LEAST_SEGMENT) candidates.push(opened);
    const costs = candidates.map((start) => least[start]! + cost(start, end));
    const best = costs.reduce((at, value, index) => (value < costs[at]! ? index : at), 0);
    least[end] = costs[best]! + penalty;
    previous[end] = candidates[best]!;
    candidates = candidates.filter((_, index) => costs[index]! <= least[end]!);
  }
  const found: number[] = [];
  for (let at = previous[length]!; at > 0; at = previous[at]!) found.unshift(at);
  return found;
}

/** Squared error of the best line through observations `start` up to and without `end`, from cumulative sums. */
function lineCosts(series: Float64Array): (start: number, end: number) => number {
  const centre = mean(series);
  const sums = [0, 1, 2].map(() => new Float64Array(series.length + 1));
  const [y, ty, yy] = sums as [Float64Array, Float64Array, Float64Array];
  for (let at = 0; at < series.length; at++) {
    const value = series[at]! - centre;
    y[at + 1] = y[at]! + value;
    ty[at + 1] = ty[at]! + at * value;
    yy[at + 1] = yy[at]! + value * value;
  }
  return (start, end) => {
    const count = end - start;
    const middle = (start + end - 1) / 2;
    const sumY = y[end]! - y[start]!;
    const across = ty[end]! - ty[start]! - middle * sumY;
    const width = (count * (count * count - 1)) / 12;
    return Math.max(0, yy[end]! - yy[start]! - (sumY * sumY) / count - (across * across) / width);
  };
}

function noiseVariance(series: Float64Array): number {
  const blocks = Array.from({ length: Math.floor(series.length / BLOCK) }, (_, at) =>
    mean(series.subarray(at * BLOCK, (at + 1) * BLOCK)),
  );
  return Math.max(BLOCK * differenceVariance(blocks), differenceVariance(series));
}

/** Of what differs from one to the next, however the level goes. */
function differenceVariance(values: ArrayLike<number>): number {
  const differences = Array.from({ length: values.length - 1 }, (_, at) =>
    Math.abs(values[at + 1]! - values[at]!),
  );
  return (MAD_TO_SIGMA * median(differences)) ** 2 / 2;
}
