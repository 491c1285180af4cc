/**
 * Who bought which product on which day, once per day, up to some day: compressed rows, one per customer. Customers
 * and products go by number; the names of the products are kept beside, customers have none here.
 */
export interface PurchaseHistory {
  readonly products: readonly string[];
  /** Purchases of customer c are those from `starts[c]` to before `starts[c + 1]`. */
  readonly starts: Int32Array;
  /** Number of the product bought; within a customer ascending, days of one product ascending. */
  readonly product: Int32Array;
  /** Day of the purchase, as number since 1970-01-01. */
  readonly day: Int32Array;
}

/** Purchases of one customer, sorted by product, then day. */
export interface CustomerPurchases {
  readonly product: ArrayLike<number>;
  readonly day: ArrayLike<number>;
}

export const customersOf = ({ starts }: PurchaseHistory): number => starts.length - 1;

export function historyOf(
  products: readonly string[],
  customers: readonly CustomerPurchases[],
): PurchaseHistory {
  const starts = new Int32Array(customers.length + 1);
  for (const [at, { product }] of customers.entries()) starts[at + 1] = starts[at]! + product.length;
  const product = new Int32Array(starts.at(-1)!);
  const day = new Int32Array(starts.at(-1)!);
  for (const [at, customer] of customers.entries()) {
    product.set(customer.product, starts[at]!);
    day.set(customer.day, starts[at]!);
  }
  return { products, starts, product, day };
}

/** First and last day with a purchase. */
export function daysOf({ day }: PurchaseHistory): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const each of day) {
    first = Math.min(first, each);
    last = Math.max(last, each);
  }
  return { first, last };
}
