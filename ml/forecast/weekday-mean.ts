import { type ForecastMethod, PERIOD } from './method.ts';

const WEEKS = 8;

/** Each day as the mean of the same weekday of the last weeks. */
export const weekdayMean: ForecastMethod = {
  name: 'weekday_mean',
  minimumLength: PERIOD,
  forecast(history, horizon) {
    const weeks = Math.min(WEEKS, Math.floor(history.length / PERIOD));
    return Float64Array.from({ length: horizon }, (_, ahead) => {
      let sum = 0;
      for (let week = 1; week <= weeks; week++)
        sum += history[history.length - week * PERIOD + (ahead % PERIOD)]!;
      return sum / weeks;
    });
  },
};
