/** What a customer has bought, as a recommender sees it. */
export interface Basket {
  /** Product numbers, ascending. */
  readonly items: ArrayLike<number>;
  /** On how many days each was bought. */
  readonly counts: ArrayLike<number>;
}

/** Scores products for one customer after the other. */
export interface Recommender {
  /** Writes a score for each product; higher is likelier. The basket holds until the next call. */
  score(basket: Basket, scores: Float64Array): void;
  /** Position in the basket of the purchase that speaks most for a product; -1 when none does. */
  because(item: number): number;
}
