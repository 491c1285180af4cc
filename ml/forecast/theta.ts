import { bestAlpha, smooth } from './exponential-smoothing.ts';
import { type ForecastMethod, PERIOD } from './method.ts';
import { seasonalIndex } from './seasonal-index.ts';

/**
 * Theta (Assimakopoulos & Nikolopoulos 2000) on the seasonally adjusted series, as simple exponential smoothing with
 * half of the linear trend for drift (Hyndman & Billah 2003).
 */
export const theta: ForecastMethod = {
  name: 'theta',
  minimumLength: 3 * PERIOD,
  forecast(history, horizon) {
    const { index, adjusted } = seasonalIndex(history);
    const alpha = bestAlpha(adjusted);
    const { level } = smooth(adjusted, alpha);
    const drift = slope(adjusted) / 2;
    const n = history.length;
    // The smoothed level stands for a moment before the last observation.
    const start = (1 - (1 - alpha) ** n) / alpha;
    return Float64Array.from(
      { length: horizon },
      (_, ahead) => level + drift * (ahead + start) + index[(n + ahead) % PERIOD]!,
    );
  },
};

function slope(values: Float64Array): number {
  const n = values.length;
  const middle = (n - 1) / 2;
  let [covariance, variance] = [0, 0];
  for (let at = 0; at < n; at++) {
    covariance += (at - middle) * values[at]!;
    variance += (at - middle) ** 2;
  }
  return covariance / variance;
}
