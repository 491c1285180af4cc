import { describe, expect, it } from 'vitest';
import { anomaliesOf, deviationOf, sevenDayMean } from '#web/dashboard/expectation';

/** Weeks with quiet weekends and a small wave over them. */
const weeks = (count: number): number[] =>
  Array.from(
    { length: count * 7 },
    (_, at) => (at % 7 > 4 ? 200 : 1000) + ((((at * 7919) % 101) * at) % 101),
  );

describe('days that stand out', () => {
  it('are those far from what is usual for their weekday', () => {
    const series = weeks(8);
    series[31] = 2500;
    series[40] = 5;

    expect(anomaliesOf(series).map(({ at }) => at)).toEqual([31, 40]);
    expect(anomaliesOf(series)[0]!.expected).toBeCloseTo(1050, -2);
  });

  it('are not the weekends, nor any day when all are alike or few', () => {
    expect(anomaliesOf(weeks(8))).toEqual([]);
    expect(anomaliesOf(Array.from({ length: 60 }, () => 5))).toEqual([]);
    expect(anomaliesOf([1, 9000, 2])).toEqual([]);
  });
});

describe('the interval of a forecast', () => {
  it('holds 8 of 10 of the past deviations', () => {
    const series = weeks(30);
    const { low, high } = deviationOf(series)!;
    const residuals = series.slice(56).map((value, at) => {
      const same = Array.from({ length: 8 }, (_, week) => series[at + week * 7]!);
      return value - same.reduce((sum, each) => sum + each, 0) / 8;
    });

    const inside = residuals.filter((residual) => residual >= low && residual <= high).length;

    expect(inside / residuals.length).toBeCloseTo(0.8, 1);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('is not given without days enough', () => {
    expect(deviationOf(weeks(2))).toBeUndefined();
    expect(deviationOf([])).toBeUndefined();
  });
});

describe('the mean of seven days', () => {
  it('begins with the seventh', () => {
    expect(sevenDayMean([7, 7, 7, 7, 7, 7, 7, 14])).toEqual([...Array(6).fill(undefined), 7, 8]);
  });
});
