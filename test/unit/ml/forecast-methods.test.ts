import { beforeAll, describe, expect, it } from 'vitest';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { holtWinters } from '#ml/forecast/holt-winters';
import {
  candidatesFor,
  floors,
  intermittentMethods,
  isIntermittent,
  smoothMethods,
} from '#ml/forecast/methods';
import { seasonalNaive } from '#ml/forecast/seasonal-naive';
import { theta } from '#ml/forecast/theta';
import { tsb } from '#ml/forecast/tsb';
import { weekdayMean } from '#ml/forecast/weekday-mean';
import { random, seriesOf, WEEK } from './series.ts';

beforeAll(loadAugurs);

const worst = (forecast: Float64Array, expected: Float64Array): number =>
  Math.max(...forecast.map((value, at) => Math.abs(value - expected[at]!)));

describe('forecast methods', () => {
  it.each([...floors, ...smoothMethods])('$name goes on with a season that repeats', (method) => {
    const all = seriesOf({ days: 140 + 28, week: WEEK });

    const forecast = method.forecast(all.subarray(0, 140), 28);

    expect(worst(forecast, all.subarray(140))).toBeLessThan(0.5);
  });

  it.each([...floors, ...smoothMethods, ...intermittentMethods])(
    '$name says the same twice, and leaves the history as it is',
    (method) => {
      const history = seriesOf({ days: 90, week: WEEK, noise: 12 });
      const before = history.slice();

      const [first, second] = [method.forecast(history, 14), method.forecast(history, 14)];

      expect(first).toEqual(second);
      expect(first).toHaveLength(14);
      expect(history).toEqual(before);
    },
  );

  it.each([holtWinters, theta])('$name follows a trend that the floors do not', (method) => {
    const all = seriesOf({ days: 200 + 14, trend: 1, week: WEEK, noise: 2 });
    const [seen, actual] = [all.subarray(0, 200), all.subarray(200)];

    expect(worst(method.forecast(seen, 14), actual)).toBeLessThan(
      worst(weekdayMean.forecast(seen, 14), actual),
    );
  });

  it('takes the last week for the naive forecast', () => {
    const history = Float64Array.from({ length: 21 }, (_, day) => day);

    expect([...seasonalNaive.forecast(history, 9)]).toEqual([14, 15, 16, 17, 18, 19, 20, 14, 15]);
  });

  it('smooths probability and size of rare sales apart, and forgets what is sold no more', () => {
    const next = random(3);
    const rare = Float64Array.from({ length: 400 }, () => (next() < 0.2 ? 10 : 0));
    const ended = Float64Array.from([...rare, ...new Float64Array(120)]);

    expect(tsb.forecast(rare, 1)[0]).toBeGreaterThan(1);
    expect(tsb.forecast(rare, 1)[0]).toBeLessThan(3.5);
    expect(tsb.forecast(ended, 1)[0]).toBeLessThan(0.5);
  });

  it('lets methods for rare sales compete on series with many days without one', () => {
    const next = random(5);
    const rare = Float64Array.from({ length: 200 }, () => (next() < 0.3 ? 4 : 0));
    const daily = seriesOf({ days: 200, week: WEEK });

    expect([isIntermittent(rare), isIntermittent(daily), isIntermittent(new Float64Array(30))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(candidatesFor(rare).map(({ name }) => name)).toContain('tsb');
    expect(candidatesFor(daily).map(({ name }) => name)).toContain('holt_winters');
    expect(candidatesFor(daily.subarray(0, 10)).map(({ name }) => name)).toEqual([
      'seasonal_naive',
      'weekday_mean',
    ]);
  });
});
