import { describe, expect, it } from 'vitest';
import { expectedValue, fitGammaGamma } from '#ml/customers/gamma-gamma';
import { simulatedCustomers } from './simulated-customers.ts';

describe('expected value of a purchase', () => {
  // Fader & Hardie (2013): customer 1 of the sample with the published parameters.
  it('is that of the note', () => {
    const published = { p: 6.25, q: 3.74, v: 15.44 };

    expect(expectedValue(published, { purchases: 2, meanValue: 22.35 })).toBeCloseTo(24.66, 1);
  });

  it('comes nearer to the own mean with each purchase', () => {
    const model = { p: 4, q: 3, v: 10 };
    const distances = [1, 2, 5, 50].map((purchases) =>
      Math.abs(expectedValue(model, { purchases, meanValue: 90 }) - 90),
    );

    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(distances.at(-1)).toBeLessThan(2);
  });
});

it('finds what the customers were made with, in any currency', () => {
  const spending = { p: 6, q: 4, v: 15 };
  const buying = { r: 2, alpha: 4, a: 0.5, b: 3 };
  const histories = simulatedCustomers({ customers: 4_000, buying, spending, arrivals: 30, days: 400 });
  const spent = (unit: number) =>
    histories.map(({ cents }) => ({
      purchases: cents.length,
      meanValue: (unit * cents.reduce((sum, value) => sum + value, 0)) / cents.length,
    }));

  const [dollars, yen] = [fitGammaGamma(spent(0.01)), fitGammaGamma(spent(1))];

  // A day with two purchases is one of twice the value: a little is lost.
  expect(Math.abs(dollars.p / spending.p - 1)).toBeLessThan(0.15);
  expect(Math.abs(dollars.q / spending.q - 1)).toBeLessThan(0.15);
  expect(Math.abs(yen.v / (100 * dollars.v) - 1)).toBeLessThan(0.01);
  expect(yen.p).toBeCloseTo(dollars.p, 2);
});
