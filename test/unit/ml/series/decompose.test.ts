import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '#ml/series/decompose';
import { loess } from '#ml/series/loess';
import { seriesOf, WEEK } from '../series.ts';

const weekly = { period: 7, seasonalSpan: 11, trendSpan: 29 };
const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));

describe('loess', () => {
  it('goes through a line, also beyond its ends', () => {
    const line = Float64Array.from({ length: 40 }, (_, at) => 3 + 2 * at);

    const smooth = loess(line, 11, undefined, -1, 41);

    for (const [at, value] of smooth.entries()) expect(value).toBeCloseTo(3 + 2 * (at - 1), 9);
  });

  it('leaves out what weighs nothing', () => {
    const series = Float64Array.from({ length: 30 }, (_, at) => (at === 14 ? 1000 : 5));

    expect(
      loess(
        series,
        9,
        series.map((value) => (value === 5 ? 1 : 0)),
      )[14],
    ).toBeCloseTo(5, 9);
    expect(loess(series, 9, undefined)[14]).toBeGreaterThan(100);
  });

  it('takes fewer observations than its span', () => {
    expect([...loess(Float64Array.of(7), 11, undefined)]).toEqual([7]);
    expect(loess(Float64Array.of(1, 2, 3), 11, undefined)[1]).toBeCloseTo(2, 9);
  });
});

describe('decompose', () => {
  it('finds trend and season of a series without noise', () => {
    const series = seriesOf({ days: 140, week: WEEK, trend: 0.5 });

    const { trend, season, remainder } = decompose(series, weekly);

    expect(largest(remainder)).toBeLessThan(0.01);
    for (const at of [0, 70, 139]) {
      expect(trend[at]).toBeCloseTo(100 + 0.5 * at, 1);
      expect(season[at]).toBeCloseTo(WEEK[at % 7]!, 1);
    }
  });

  it('keeps wild days out of trend and season', () => {
    const calm = seriesOf({ days: 140, week: WEEK, noise: 2 });
    const wild = calm.map((value, at) => ([30, 31, 90].includes(at) ? value * 8 : value));

    const [before, after] = [decompose(calm, weekly), decompose(wild, weekly)];

    expect(largest(after.trend.map((value, at) => value - before.trend[at]!))).toBeLessThan(5);
    expect(largest(after.season.map((value, at) => value - before.season[at]!))).toBeLessThan(5);
    expect(after.remainder[30]).toBeGreaterThan(500);
  });

  it('is a sum, whatever the series', () => {
    const anySeries = fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 14,
      maxLength: 120,
    });
    fc.assert(
      fc.property(anySeries, (values) => {
        const series = Float64Array.from(values);

        const { trend, season, remainder } = decompose(series, weekly);

        for (let at = 0; at < series.length; at++) {
          expect(Number.isFinite(trend[at]!)).toBe(true);
          expect(Math.abs(trend[at]! + season[at]! + remainder[at]! - series[at]!)).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 60 },
    );
  });
});
