import { errorsOf, meanAbsolute, seasonalScale } from '../forecast/accuracy.ts';
import { type Choice, chooseMethod } from '../forecast/choose-method.ts';
import { bound } from '../forecast/intervals.ts';
import type { ForecastMethod } from '../forecast/method.ts';
import { methodNamed } from '../forecast/methods.ts';
import { seasonalNaive } from '../forecast/seasonal-naive.ts';
import { weekdayMean } from '../forecast/weekday-mean.ts';
import { mean } from '../statistics.ts';
import { demandParameters } from './demand-parameters.ts';
import { type DemandSeries, keyOf, type Measure, measures } from './demand-series.ts';

/** How the forecast of one measure of one series is made. */
export interface SeriesModel extends Omit<Choice, 'floorMase'> {
  readonly key: string;
  readonly measure: Measure;
}

/** How a method did on the last days, which had no part in its choice. Errors in units of the seasonal naive error. */
export interface Holdout {
  readonly key: string;
  readonly measure: Measure;
  readonly mase: number;
  /** Of the mean of the weekday, which a model must beat. */
  readonly floor: number;
  readonly naive: number;
  /** Of the method that the present champion has for the series; null when it has none. */
  readonly champion: number | null;
  readonly bias: number;
  /** Share of days within the 80 % and the 95 % interval. */
  readonly covered80: number;
  readonly covered95: number;
}

export interface TrainedSeries {
  readonly model: SeriesModel;
  /** Undefined when the history is too short to keep days apart. */
  readonly holdout: Holdout | undefined;
}

/**
 * Chooses how each measure of a series is forecast. The quality is that of a choice made without the last `horizon`
 * days, measured on them; the choice that is kept knows all days.
 *
 * @param championMethod name of the present champion's method for a series, if it has one
 * @returns nothing for measures with too short a history
 */
export function trainSeries(
  series: DemandSeries,
  championMethod: (key: string, measure: Measure) => string | undefined,
): TrainedSeries[] {
  const key = keyOf(series);
  return measures.flatMap((measure) => {
    const history = series[measure].slice(-demandParameters.historyDays);
    const choice = chooseMethod(history, demandParameters);
    if (!choice) return [];
    const { floorMase: _, ...kept } = choice;
    const holdout = holdoutOf(history, championMethod(key, measure));
    return [{ model: { key, measure, ...kept }, holdout: holdout && { key, measure, ...holdout } }];
  });
}

function holdoutOf(
  history: Float64Array,
  champion: string | undefined,
): Omit<Holdout, 'key' | 'measure'> | undefined {
  const { horizon } = demandParameters;
  const seen = history.subarray(0, history.length - horizon);
  const actual = history.subarray(history.length - horizon);
  const choice = chooseMethod(seen, demandParameters);
  const scale = seasonalScale(seen);
  if (!choice || scale === undefined) return undefined;
  const maseOf = (method: ForecastMethod) =>
    meanAbsolute(errorsOf(method.forecast(seen, horizon), actual)) / scale;
  const points = methodNamed(choice.method).forecast(seen, horizon);
  const within = (low: 'low80' | 'low95', high: 'high80' | 'high95') =>
    mean(
      actual.map((value, day) =>
        value >= bound(points[day]!, day, choice.spread, low) &&
        value <= bound(points[day]!, day, choice.spread, high)
          ? 1
          : 0,
      ),
    );
  const errors = errorsOf(points, actual);
  return {
    mase: meanAbsolute(errors) / scale,
    floor: maseOf(weekdayMean),
    naive: maseOf(seasonalNaive),
    champion: champion === undefined ? null : maseOf(methodNamed(champion)),
    bias: mean(errors) / scale,
    covered80: within('low80', 'high80'),
    covered95: within('low95', 'high95'),
  };
}
