import { describe, expect, it } from 'vitest';
import { type InputCount, inputDrift } from '#ml/drift/input-drift';
import { populationStability } from '#ml/drift/population-stability';
import { random } from '../series.ts';

const distribution = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));

describe('populationStability', () => {
  it('is the sum of differences of shares times the logarithm of their ratio', () => {
    const { index } = populationStability(distribution({ a: 500, b: 500 }), distribution({ a: 750, b: 250 }));

    expect(index).toBeCloseTo(0.25 * Math.log(1.5) - 0.25 * Math.log(0.5), 9);
  });

  it('is nothing for the same shares, and finite for groups that only one side has', () => {
    expect(populationStability(distribution({ a: 10, b: 30 }), distribution({ a: 100, b: 300 })).index).toBe(
      0,
    );
    const { index, threshold } = populationStability(distribution({ a: 1000 }), distribution({ b: 1000 }));
    expect(index).toBeGreaterThan(threshold);
    expect(Number.isFinite(index)).toBe(true);
  });

  it('does not take small samples for changed ones', () => {
    const next = random(5);
    const sample = (size: number) => {
      const counts: Record<string, number> = {};
      for (let each = 0; each < size; each++) {
        const group = `g${Math.floor(next() * 10)}`;
        counts[group] = (counts[group] ?? 0) + 1;
      }
      return distribution(counts);
    };

    const changed = Array.from({ length: 300 }, () => populationStability(sample(400), sample(40))).filter(
      ({ index, threshold }) => index > threshold,
    );

    expect(changed.length).toBeLessThanOrEqual(6);
  });
});

describe('inputDrift', () => {
  /** A hundred sales a week, of which so many have one star. */
  const ratings = (weeks: number, badOf: (week: number) => number): InputCount[] =>
    Array.from({ length: weeks }, (_, week) => [
      { input: 'rating', week, bin: '1', sales: badOf(week) },
      { input: 'rating', week, bin: '5', sales: 100 - badOf(week) },
    ]).flat();

  it('tells the week in which an input moved away, and that it lasts', () => {
    const drift = inputDrift(ratings(60, (week) => (week < 6 ? 50 : 10)));

    expect(drift).toHaveLength(13);
    expect(drift.filter(({ index, threshold }) => index > threshold).map(({ week }) => week)).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(drift[0]).toMatchObject({ input: 'rating', week: 0, observations: 400 });
  });

  it('says nothing without weeks to compare with, or of a few sales', () => {
    expect(inputDrift(ratings(11, () => 10))).toEqual([]);
    expect(inputDrift(ratings(12, () => 10))).toHaveLength(1);
    expect(inputDrift(ratings(60, () => 10).map((count) => ({ ...count, sales: count.sales / 5 })))).toEqual(
      [],
    );
  });
});
