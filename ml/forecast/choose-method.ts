import { type Backtest, type BacktestOptions, backtest } from './backtest.ts';
import { type Spread, spreadOf } from './intervals.ts';
import { candidatesFor, floors } from './methods.ts';

export interface Choice {
  readonly method: string;
  /** Mean absolute scaled error over the folds; null when the history is too short for one. */
  readonly mase: number | null;
  /** Of the best floor on the same folds. */
  readonly floorMase: number | null;
  readonly bias: number | null;
  readonly folds: number;
  readonly spread: Spread;
}

/** A method must be so much better than the combination to be preferred: over few folds the least error is partly luck. */
const MARGIN = 0.05;

/**
 * The method that forecast this series best from several days in its past, all on the same folds. Undefined for a
 * history shorter than two weeks and a horizon.
 */
export function chooseMethod(history: Float64Array, options: BacktestOptions): Choice | undefined {
  const results = candidatesFor(history)
    .map((method) => backtest(history, method, options))
    .filter(({ folds }) => folds.length > 0);
  // Compared are only those that saw the same folds as most did.
  const most = Math.max(0, ...results.map(({ folds }) => folds.length));
  const comparable = results.filter(({ folds }) => folds.length === most);
  const best = least(comparable);
  if (!best) return undefined;
  const combined = comparable.find(({ method }) => method === 'combination');
  const chosen = combined && combined.mase <= best.mase * (1 + MARGIN) ? combined : best;
  const floor = least(comparable.filter(({ method }) => floors.some(({ name }) => name === method)));
  return {
    method: chosen.method,
    mase: chosen.mase,
    floorMase: floor?.mase ?? null,
    bias: chosen.bias,
    folds: most,
    spread: spreadOf(chosen.folds.map(({ errors }) => errors)),
  };
}

const least = (results: readonly Backtest[]): Backtest | undefined =>
  results.reduce<Backtest | undefined>(
    (best, each) => (best && best.mase <= each.mase ? best : each),
    undefined,
  );
