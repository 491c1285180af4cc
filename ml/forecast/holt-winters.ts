import { nelderMead } from '../nelder-mead.ts';
import { type ForecastMethod, PERIOD } from './method.ts';
import { seasonalIndex } from './seasonal-index.ts';

interface Smoothing {
  /** Of level, trend and season, each within 0 and 1. */
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** What is left of the trend a step later. */
  readonly damping: number;
}

/**
 * Additive Holt-Winters with a damped trend: ETS(A,Ad,A) of Hyndman et al. 2008, its parameters fitted by least
 * squares of the one-step errors, its first states by classical decomposition.
 */
export const holtWinters: ForecastMethod = {
  name: 'holt_winters',
  minimumLength: 3 * PERIOD,
  forecast(history, horizon) {
    const seasons = seasonalIndex(history);
    const errorsOf = (parameters: readonly number[]) => run(history, seasons, smoothing(parameters)).errors;
    const { at } = nelderMead(errorsOf, [-1, -4, -2, 2], { maxEvaluations: 400 });
    const found = smoothing(at);
    const { level, trend, season } = run(history, seasons, found);
    let damped = 0;
    return Float64Array.from({ length: horizon }, (_, ahead) => {
      damped += found.damping ** (ahead + 1);
      return level + damped * trend + season[(history.length + ahead) % PERIOD]!;
    });
  },
};

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The optimizer knows no bounds: each parameter is a logistic function of a free one. */
function smoothing([a, b, g, d]: readonly number[]): Smoothing {
  const alpha = logistic(a!);
  return {
    alpha,
    beta: alpha * logistic(b!),
    gamma: (1 - alpha) * logistic(g!),
    damping: 0.8 + 0.18 * logistic(d!),
  };
}

function run(
  history: Float64Array,
  { index, adjusted }: ReturnType<typeof seasonalIndex>,
  { alpha, beta, gamma, damping }: Smoothing,
) {
  const season = index.slice();
  let level = 0;
  for (let at = 0; at < PERIOD; at++) level += adjusted[at]! / PERIOD;
  let trend = 0;
  let errors = 0;
  for (let at = 0; at < history.length; at++) {
    const place = at % PERIOD;
    const expected = level + damping * trend;
    const error = history[at]! - expected - season[place]!;
    errors += error * error;
    level = expected + alpha * error;
    trend = damping * trend + beta * error;
    season[place] = season[place]! + gamma * error;
  }
  return { level, trend, season, errors };
}
