import { PERIOD } from './method.ts';

export interface SeasonalIndex {
  /** Additive, of sum zero, for each place in the season; place 0 is that of the first observation. */
  readonly index: Float64Array;
  /** The observations without their season. */
  readonly adjusted: Float64Array;
}

/**
 * Classical additive decomposition with a centred moving average of one season (FPP3, section 3.4). The mean over the
 * seasons is trimmed at both ends, so that a feast does not bend the index of its weekday.
 */
export function seasonalIndex(history: Float64Array): SeasonalIndex {
  const half = (PERIOD - 1) / 2;
  const detrended: number[][] = Array.from({ length: PERIOD }, () => []);
  for (let at = half; at < history.length - half; at++) {
    let sum = 0;
    for (let near = at - half; near <= at + half; near++) sum += history[near]!;
    detrended[at % PERIOD]!.push(history[at]! - sum / PERIOD);
  }
  const raw = detrended.map(trimmedMean);
  const mean = raw.reduce((sum, each) => sum + each, 0) / PERIOD;
  const index = Float64Array.from(raw, (each) => each - mean);
  return { index, adjusted: history.map((value, at) => value - index[at % PERIOD]!) };
}

const TRIMMED_SHARE = 0.1;

function trimmedMean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const cut = Math.floor(values.length * TRIMMED_SHARE);
  const kept = [...values].sort((a, b) => a - b).slice(cut, values.length - cut);
  return kept.reduce((sum, each) => sum + each, 0) / kept.length;
}
