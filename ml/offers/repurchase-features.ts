import { popularityOf } from './popularity.ts';
import { customersOf, type PurchaseHistory } from './purchase-history.ts';

/** What is known of each product on a day. */
export interface ProductStanding {
  /** Log-odds that a buyer buys it on another day, drawn towards all products where there are few buyers. */
  readonly repeated: Float64Array;
  /** Logarithm of the number of recent buyers. */
  readonly popularity: Float64Array;
  /** How many of them bought in the last two weeks, on a logarithmic scale: seasons end. */
  readonly momentum: Float64Array;
}

/** Buyers of an average product that each product is thought to have besides its own. */
const PRIOR_BUYERS = 10;
const MOMENTUM_DAYS = 14;

export function productStanding(history: PurchaseHistory, until: number): ProductStanding {
  const { starts, product, day, products } = history;
  const buyers = new Float64Array(products.length);
  const repeaters = new Float64Array(products.length);
  for (let customer = 0; customer < customersOf(history); customer++) {
    let count = 0;
    for (let at = starts[customer]!; at < starts[customer + 1]!; at++) {
      if (at === starts[customer] || product[at] !== product[at - 1]) count = 0;
      if (day[at]! > until) continue;
      count++;
      if (count === 1) buyers[product[at]!]!++;
      if (count === 2) repeaters[product[at]!]!++;
    }
  }
  const popular = popularityOf(history, until);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const share = (sum(repeaters) + 1) / (sum(buyers) + 2);
  return {
    repeated: buyers.map((number, at) => {
      const own = (repeaters[at]! + share * PRIOR_BUYERS) / (number + PRIOR_BUYERS);
      return Math.log(own / (1 - own));
    }),
    popularity: popular.map((number) => Math.log1p(number)),
    momentum: popularityOf(history, until, MOMENTUM_DAYS).map((number, at) =>
      Math.log((number + 1) / (popular[at]! + 1)),
    ),
  };
}

export const repurchaseFeatureNames = [
  'log_days_since_bought',
  'log_days_since_any_purchase',
  'log_times_bought',
  'log_times_bought_anything',
  'log_products_bought',
  'share_of_products_repeated',
  'log_purchase_rate',
  'overdue_by_own_interval',
  'off_own_interval',
  'log_odds_of_product_repeated',
  'log_product_popularity',
  'product_momentum',
] as const;

export const REPURCHASE_FEATURES = repurchaseFeatureNames.length;

/** A product that a customer has bought, and how. */
export interface OwnedProduct {
  readonly product: number;
  readonly times: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What a customer has bought up to a day, each product once. */
export function ownedProducts(history: PurchaseHistory, customer: number, until: number): OwnedProduct[] {
  const { starts, product, day } = history;
  const owned: OwnedProduct[] = [];
  for (let at = starts[customer]!; at < starts[customer + 1]!; at++) {
    if (day[at]! > until) continue;
    const last = owned.at(-1);
    if (last?.product === product[at])
      owned[owned.length - 1] = { ...last!, times: last!.times + 1, lastDay: day[at]! };
    else owned.push({ product: product[at]!, times: 1, firstDay: day[at]!, lastDay: day[at]! });
  }
  return owned;
}

/** Mean of the days between purchases of the product; undefined for one that was bought once. */
export const ownInterval = ({ times, firstDay, lastDay }: OwnedProduct): number | undefined =>
  times > 1 ? (lastDay - firstDay) / (times - 1) : undefined;

/** Features of each product that a customer owns, by rows of `REPURCHASE_FEATURES`. */
export function repurchaseFeatures(
  history: PurchaseHistory,
  customer: number,
  owned: readonly OwnedProduct[],
  until: number,
  { repeated, popularity, momentum }: ProductStanding,
): Float64Array {
  const days = new Set<number>();
  for (let at = history.starts[customer]!; at < history.starts[customer + 1]!; at++)
    if (history.day[at]! <= until) days.add(history.day[at]!);
  const visits = days.size;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const repeats = owned.filter(({ times }) => times > 1).length;
  const features = new Float64Array(owned.length * REPURCHASE_FEATURES);
  for (const [at, each] of owned.entries()) {
    const since = until - each.lastDay;
    const interval = ownInterval(each);
    // Positive when the next purchase should have been made already.
    const overdue = interval === undefined ? 0 : Math.log((since + 1) / (interval + 1));
    features.set(
      [
        Math.log1p(since),
        Math.log1p(until - last),
        Math.log(each.times),
        Math.log(visits),
        Math.log(owned.length),
        repeats / owned.length,
        Math.log(visits / (until - first + 7)),
        overdue,
        Math.abs(overdue),
        repeated[each.product]!,
        popularity[each.product]!,
        momentum[each.product]!,
      ],
      at * REPURCHASE_FEATURES,
    );
  }
  return features;
}
