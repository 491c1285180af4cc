import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logGamma } from '#ml/log-gamma';

it.each([
  [1, 0],
  [2, 0],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [11, Math.log(3_628_800)],
  [0.01, 4.599479878042022],
  [1_000, 5905.220423209181],
])('knows the value at %d', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 10);
});

it('holds Γ(x + 1) = x Γ(x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e5, noNaN: true }), (x) => {
      const expected = Math.log(x) + logGamma(x);

      expect(Math.abs(logGamma(x + 1) - expected)).toBeLessThan(1e-11 * Math.max(1, Math.abs(expected)));
    }),
  );
});
