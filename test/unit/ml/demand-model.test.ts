import { beforeAll, describe, expect, it } from 'vitest';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { demandForecast } from '#functions/pipeline/models/demand-forecast';
import { demandMetrics, demandModel, seriesModels } from '#ml/demand/demand-model';
import type { DemandSeries } from '#ml/demand/demand-series';
import { forecastDemand } from '#ml/demand/forecast-demand';
import { type TrainedSeries, trainSeries } from '#ml/demand/train-demand';
import { judge } from '#ml/gate';
import { seriesOf, WEEK } from './series.ts';

beforeAll(loadAugurs);

const series = (name: string, options: Partial<Parameters<typeof seriesOf>[0]> = {}): DemandSeries => {
  const quantity = seriesOf({ days: 200, week: WEEK, noise: 4, trend: 0.6, ...options });
  return { level: 'product', name, quantity, cents: quantity.map((pieces) => Math.round(pieces * 1990)) };
};
const noChampion = () => undefined;
const verdictOf = (trained: readonly TrainedSeries[]) => judge(demandForecast.conclude([trained]).headline);

describe('the demand model', () => {
  it('is the same whatever the order of training, and byte for byte the same again', () => {
    const [a, b] = [trainSeries(series('a'), noChampion), trainSeries(series('b', { seed: 2 }), noChampion)];

    expect(JSON.stringify(demandModel([...b, ...a]))).toBe(JSON.stringify(demandModel([...a, ...b])));
    expect(trainSeries(series('a'), noChampion)).toEqual(a);
    expect(demandMetrics([...b, ...a])).toEqual(demandMetrics([...a, ...b]));
  });

  it('is judged by days that its choice did not see', () => {
    const calm = series('a');
    const shocked = {
      ...calm,
      quantity: calm.quantity.map((value, day) => (day >= 172 ? value * 3 : value)),
    };

    const [before, after] = [calm, shocked].map((each) => trainSeries(each, noChampion)[0]!.holdout!);

    expect(after!.mase).toBeGreaterThan(5 * before!.mase);
    expect(after!.bias).toBeLessThan(-3);
    expect(after!.covered80).toBeLessThan(0.2);
  });

  it('becomes the first champion when it beats the floor, and the next one only when it beats the champion', () => {
    const trained = trainSeries(series('a'), noChampion);
    const again = trainSeries(series('a'), () => 'seasonal_naive');
    const same = trainSeries(
      series('a'),
      (_, measure) => trained.find(({ model }) => model.measure === measure)?.model.method,
    );

    expect(verdictOf(trained)).toEqual({ promote: true, reason: 'first_champion' });
    expect(verdictOf(again)).toEqual({ promote: true, reason: 'better_than_champion' });
    expect(verdictOf(same)).toEqual({ promote: false, reason: 'not_better_than_champion' });
  });

  it('does not beat the floor on noise without a season or a trend, nor without days to judge by', () => {
    const noise = ['a', 'b', 'c', 'd'].flatMap((name, seed) =>
      trainSeries(series(name, { week: [0], trend: 0, noise: 60, days: 120, seed: seed + 11 }), noChampion),
    );

    expect(verdictOf(noise).promote).toBe(demandMetrics(noise).mase! < demandMetrics(noise).floor_mase!);
    expect(verdictOf([])).toEqual({ promote: false, reason: 'nothing_held_out' });
  });

  it('forecasts four weeks with intervals, also of series that it does not know or that have just begun', () => {
    const model = demandModel(trainSeries(series('a'), noChampion));
    const known = seriesModels(model);

    const forecasts = [series('a'), series('new', { days: 3 }), series('unknown')].map((each) =>
      forecastDemand(each, known),
    );

    for (const forecast of forecasts) {
      expect(forecast.map(({ daysAhead }) => daysAhead)).toEqual(
        Array.from({ length: 28 }, (_, day) => day + 1),
      );
      for (const { quantity, cents } of forecast)
        for (const { point, low95, low80, high80, high95 } of [quantity, cents]) {
          expect(low95).toBeGreaterThanOrEqual(0);
          expect([low95, low80, high80, high95]).toEqual(
            [low95, low80, high80, high95].sort((x, y) => x - y),
          );
          expect(Number.isFinite(point)).toBe(true);
        }
    }
  });
});
