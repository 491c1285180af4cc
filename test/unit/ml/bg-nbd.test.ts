import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedPurchases, fitBgNbd, probabilityAlive, probabilityOfPurchase } from '#ml/customers/bg-nbd';
import { purchasesWithin, repeatPurchases, upTo, weeks } from '#ml/customers/purchase-history';
import { simulatedCustomers } from './simulated-customers.ts';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const customer = { frequency: 2, recency: 30.43, age: 38.86 };

describe('the example of the paper', () => {
  it('expects 1.226 purchases in 39 weeks', () => {
    expect(expectedPurchases(published, customer, 39)).toBeCloseTo(1.226, 3);
  });

  it('is alive with 0.727', () => {
    expect(probabilityAlive(published, customer)).toBeCloseTo(0.727, 2);
  });
});

const parameters = fc.record({
  r: fc.double({ min: 0.05, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 200, noNaN: true }),
  a: fc.double({ min: 0.02, max: 300, noNaN: true }),
  b: fc.double({ min: 0.02, max: 300, noNaN: true }),
});
const customers = fc
  .record({ frequency: fc.nat(60), share: fc.double({ min: 0, max: 1, noNaN: true }), age: fc.nat(500) })
  .map(({ frequency, share, age }) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));

describe('expected purchases', () => {
  // The integral that the closed form stands for, over the chance to leave: E((1 − exp(−λpt)) / p) for who is alive.
  const integrated = (
    { r, alpha, a, b }: typeof published,
    { frequency: x, age }: typeof customer,
    t: number,
  ) => {
    const steps = 200_000;
    let [sum, weight] = [0, 0];
    for (let step = 0; step < steps; step++) {
      // With p = u^(1/a) the singularity of the density at 0 is gone; with a > 1 there is none.
      const u = (step + 0.5) / steps;
      const p = a > 1 ? u : u ** (1 / a);
      const density = (a > 1 ? p ** (a - 1) : 1) * (1 - p) ** (b + x - 1);
      sum += density * (-Math.expm1(-(r + x) * Math.log1p((p * t) / (alpha + age))) / p);
      weight += density;
    }
    return sum / weight;
  };

  it.each([
    [0.2, 3],
    [0.999999, 2.5],
    [1, 2.5],
    [1.000001, 2.5],
    [1.9, 4],
    [2.1, 4],
    [40, 70],
  ])('are the integral with a = %d, b = %d', (a, b) => {
    const each = { ...published, a, b };
    for (const t of [1, 8.57, 52, 300]) {
      const exact = integrated(each, customer, t) * probabilityAlive(each, customer);
      expect(Math.abs(expectedPurchases(each, customer, t) / exact - 1)).toBeLessThan(1e-4);
    }
  });

  it('are at least as many as the probability of one, and grow with time', () => {
    fc.assert(
      fc.property(parameters, customers, fc.double({ min: 0.1, max: 60, noNaN: true }), (model, each, t) => {
        const expected = expectedPurchases(model, each, t);

        expect(expected).toBeGreaterThanOrEqual(probabilityOfPurchase(model, each, t) * (1 - 1e-6));
        expect(expectedPurchases(model, each, 2 * t)).toBeGreaterThanOrEqual(expected * (1 - 1e-6));
      }),
    );
  });

  it('probabilities are between 0 and 1', () => {
    fc.assert(
      fc.property(parameters, customers, (model, each) => {
        for (const probability of [probabilityAlive(model, each), probabilityOfPurchase(model, each, 8.57)]) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('fit', () => {
  const shop = {
    customers: 6_000,
    buying: { r: 0.8, alpha: 6, a: 0.7, b: 2.5 },
    spending: { p: 6, q: 4, v: 15 },
    arrivals: 180,
    days: 540,
  };
  const histories = simulatedCustomers(shop);
  const cutoff = 400;
  const known = histories.flatMap((history) => {
    const before = upTo(history, cutoff);
    return before ? [{ history, repeat: repeatPurchases(before, cutoff) }] : [];
  });
  const fitted = fitBgNbd(known.map(({ repeat }) => repeat));

  it('finds what the customers were made with', () => {
    expect(fitted.r).toBeCloseTo(shop.buying.r, 0);
    expect(fitted.r / fitted.alpha).toBeCloseTo(shop.buying.r / shop.buying.alpha, 1);
    expect(fitted.a / (fitted.a + fitted.b)).toBeCloseTo(0.7 / 3.2, 1);
  });

  it('says how many will buy, and how often, in days that it has not seen', () => {
    const within = weeks(60);
    let [buyers, expectedBuyers, bought, expected] = [0, 0, 0, 0];
    for (const { history, repeat } of known) {
      const count = purchasesWithin(history, cutoff, cutoff + 60);
      buyers += count > 0 ? 1 : 0;
      bought += count;
      expectedBuyers += probabilityOfPurchase(fitted, repeat, within);
      expected += expectedPurchases(fitted, repeat, within);
    }

    expect(Math.abs(expectedBuyers / buyers - 1)).toBeLessThan(0.05);
    expect(Math.abs(expected / bought - 1)).toBeLessThan(0.07);
  });

  it('ends with finite parameters where nobody ever came back', () => {
    const once = fitBgNbd([
      { frequency: 0, recency: 0, age: 10 },
      { frequency: 0, recency: 0, age: 3 },
    ]);

    for (const each of Object.values(once)) expect(Number.isFinite(each)).toBe(true);
    expect(probabilityOfPurchase(once, { frequency: 0, recency: 0, age: 10 }, 8)).toBeLessThan(0.05);
  });
});
