import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { backtest, origins } from '#ml/forecast/backtest';
import { chooseMethod } from '#ml/forecast/choose-method';
import { bound, spreadOf } from '#ml/forecast/intervals';
import { methodNamed } from '#ml/forecast/methods';
import { seasonalNaive } from '#ml/forecast/seasonal-naive';
import { weekdayMean } from '#ml/forecast/weekday-mean';
import { random, seriesOf, WEEK } from './series.ts';

beforeAll(loadAugurs);

describe('backtest', () => {
  it('shows a method nothing of the days it is judged by', () => {
    const history = seriesOf({ days: 120, week: WEEK, noise: 5 });
    const seen: number[] = [];
    const spy = {
      ...weekdayMean,
      forecast(known: Float64Array, horizon: number) {
        seen.push(known.length);
        expect(known).toEqual(history.subarray(0, known.length));
        return weekdayMean.forecast(known, horizon);
      },
    };

    const { folds } = backtest(history, spy, { horizon: 14, folds: 3 });

    expect(seen).toEqual([106, 99, 92]);
    expect(folds.map(({ origin }) => origin)).toEqual(seen);
    expect(folds.every(({ errors }) => errors.length === 14)).toBe(true);
  });

  it('has fewer folds for a short history, and none for a very short one', () => {
    const days = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (length, horizon, folds) => {
          const found = origins(new Float64Array(length), 7, { horizon, folds });
          expect(found.length).toBeLessThanOrEqual(folds);
          for (const origin of found) {
            expect(origin).toBeGreaterThanOrEqual(14);
            expect(origin + horizon).toBeLessThanOrEqual(length);
          }
        },
      ),
    );
  });

  it('measures in units of the seasonal naive error, with the sign of too much', () => {
    const history = seriesOf({ days: 100, week: WEEK, noise: 10 });
    const tooMuch = {
      ...weekdayMean,
      forecast: (h: Float64Array, n: number) => weekdayMean.forecast(h, n).map((x) => x + 50),
    };

    const [naive, high] = [seasonalNaive, tooMuch].map((method) =>
      backtest(history, method, { horizon: 7, folds: 5 }),
    );

    expect(naive!.mase).toBeGreaterThan(0.5);
    expect(naive!.mase).toBeLessThan(1.8);
    expect(high!.bias).toBeGreaterThan(2);
  });
});

describe('chooseMethod', () => {
  it('prefers what beats the floor where there is something to learn', () => {
    const choice = chooseMethod(seriesOf({ days: 300, trend: 0.8, week: WEEK, noise: 4 }), {
      horizon: 28,
      folds: 6,
    })!;

    expect(choice.mase!).toBeLessThan(choice.floorMase!);
    expect(['seasonal_naive', 'weekday_mean']).not.toContain(choice.method);
    expect(choice.folds).toBe(6);
  });

  it('has no choice for two weeks of history', () => {
    expect(chooseMethod(seriesOf({ days: 20 }), { horizon: 28, folds: 6 })).toBeUndefined();
  });
});

describe('intervals', () => {
  it('cover about what they say on days that they have not seen', () => {
    let [in80, in95, days] = [0, 0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const all = seriesOf({ days: 250 + 28, week: WEEK, noise: 30, seed });
      const seen = all.subarray(0, 250);
      const { method, spread } = chooseMethod(seen, { horizon: 28, folds: 6 })!;
      const points = methodNamed(method).forecast(seen, 28);
      for (const [day, value] of all.subarray(250).entries()) {
        const within = (low: 'low80' | 'low95', high: 'high80' | 'high95') =>
          value >= bound(points[day]!, day, spread, low) && value <= bound(points[day]!, day, spread, high);
        days++;
        if (within('low80', 'high80')) in80++;
        if (within('low95', 'high95')) in95++;
      }
    }

    expect(in80 / days).toBeGreaterThan(0.72);
    expect(in80 / days).toBeLessThan(0.88);
    expect(in95 / days).toBeGreaterThan(0.9);
  });

  it('lie inside each other, never below zero, and never narrow with the weeks', () => {
    const next = random(9);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (folds, point) => {
          const errors = Array.from({ length: folds }, () =>
            Float64Array.from({ length: 28 }, () => next() * 40 - 20),
          );
          const spread = spreadOf(errors);
          for (let day = 0; day < 28; day++) {
            const at = (name: 'low95' | 'low80' | 'high80' | 'high95') => bound(point, day, spread, name);
            expect(at('low95')).toBeGreaterThanOrEqual(0);
            expect(at('low80')).toBeGreaterThanOrEqual(at('low95'));
            expect(at('high80')).toBeGreaterThanOrEqual(at('low80'));
            expect(at('high95')).toBeGreaterThanOrEqual(at('high80'));
          }
          expect([...spread.weeks].sort((a, b) => a - b)).toEqual(spread.weeks);
        },
      ),
    );
  });
});
