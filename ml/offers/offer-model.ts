import type { LogisticRegression } from './logistic-regression.ts';
import { type Proposal, recommenderOf } from './proposal.ts';
import type { Recommender } from './recommender.ts';

/** All that is needed to make offers. */
export interface OfferModel {
  /** Last day that was learned from, as number since 1970-01-01. */
  readonly lastDay: number;
  /** Days ahead that probabilities are of. */
  readonly horizon: number;
  readonly products: readonly string[];
  readonly proposal: Proposal;
  /** Null where the simple rule orders products better. */
  readonly repurchase: LogisticRegression | null;
}

/** What the model proposes, by other numbers of the products; those that it does not know score -Infinity. */
export function recommenderAmong(
  products: readonly string[],
  model: Pick<OfferModel, 'products' | 'proposal'>,
): Recommender {
  const recommender = recommenderOf(model.proposal);
  const numbers = new Map(model.products.map((name, number) => [name, number]));
  const known = Int32Array.from(products, (name) => numbers.get(name) ?? -1);
  const scores = new Float64Array(model.products.length);
  /** Positions in the basket given of those that the model is asked about. */
  let positions: number[] = [];
  return {
    score({ items, counts }, out) {
      positions = [];
      for (let at = 0; at < items.length; at++) if (known[items[at]!]! >= 0) positions.push(at);
      recommender.score(
        { items: positions.map((at) => known[items[at]!]!), counts: positions.map((at) => counts[at]!) },
        scores,
      );
      for (let product = 0; product < known.length; product++) {
        const number = known[product]!;
        out[product] = number < 0 ? -Infinity : scores[number]!;
      }
    },
    because(product) {
      const position = recommender.because(known[product]!);
      return position === -1 ? -1 : positions[position]!;
    },
  };
}
