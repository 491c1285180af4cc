import { describe, expect, it } from 'vitest';
import { trendOf } from '#ml/series/sales-trend';
import { seriesOf, WEEK } from '../series.ts';

describe('trendOf', () => {
  const series = seriesOf({ days: 420, week: WEEK, noise: 4 }).map((value, at) =>
    at >= 300 ? value * 1.5 : value,
  );
  const days = trendOf(series);

  it('takes a day apart', () => {
    const { trend, season, remainder } = days[200]!;

    expect(trend! + season! + remainder!).toBeCloseTo(series[200]!, 6);
    expect(trend).toBeCloseTo(100, -1);
  });

  it('averages the days before, as soon as there are as many', () => {
    expect(days[5]!.average7).toBeUndefined();
    expect(days[6]!.average7).toBeCloseTo(series.slice(0, 7).reduce((sum, value) => sum + value) / 7, 9);
    expect(days[26]!.average28).toBeUndefined();
    expect(days[419]!.average28).toBeCloseTo(150, -1);
  });

  it('compares a week with the one before, and with that of the year before', () => {
    expect(days[12]!.growthWeek).toBeUndefined();
    expect(days[306]!.growthWeek).toBeCloseTo(0.5, 1);
    expect(days[369]!.growthYear).toBeUndefined();
    expect(days[371]!.growthYear).toBeCloseTo(0.5, 1);
  });

  it('says since when it goes as it goes', () => {
    const change = days.findIndex(({ isChangePoint }) => isChangePoint);

    expect(Math.abs(change - 300)).toBeLessThanOrEqual(3);
    expect(days[change - 1]!.since).toBe(0);
    expect(days[419]!.since).toBe(change);
    expect(days.filter(({ isChangePoint }) => isChangePoint)).toHaveLength(1);
  });

  it('says of a few days what it can', () => {
    const short = trendOf(Float64Array.of(0, 0, 3));

    expect(short[2]).toMatchObject({
      trend: undefined,
      growthWeek: undefined,
      since: 0,
      isChangePoint: false,
    });
    expect(trendOf(new Float64Array(14))[13]!.growthWeek).toBeUndefined();
  });
});
