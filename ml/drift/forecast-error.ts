import { type DemandSeries, keyOf, type Level, levels } from '../demand/demand-series.ts';
import type { SeriesModel } from '../demand/train-demand.ts';
import { errorsOf, meanAbsolute, seasonalScale } from '../forecast/accuracy.ts';
import type { ForecastMethod } from '../forecast/method.ts';
import { methodNamed } from '../forecast/methods.ts';
import { weekdayMean } from '../forecast/weekday-mean.ts';
import { mean } from '../statistics.ts';

export const forecastErrorParameters = {
  /** Weekly days in the past from which is forecast. */
  origins: 13,
  /** Days ahead. */
  horizon: 28,
  historyDays: 820,
  /** Times the error of the training's backtest from which on the model errs too much. */
  tolerance: 1.5,
} as const;

/** How well a model would have forecast four weeks of the revenue. Errors in units of the seasonal naive error. */
export interface ForecastError {
  readonly level: Level;
  /** Weeks between the last day that was forecast and the last known one. */
  readonly week: number;
  readonly series: number;
  readonly mase: number;
  /** Of the same series in the backtest of the training. */
  readonly reference: number;
  /** More is too much: more than in training by far, and no less than the mean of the weekday errs on these days. */
  readonly threshold: number;
}

/**
 * Forecasts from days in the past with the methods that a model has chosen, each knowing what was known then, and
 * compares with what came.
 *
 * @param series of complete days
 */
export function forecastErrors(
  series: readonly DemandSeries[],
  modelOf: (key: string) => SeriesModel | undefined,
): ForecastError[] {
  const { origins, horizon, historyDays, tolerance } = forecastErrorParameters;
  return levels.flatMap((level) =>
    Array.from({ length: origins }, (_, week) => week).flatMap((week) => {
      const judged = series.flatMap((each) => {
        const known = modelOf(keyOf(each));
        if (each.level !== level || !known || known.mase === null) return [];
        const end = each.cents.length - week * 7;
        const seen = each.cents.subarray(
          Math.max(0, end - horizon - historyDays),
          Math.max(0, end - horizon),
        );
        const method = methodNamed(known.method);
        const scale = seasonalScale(seen);
        if (seen.length < method.minimumLength || scale === undefined) return [];
        const came = each.cents.subarray(end - horizon, end);
        const errorOf = (by: ForecastMethod) =>
          meanAbsolute(errorsOf(by.forecast(seen, horizon), came)) / scale;
        return [{ mase: errorOf(method), floor: errorOf(weekdayMean), reference: known.mase }];
      });
      if (judged.length === 0) return [];
      const [mase, floor, reference] = (['mase', 'floor', 'reference'] as const).map((figure) =>
        mean(judged.map((each) => each[figure])),
      ) as [number, number, number];
      const threshold = Math.max(tolerance * reference, floor);
      return [{ level, week, series: judged.length, mase, reference, threshold }];
    }),
  );
}
