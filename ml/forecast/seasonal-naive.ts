import { type ForecastMethod, PERIOD } from './method.ts';

/** Each day as the same weekday of the last week (Hyndman & Athanasopoulos, FPP3, section 5.2): the floor. */
export const seasonalNaive: ForecastMethod = {
  name: 'seasonal_naive',
  minimumLength: PERIOD,
  forecast: (history, horizon) =>
    Float64Array.from(
      { length: horizon },
      (_, ahead) => history[history.length - PERIOD + (ahead % PERIOD)]!,
    ),
};
