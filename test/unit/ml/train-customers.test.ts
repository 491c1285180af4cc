import { describe, expect, it } from 'vitest';
import { baseRates } from '#ml/customers/base-rates';
import { customerOutlook } from '#ml/customers/customer-outlook';
import { brierScore, logLoss } from '#ml/customers/probability-scores';
import { trainCustomers } from '#ml/customers/train-customers';
import { simulatedCustomers } from './simulated-customers.ts';

const buying = { r: 0.6, alpha: 5, a: 0.8, b: 2.5 };
const spending = { p: 6, q: 4, v: 15 };
const histories = simulatedCustomers({ customers: 1_500, buying, spending, arrivals: 400, days: 600 });
const TODAY = 599;

describe('training', () => {
  const trained = trainCustomers(histories, TODAY, undefined);

  it('beats the floor each time where customers are as the model takes them', () => {
    expect(trained.folds.map(({ lastDay }) => lastDay)).toEqual([539, 479, 419]);
    for (const fold of trained.folds) {
      expect(fold.logLoss).toBeLessThan(fold.floorLogLoss);
      expect(fold.brier).toBeLessThan(fold.floorBrier);
      expect(fold.championLogLoss).toBeNull();
      expect(Math.abs(fold.expectedPurchases / fold.actualPurchases - 1)).toBeLessThan(0.15);
    }
  });

  it('judges by days that the fit does not know', () => {
    const changed = histories.map(({ days, cents }) => {
      const known = days.filter((day) => day <= 539);
      return { days: known.length > 0 ? known : days, cents: cents.slice(0, known.length || days.length) };
    });

    const without = trainCustomers(changed, TODAY, undefined);

    expect(without.model.judged).toEqual(trained.model.judged);
    expect(without.folds[0]!.actualPurchases).toBe(0);
  });

  it('compares with the champion only in days that neither knows', () => {
    const champion = trainCustomers(
      histories.flatMap(({ days, cents }) => {
        const known = days.filter((day) => day <= 539);
        return known.length > 0 ? [{ days: known, cents: cents.slice(0, known.length) }] : [];
      }),
      539,
      undefined,
    ).model;

    const { folds } = trainCustomers(histories, TODAY, champion);

    expect(champion.judged!.lastDay).toBe(479);
    expect(folds.map(({ championLogLoss }) => championLogLoss === null)).toEqual([false, false, true]);
    expect(folds[1]!.championLogLoss).toBeCloseTo(folds[1]!.logLoss, 6);
  });

  it('finds no correlation of number and value where there is none', () => {
    expect(Math.abs(trained.valueCorrelation!)).toBeLessThan(0.12);
  });

  it('gives the same model again, which survives JSON', () => {
    expect(JSON.parse(JSON.stringify(trainCustomers(histories, TODAY, undefined)))).toEqual(trained);
  });

  it('judges nothing by a handful of customers, and yet has a model', () => {
    const { folds, model } = trainCustomers(histories.slice(0, 40), TODAY, undefined);

    expect(folds).toEqual([]);
    expect(model.judged).toBeNull();
  });

  it('is possible from a single purchase', () => {
    const [only] = [{ days: [590], cents: [1_000] }];
    const { model } = trainCustomers([only], TODAY, undefined);

    for (const value of Object.values(customerOutlook(model, only, TODAY)))
      expect(Number.isFinite(value)).toBe(true);
  });
});

describe('the floor', () => {
  it('is the share of those alike who bought, drawn towards the share of all', () => {
    const recent = Array.from({ length: 90 }, (_, at) => ({
      days: at < 45 ? [80, 110] : [80],
      cents: [1, 1],
    }));
    const old = Array.from({ length: 90 }, () => ({ days: [1], cents: [1] }));

    const rates = baseRates([...recent, ...old], 145, 60)!;

    expect(rates({ days: [140], cents: [1] }, 145).buyers).toBeCloseTo((45 + 10 * 0.25) / 100, 12);
    expect(rates({ days: [60], cents: [1] }, 145).buyers).toBeCloseTo((10 * 0.25) / 100, 12);
  });

  it('does not exist before anybody bought', () => {
    expect(baseRates([{ days: [100], cents: [1] }], 145, 60)).toBeUndefined();
  });
});

it('scores reward the probability of what happens', () => {
  const forecasts = (probability: number) => [{ probability, happened: true }];

  expect(logLoss(forecasts(0.5))).toBeCloseTo(Math.LN2, 12);
  expect(brierScore(forecasts(0.5))).toBe(0.25);
  expect(logLoss(forecasts(0.9))).toBeLessThan(logLoss(forecasts(0.8)));
  expect(logLoss(forecasts(0))).toBeLessThan(14);
});
