import type { Interactions } from './interactions.ts';
import { offerParameters } from './offer-parameters.ts';
import { customersOf, type PurchaseHistory } from './purchase-history.ts';
import type { Basket, Recommender } from './recommender.ts';
import { topProducts } from './top-products.ts';

/** A customer who bought something new after the day, and what was known of the customer on it. */
export interface NewPurchaseCase {
  readonly basket: Basket;
  /** Products bought after the day and never until it. */
  readonly bought: ReadonlySet<number>;
}

/** Customers who had bought something until a day, and bought something new to them in the days after it. */
export function newPurchaseCases(
  history: PurchaseHistory,
  known: Interactions,
  after: number,
  upTo: number,
): NewPurchaseCase[] {
  const cases: NewPurchaseCase[] = [];
  for (let customer = 0; customer < customersOf(history); customer++) {
    const [from, to] = [known.starts[customer]!, known.starts[customer + 1]!];
    if (from === to) continue;
    const basket = { items: known.column.subarray(from, to), counts: known.count.subarray(from, to) };
    const bought = new Set<number>();
    for (let at = history.starts[customer]!; at < history.starts[customer + 1]!; at++)
      if (history.day[at]! > after && history.day[at]! <= upTo) bought.add(history.product[at]!);
    for (const item of basket.items) bought.delete(item);
    if (bought.size > 0) cases.push({ basket, bought });
  }
  const stride = Math.ceil(cases.length / offerParameters.mostCases);
  return cases.filter((_, at) => at % stride === 0);
}

/**
 * Share of the customers with at least one of the new products that they bought among the `most` best proposals
 * (HR@k). What the customer already had is not proposed. Null without customers.
 */
export function hitRate(
  cases: readonly NewPurchaseCase[],
  recommender: Recommender,
  products: number,
  most: number,
): number | null {
  if (cases.length === 0) return null;
  const scores = new Float64Array(products);
  let hits = 0;
  for (const { basket, bought } of cases) {
    recommender.score(basket, scores);
    for (let at = 0; at < basket.items.length; at++) scores[basket.items[at]!] = -Infinity;
    if (topProducts(scores, most).some((product) => bought.has(product))) hits++;
  }
  return hits / cases.length;
}
