import { type DemandModel, demandMetrics, demandModel, seriesModels } from '#ml/demand/demand-model';
import { demandParameters } from '#ml/demand/demand-parameters';
import { type TrainedSeries, trainSeries } from '#ml/demand/train-demand';
import { DEMAND_FEATURES, demandBounds, demandSeries } from '../demand-features.ts';
import { decodeSeries, encodeSeries } from '../demand-lines.ts';
import type { TrainableModel } from '../trainable-model.ts';

/** Series that are trained by one invocation: half a minute of work. */
const SERIES_PER_PART = 60;

/** Which method forecasts each series, and how far it errs. */
export const demandForecast: TrainableModel = {
  name: 'demand_forecast',
  features: DEMAND_FEATURES,
  bounds: demandBounds,
  async encode(engine, sql, logicalDate) {
    const series = await demandSeries(engine, sql, logicalDate);
    const texts: string[] = [];
    for (let at = 0; at < series.length; at += SERIES_PER_PART)
      texts.push(encodeSeries(series.slice(at, at + SERIES_PER_PART)));
    return texts;
  },
  train(part, championModel) {
    const champion = championModel && seriesModels(JSON.parse(championModel) as DemandModel);
    return decodeSeries(part).flatMap((series) =>
      trainSeries(series, (key, measure) => (champion ? champion(key, measure)?.method : undefined)),
    );
  },
  conclude(parts) {
    const trained = (parts as readonly TrainedSeries[][]).flat();
    const metrics = demandMetrics(trained);
    const { mase, floor_mase, champion_mase, mase_where_champion } = metrics;
    return {
      parameters: demandParameters,
      metrics: { ...metrics },
      headline: {
        metric: 'mase',
        better: 'lower',
        value: mase,
        floor: floor_mase,
        champion: champion_mase,
        valueWhereChampion: mase_where_champion,
      },
      model: `${JSON.stringify(demandModel(trained))}\n`,
      card: {
        title: 'Demand forecast',
        purpose: `Pieces and revenue of each of the next ${demandParameters.horizon} days, in total, of each category and of each product, with intervals of 80 % and 95 %.`,
        method: `Several methods forecast each series from ${demandParameters.folds} days in its past: seasonal naive, mean of the weekday, Holt-Winters, Theta, MSTL, TSB for series with many days without a sale, and the median of four of them. The one with the least mean absolute scaled error is kept, the median unless another is five per cent better. Intervals are quantiles of the errors of that backtest.`,
        data: `Sales per day of up to ${demandParameters.historyDays} days.`,
        limits: [
          'It knows no prices, promotions or stocks: what was sold out looks like what nobody wanted.',
          'A product is forecast from its own past alone; a new one by the mean of its few weekdays.',
          'Forecasts of categories and products are made apart and do not add up to the total.',
        ],
        sources: [
          'Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.',
          'Assimakopoulos & Nikolopoulos (2000), The theta model',
          'Teunter, Syntetos & Babai (2011), Intermittent demand: linking forecasting to inventory obsolescence',
        ],
      },
    };
  },
};
