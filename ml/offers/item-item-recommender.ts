import { confidence } from './interactions.ts';
import type { Basket, Recommender } from './recommender.ts';

/**
 * The score of a product is the sum of its likeness to what was bought.
 *
 * @param neighbours of each product, the numbers of those alike to it
 * @param likeness of each of these
 */
export function itemItemRecommender(
  neighbours: readonly (readonly number[])[],
  likeness: readonly (readonly number[])[],
): Recommender {
  let basket: Basket = { items: [], counts: [] };
  return {
    score(of, scores) {
      basket = of;
      scores.fill(0);
      for (let position = 0; position < of.items.length; position++) {
        const alike = neighbours[of.items[position]!]!;
        const values = likeness[of.items[position]!]!;
        const weight = confidence(of.counts[position]!);
        for (let at = 0; at < alike.length; at++)
          scores[alike[at]!] = scores[alike[at]!]! + weight * values[at]!;
      }
    },
    because(to) {
      let [best, most] = [-1, 0];
      for (let position = 0; position < basket.items.length; position++) {
        const item = basket.items[position]!;
        const at = neighbours[item]!.indexOf(to);
        const value = at === -1 ? 0 : confidence(basket.counts[position]!) * likeness[item]![at]!;
        if (value > most) [best, most] = [position, value];
      }
      return best;
    },
  };
}
