import { foldIn } from './fold-in.ts';
import type { AlsParameters } from './implicit-als.ts';
import { confidence } from './interactions.ts';
import type { Basket, Recommender } from './recommender.ts';

/**
 * Folds a customer in from the products alone, so that purchases after the training count. The reason is the purchase
 * with the largest part of the score (Hu, Koren & Volinsky 2008, section 5).
 */
export function alsRecommender(items: Float64Array, parameters: AlsParameters): Recommender {
  const { factors } = parameters;
  const solver = foldIn(items, parameters);
  let basket: Basket = { items: [], counts: [] };
  const dot = (item: number, vector: Float64Array): number => {
    let sum = 0;
    for (let at = 0, offset = item * factors; at < factors; at++) sum += items[offset + at]! * vector[at]!;
    return sum;
  };
  return {
    score(of, scores) {
      basket = of;
      const customer = solver.factorsOf(of);
      for (let item = 0; item < scores.length; item++) scores[item] = dot(item, customer);
    },
    because(item) {
      const seenFrom = items.slice(item * factors, (item + 1) * factors);
      solver.applyInverse(seenFrom);
      let [best, most] = [-1, 0];
      for (let position = 0; position < basket.items.length; position++) {
        const part = confidence(basket.counts[position]!) * dot(basket.items[position]!, seenFrom);
        if (part > most) [best, most] = [position, part];
      }
      return best;
    },
  };
}
