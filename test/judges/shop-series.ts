import { demandParameters } from '#ml/demand/demand-parameters';
import type { DemandSeries } from '#ml/demand/demand-series';
import { random } from '#test/unit/ml/series';

/**
 * Days of a product of a made-up shop: a weekly season, a slow trend and Poisson demand. Of three products one sells
 * many pieces a day, one a few, one every other week.
 */
export function shopSeries(product: number): DemandSeries {
  const next = random(product + 1);
  const level = [40, 4, 0.1][product % 3]!;
  const week = Array.from({ length: 7 }, () => 0.6 + 0.8 * next());
  const trend = (next() - 0.4) / demandParameters.historyDays;
  const quantity = Float64Array.from({ length: demandParameters.historyDays }, (_, day) =>
    poisson(level * week[day % 7]! * (1 + trend * day), next),
  );
  const price = 1000 + Math.round(50_000 * next());
  return {
    level: 'product',
    name: `product ${product}`,
    quantity,
    cents: quantity.map((pieces) => pieces * price),
  };
}

/** Knuth's multiplication: fine for small means. */
function poisson(expected: number, next: () => number): number {
  const limit = Math.exp(-expected);
  let product = next();
  let count = 0;
  for (; product > limit; count++) product *= next();
  return count;
}
