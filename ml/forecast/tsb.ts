import { type ForecastMethod, PERIOD } from './method.ts';

const ALPHAS = [0.05, 0.1, 0.2];
const BETAS = [0.02, 0.05, 0.1];

/**
 * For series with many days without a sale: the probability of a sale and its size are smoothed apart (Teunter,
 * Syntetos & Babai 2011). The probability fades while nothing is sold, which Croston's does not.
 */
export const tsb: ForecastMethod = {
  name: 'tsb',
  minimumLength: 2 * PERIOD,
  forecast(history, horizon) {
    let best = { level: 0, errors: Infinity };
    for (const alpha of ALPHAS)
      for (const beta of BETAS) {
        const found = smoothed(history, alpha, beta);
        if (found.errors < best.errors) best = found;
      }
    return new Float64Array(horizon).fill(best.level);
  },
};

function smoothed(history: Float64Array, alpha: number, beta: number): { level: number; errors: number } {
  const sold = history.filter((value) => value > 0);
  let size = sold.length > 0 ? sold[0]! : 0;
  let probability = sold.length / history.length;
  let errors = 0;
  for (const value of history) {
    errors += (value - probability * size) ** 2;
    if (value > 0) size += alpha * (value - size);
    probability += beta * ((value > 0 ? 1 : 0) - probability);
  }
  return { level: probability * size, errors };
}
