import { type ForecastMethod, PERIOD } from './method.ts';

/** A year: a season of a week is not known better by more, and what lies further back only costs time. */
export const RECENT_DAYS = 52 * PERIOD;

/** The method, which looks at the last year alone. */
export const recent = (method: ForecastMethod): ForecastMethod => ({
  ...method,
  forecast: (history, horizon) =>
    method.forecast(history.subarray(Math.max(0, history.length - RECENT_DAYS)), horizon),
});
