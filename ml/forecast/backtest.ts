import { mean } from '../statistics.ts';
import { errorsOf, meanAbsolute, seasonalScale } from './accuracy.ts';
import { type ForecastMethod, PERIOD } from './method.ts';

export interface BacktestOptions {
  /** Days ahead of each fold. */
  readonly horizon: number;
  /** How many origins, at most; fewer for a short history. */
  readonly folds: number;
}

export interface Fold {
  /** Observations that the method saw. */
  readonly origin: number;
  /** Forecast minus what came, `horizon` long. */
  readonly errors: Float64Array;
  /** Mean absolute error in units of the seasonal naive error of what it saw. */
  readonly mase: number;
}

export interface Backtest {
  readonly method: string;
  readonly folds: readonly Fold[];
  /** Mean over the folds. */
  readonly mase: number;
  /** Mean error in the same units; above zero when it forecasts too much. */
  readonly bias: number;
}

/**
 * Rolling-origin evaluation (Tashman 2000): the method forecasts from several days in the past, knowing what was known
 * then. The last fold ends with the history; each begins a week before the next, or half a horizon if that is more.
 */
export function backtest(history: Float64Array, method: ForecastMethod, options: BacktestOptions): Backtest {
  const folds = origins(history, method.minimumLength, options).map((origin) =>
    foldAt(history, origin, method, options.horizon),
  );
  const errors = folds.flatMap((fold) => [...fold.errors]);
  const scale = seasonalScale(history) ?? 1;
  return {
    method: method.name,
    folds,
    mase: mean(folds.map(({ mase }) => mase)),
    bias: mean(errors) / scale,
  };
}

export function origins(
  { length }: Float64Array,
  minimumLength: number,
  { horizon, folds }: BacktestOptions,
): number[] {
  const step = Math.max(PERIOD, Math.ceil(horizon / 2 / PERIOD) * PERIOD);
  const least = Math.max(minimumLength, 2 * PERIOD);
  return Array.from({ length: folds }, (_, back) => length - horizon - back * step).filter(
    (origin) => origin >= least,
  );
}

function foldAt(history: Float64Array, origin: number, method: ForecastMethod, horizon: number): Fold {
  const seen = history.subarray(0, origin);
  const errors = errorsOf(method.forecast(seen, horizon), history.subarray(origin, origin + horizon));
  return { origin, errors, mase: meanAbsolute(errors) / (seasonalScale(seen) ?? 1) };
}
