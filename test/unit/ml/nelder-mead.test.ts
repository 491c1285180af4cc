import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nelderMead } from '#ml/nelder-mead';

describe('nelderMead', () => {
  it("finds the minimum of Rosenbrock's function", () => {
    const rosenbrock = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;

    const { at, value } = nelderMead(rosenbrock, [-1.2, 1], { tolerance: 1e-12, maxEvaluations: 2_000 });

    expect(value).toBeLessThan(1e-9);
    expect(at[0]).toBeCloseTo(1, 3);
    expect(at[1]).toBeCloseTo(1, 3);
  });

  it('finds the bottom of any bowl, wherever it begins', () => {
    const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate, coordinate), (bottom) => {
        const bowl = (x: readonly number[]) =>
          x.reduce((sum, each, axis) => sum + (each - bottom[axis]!) ** 2, 0);

        const { at } = nelderMead(bowl, [0, 0, 0], { maxEvaluations: 3_000, tolerance: 1e-14 });

        for (const [axis, each] of at.entries()) expect(each).toBeCloseTo(bottom[axis]!, 2);
      }),
    );
  });

  it('goes round places where the function is not defined', () => {
    const { at } = nelderMead(([x]) => Math.log(x!) ** 2, [0.2], { step: -0.5, maxEvaluations: 500 });

    expect(at[0]).toBeCloseTo(1, 3);
  });

  it('asks no more often than it may', () => {
    let asked = 0;
    nelderMead(
      ([x, y]) => {
        asked++;
        return Math.sin(x! * 9) + Math.cos(y! * 7);
      },
      [1, 1],
      { maxEvaluations: 40, tolerance: 0 },
    );

    // A shrinkage under way is ended.
    expect(asked).toBeLessThanOrEqual(45);
  });
});
