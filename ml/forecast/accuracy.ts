import { mean } from '../statistics.ts';
import { PERIOD } from './method.ts';

/**
 * What errors of a series are measured by: the mean absolute difference of the same weekday a week apart (Hyndman &
 * Koehler 2006), so that 1 is what seasonal naive does on the history. Undefined when nothing ever differed.
 */
export function seasonalScale(history: Float64Array): number | undefined {
  if (history.length <= PERIOD) return undefined;
  const differences = history.subarray(PERIOD).map((value, at) => Math.abs(value - history[at]!));
  return mean(differences) || undefined;
}

/** Forecast minus what came, step by step. */
export const errorsOf = (forecast: Float64Array, actual: Float64Array): Float64Array =>
  forecast.map((value, at) => value - actual[at]!);

export const meanAbsolute = (errors: Float64Array): number => mean(errors.map(Math.abs));
