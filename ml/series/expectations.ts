import { median, quantile } from '../statistics.ts';

export interface ExpectationOptions {
  /** Observations of a season: 7 for days, whose weekday matters. */
  readonly period: number;
  /** Seasons of the past that say what is usual. */
  readonly seasons: number;
  /** Seasons that say what the level is now. */
  readonly levelSeasons: number;
  /** Fewer seasons of the past say nothing. */
  readonly leastSeasons: number;
}

/** By the week, from eight weeks. */
export const daily: ExpectationOptions = { period: 7, seasons: 8, levelSeasons: 2, leastSeasons: 3 };

/** What each observation should have been, knowing only what came before it. NaN as long as the past is too short. */
export interface Expectations {
  readonly expected: Float64Array;
  /** How many typical deviations the observation was away from it, on the scale of square roots. */
  readonly score: Float64Array;
  /** The typical deviation on that scale. */
  readonly deviation: Float64Array;
}

/** Makes the median absolute deviation an estimate of the standard deviation of a normal distribution. */
const MAD_TO_SIGMA = 1.4826;
/** The 0.9 quantile of absolute deviations does the same. */
const Q90_TO_SIGMA = 1 / 1.6449;
/** A deviation of less than two per cent is none, however steady a series has been: half of it on the root's scale. */
const LEAST_SHARE = 0.01;
/** Standard deviation of the root of a Poisson count. */
const POISSON = 0.5;
const SCORE_LIMIT = 99;

/**
 * The level of the last days plus the effect of the weekday, both medians, so that a wild day bends neither; the
 * deviation is the median absolute deviation of the same expectation in the weeks before (Iglewicz & Hoaglin 1993), and
 * no less than their tail or than chance alone makes of counts. Square roots make the variance of sums of sales even
 * (Bartlett 1936).
 *
 * @param series not negative
 * @param unitAt what one event counts for; counts vary by chance at least as a Poisson process does. 0: no counts
 */
export function expectationsOf(
  series: Float64Array,
  unitAt: (at: number) => number,
  options: ExpectationOptions = daily,
): Expectations {
  const { period, seasons, levelSeasons, leastSeasons } = options;
  const roots = series.map((value) => Math.sqrt(Math.max(0, value)));
  const effects = seasonalEffects(roots, period);
  const { length } = series;
  const none = () => new Float64Array(length).fill(Number.NaN);
  const [expected, score, deviation, residuals] = [none(), none(), none(), none()];
  const half = Math.floor(period / 2);
  for (let at = leastSeasons * period + half; at < length; at++) {
    const from = Math.max(0, at - seasons * period);
    const season = effectsBefore(effects, period, from, at - half);
    const recent = Array.from({ length: levelSeasons * period }, (_, back) => at - 1 - back);
    const level = median(recent.map((past) => roots[past]! - season[past % period]!));
    const root = Math.max(0, level + season[at % period]!);
    const past = residuals.subarray(from, at).filter((value) => !Number.isNaN(value));
    residuals[at] = Math.abs(roots[at]! - root);
    if (past.length < 2 * period) continue;
    const spread = Math.max(
      MAD_TO_SIGMA * median(past),
      Q90_TO_SIGMA * quantile(past, 0.9),
      POISSON * Math.sqrt(unitAt(at)),
      LEAST_SHARE * root,
    );
    expected[at] = root * root;
    deviation[at] = spread;
    score[at] = limited((roots[at]! - root) / spread);
  }
  return { expected, score, deviation };
}

/** The value that is `scores` typical deviations away from an expectation. */
export const valueAt = (expected: number, deviation: number, scores: number): number =>
  Math.max(0, Math.sqrt(expected) + scores * deviation) ** 2;

/** By how much each observation is above the median of the season around it. NaN at the ends. */
function seasonalEffects(roots: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  return roots.map((root, at) =>
    at < half || at + half >= roots.length
      ? Number.NaN
      : root - median(roots.subarray(at - half, at + half + 1)),
  );
}

/** The median effect of each place of the season, from effects that are known by then; of sum zero. */
function effectsBefore(effects: Float64Array, period: number, from: number, to: number): Float64Array {
  const places: number[][] = Array.from({ length: period }, () => []);
  for (let at = from; at < to; at++) if (!Number.isNaN(effects[at]!)) places[at % period]!.push(effects[at]!);
  const raw = places.map((values) => (values.length === 0 ? 0 : median(values)));
  const centre = raw.reduce((sum, each) => sum + each, 0) / period;
  return Float64Array.from(raw, (each) => each - centre);
}

const limited = (score: number): number =>
  Number.isNaN(score) ? 0 : Math.max(-SCORE_LIMIT, Math.min(SCORE_LIMIT, score));
