import { mean } from '../statistics.ts';

/** A forecast probability, and whether it came about. */
export interface Forecast {
  readonly probability: number;
  readonly happened: boolean;
}

/** Keeps one wrong certainty from outweighing all else. */
const NEVER_CERTAIN = 1e-6;

/** Mean negative logarithm of the probability given to what happened; less is better. */
export const logLoss = (forecasts: readonly Forecast[]): number =>
  mean(
    forecasts.map(
      ({ probability, happened }) =>
        -Math.log(Math.max(NEVER_CERTAIN, happened ? probability : 1 - probability)),
    ),
  );

/** Mean squared error of the probability (Brier 1950); less is better. */
export const brierScore = (forecasts: readonly Forecast[]): number =>
  mean(forecasts.map(({ probability, happened }) => (probability - (happened ? 1 : 0)) ** 2));
