import { describe, expect, it } from 'vitest';
import { fitLogisticRegression, logOdds, probability } from '#ml/offers/logistic-regression';
import { random } from './series.ts';

const WIDTH = 3;

/** Cases that follow the weights 0.8 and -0.05; the third feature means nothing. */
function cases(number: number) {
  const next = random(5);
  const features = Float64Array.from({ length: number * WIDTH }, (_, at) =>
    at % WIDTH === 1 ? 40 * next() : 4 * next() - 2,
  );
  const labels = Uint8Array.from({ length: number }, (_, at) => {
    const z = -0.5 + 0.8 * features[at * WIDTH]! - 0.05 * features[at * WIDTH + 1]!;
    return next() < probability(z) ? 1 : 0;
  });
  return { features, labels };
}

describe('logistic regression', () => {
  it('finds the weights that made the cases, whatever the scale of the features', () => {
    const { features, labels } = cases(20_000);

    const { intercept, weights } = fitLogisticRegression(features, labels, WIDTH);

    expect(intercept).toBeCloseTo(-0.5, 0);
    expect(weights[0]).toBeGreaterThan(0.75);
    expect(weights[0]).toBeLessThan(0.85);
    expect(weights[1]).toBeCloseTo(-0.05, 2);
    expect(Math.abs(weights[2]!)).toBeLessThan(0.04);
  });

  it('expects as many as there were', () => {
    const { features, labels } = cases(2_000);

    const model = fitLogisticRegression(features, labels, WIDTH);

    let expected = 0;
    for (let at = 0; at < labels.length; at++) expected += probability(logOdds(model, features, at * WIDTH));
    expect(expected).toBeCloseTo(
      labels.reduce((sum, each) => sum + each, 0),
      4,
    );
  });

  it('stays finite where a feature says everything and another never varies', () => {
    const features = Float64Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? Math.floor(at / 20) : 7));
    const labels = Uint8Array.from({ length: 20 }, (_, at) => (at < 10 ? 0 : 1));

    const model = fitLogisticRegression(features, labels, 2);

    for (const weight of [model.intercept, ...model.weights]) expect(Number.isFinite(weight)).toBe(true);
    expect(probability(logOdds(model, Float64Array.of(1, 7)))).toBeGreaterThan(0.85);
    expect(probability(logOdds(model, Float64Array.of(0, 7)))).toBeLessThan(0.15);
  });
});
