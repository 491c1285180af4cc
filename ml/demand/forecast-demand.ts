import { backtest } from '../forecast/backtest.ts';
import { bound, QUANTILES, type QuantileName, type Spread, spreadOf } from '../forecast/intervals.ts';
import { methodNamed } from '../forecast/methods.ts';
import { weekdayMean } from '../forecast/weekday-mean.ts';
import { demandParameters } from './demand-parameters.ts';
import { type DemandSeries, keyOf, type Measure, measures } from './demand-series.ts';
import type { SeriesModel } from './train-demand.ts';

/** A forecast of one day, and the ends of its 80 % and 95 % intervals. */
export type Expected = { readonly point: number } & Readonly<Record<QuantileName, number>>;

export interface DemandForecast {
  /** 1 is the day after the history's last. */
  readonly daysAhead: number;
  readonly quantity: Expected;
  readonly cents: Expected;
}

/**
 * The days after a history, with the method that the model has for the series. A series that the model does not know
 * is forecast by the mean of the weekday, the floor of every model.
 */
export function forecastDemand(
  series: DemandSeries,
  modelOf: (key: string, measure: Measure) => SeriesModel | undefined,
): DemandForecast[] {
  const key = keyOf(series);
  const [quantity, cents] = measures.map((measure) =>
    expectations(series[measure].slice(-demandParameters.historyDays), modelOf(key, measure)),
  );
  return quantity!.map((expected, day) => ({ daysAhead: day + 1, quantity: expected, cents: cents![day]! }));
}

function expectations(history: Float64Array, known: SeriesModel | undefined): Expected[] {
  const { horizon } = demandParameters;
  const method = known ? methodNamed(known.method) : weekdayMean;
  const padded = padTo(history, method.minimumLength);
  const spread = known?.spread ?? floorSpread(padded);
  return Array.from(method.forecast(padded, horizon), (value, day) => {
    const point = Math.max(0, value);
    const ends = Object.keys(QUANTILES).map((name) => [
      name,
      bound(point, day, spread, name as QuantileName),
    ]);
    return { point, ...Object.fromEntries(ends) };
  });
}

/** Days before the first sale count as days without one where a method needs them. */
function padTo(history: Float64Array, length: number): Float64Array {
  if (history.length >= length) return history;
  const padded = new Float64Array(length);
  padded.set(history, length - history.length);
  return padded;
}

/** From what the floor would have said before; as far as the values themselves vary when there is no past to ask. */
function floorSpread(history: Float64Array): Spread {
  const { folds } = backtest(history, weekdayMean, {
    horizon: demandParameters.horizon,
    folds: demandParameters.folds,
  });
  if (folds.length > 0) return spreadOf(folds.map(({ errors }) => errors));
  const level = history.reduce((sum, value) => sum + value, 0) / history.length;
  return spreadOf([history.map((value) => level - value)]);
}
