import { describe, expect, it } from 'vitest';
import { changePoints } from '#ml/series/change-points';
import { random, seriesOf } from '../series.ts';

const joined = (...parts: Float64Array[]): Float64Array =>
  Float64Array.from(parts.flatMap((part) => [...part]));

describe('changePoints', () => {
  it('finds where the level changes, to the day', () => {
    const series = joined(
      seriesOf({ days: 120, level: 100, noise: 6, seed: 3 }),
      seriesOf({ days: 100, level: 140, noise: 6, seed: 4 }),
      seriesOf({ days: 90, level: 90, noise: 6, seed: 5 }),
    );

    const found = changePoints(series);

    expect(found).toHaveLength(2);
    expect(Math.abs(found[0]! - 120)).toBeLessThanOrEqual(2);
    expect(Math.abs(found[1]! - 220)).toBeLessThanOrEqual(2);
  });

  it('finds where growth begins, and takes steady growth for no change', () => {
    const steady = seriesOf({ days: 300, trend: 0.5, noise: 8, seed: 6 });
    const begun = joined(
      seriesOf({ days: 150, noise: 8, seed: 7 }),
      seriesOf({ days: 150, trend: 1, noise: 8, seed: 8 }),
    );

    expect(changePoints(steady)).toEqual([]);
    const found = changePoints(begun);
    expect(found).toHaveLength(1);
    expect(Math.abs(found[0]! - 150)).toBeLessThan(25);
  });

  it('finds hardly anything in noise, also where days resemble their neighbours', () => {
    const counts = Array.from({ length: 40 }, (_, seed) => {
      const next = random(seed + 100);
      let before = 0;
      const resembling = Float64Array.from({ length: 400 }, () => {
        before = 0.5 * before + next() + next() + next() - 1.5;
        return 100 + before;
      });
      return changePoints(seed % 2 ? resembling : seriesOf({ days: 400, noise: 10, seed })).length;
    });

    expect(counts.filter((count) => count > 0).length).toBeLessThanOrEqual(4);
  });

  it('says nothing of a short or a constant series', () => {
    expect(changePoints(seriesOf({ days: 50 }))).toEqual([]);
    expect(changePoints(new Float64Array(200).fill(4))).toEqual([]);
  });
});
