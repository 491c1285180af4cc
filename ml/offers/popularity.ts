import { customersOf, type PurchaseHistory } from './purchase-history.ts';
import type { Recommender } from './recommender.ts';

/** Days in which purchases count as popularity. */
export const POPULARITY_DAYS = 90;

/** Number of customers who bought each product in so many days up to `until`. */
export function popularityOf(history: PurchaseHistory, until: number, days = POPULARITY_DAYS): Float64Array {
  const { starts, product, day, products } = history;
  const customers = new Float64Array(products.length);
  for (let customer = 0; customer < customersOf(history); customer++) {
    let counted = -1;
    for (let at = starts[customer]!; at < starts[customer + 1]!; at++) {
      if (day[at]! > until || day[at]! <= until - days || product[at] === counted) continue;
      counted = product[at]!;
      customers[counted]!++;
    }
  }
  return customers;
}

/** The floor: everybody is offered what most customers bought. */
export function popularityRecommender(popularity: Float64Array): Recommender {
  return {
    score: (_, scores) => scores.set(popularity),
    because: () => -1,
  };
}
