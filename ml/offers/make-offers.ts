import { interactionsUntil } from './interactions.ts';
import { logOdds, probability } from './logistic-regression.ts';
import { type OfferModel, recommenderAmong } from './offer-model.ts';
import { offerParameters } from './offer-parameters.ts';
import { popularityOf, popularityRecommender } from './popularity.ts';
import { customersOf, type PurchaseHistory } from './purchase-history.ts';
import type { Basket, Recommender } from './recommender.ts';
import { floorScore } from './repurchase.ts';
import {
  type OwnedProduct,
  ownedProducts,
  ownInterval,
  productStanding,
  REPURCHASE_FEATURES,
  repurchaseFeatures,
} from './repurchase-features.ts';
import { topProducts } from './top-products.ts';

export type Offer = AgainOffer | NewOffer;

/** A product that the customer has bought and may buy again. */
export interface AgainOffer {
  readonly kind: 'again';
  readonly product: number;
  /** Probability of buying it within the horizon; without a model, how often and lately it was bought. */
  readonly score: number;
  /** Days on which it was bought. */
  readonly times: number;
  /** Days since the last of them. */
  readonly since: number;
  /** Mean of the days between them; undefined for a single one. */
  readonly interval: number | undefined;
}

/** A product that the customer has never bought. */
export interface NewOffer {
  readonly kind: 'new';
  readonly product: number;
  /** Higher is likelier; compares products of one customer alone. */
  readonly score: number;
  /** The product bought that speaks most for it; undefined where it is offered because many buy it. */
  readonly because: number | undefined;
  readonly method: 'item_item' | 'implicit_als' | 'popularity';
}

/**
 * What to offer each customer, best first within a kind.
 *
 * @param last the last day that is known
 * @param offered whether a product can be had
 * @param model without one, simple rules make the offers
 */
export function* makeOffers(
  history: PurchaseHistory,
  last: number,
  offered: readonly boolean[],
  model: OfferModel | undefined,
): Generator<{ readonly customer: number; readonly offers: readonly Offer[] }> {
  const again = againOffers(history, last, offered, model);
  const novel = newOffers(history, last, offered, model);
  for (let customer = 0; customer < customersOf(history); customer++)
    yield { customer, offers: [...again(customer), ...novel(customer)] };
}

function againOffers(
  history: PurchaseHistory,
  last: number,
  offered: readonly boolean[],
  model: OfferModel | undefined,
): (customer: number) => AgainOffer[] {
  const standing = productStanding(history, last);
  const regression = model?.repurchase;
  const scoresOf = (customer: number, owned: readonly OwnedProduct[]): number[] => {
    // Without having learned what is bought again, only what this customer did buy again.
    if (!regression) return owned.map((each) => (each.times > 1 ? floorScore(each, last) : 0));
    const features = repurchaseFeatures(history, customer, owned, last, standing);
    return owned.map((_, at) => probability(logOdds(regression, features, at * REPURCHASE_FEATURES)));
  };
  const least = offerParameters.leastProbability;
  return (customer) => {
    const owned = ownedProducts(history, customer, last);
    const scores = scoresOf(customer, owned);
    return owned
      .map((each, at) => ({ each, score: scores[at]! }))
      .filter(
        ({ each: { product, lastDay }, score }) =>
          score >= least && offered[product] && last - lastDay >= offerParameters.justBoughtDays,
      )
      .sort((a, b) => b.score - a.score || a.each.product - b.each.product)
      .slice(0, offerParameters.again)
      .map(({ each, score }) => ({
        kind: 'again',
        product: each.product,
        score,
        times: each.times,
        since: last - each.lastDay,
        interval: ownInterval(each),
      }));
  };
}

function newOffers(
  history: PurchaseHistory,
  last: number,
  offered: readonly boolean[],
  model: OfferModel | undefined,
): (customer: number) => NewOffer[] {
  const known = interactionsUntil(history, last);
  const popular = popularityRecommender(popularityOf(history, last));
  const learned = model && {
    method: model.proposal.method,
    recommender: recommenderAmong(history.products, model),
  };
  const scores = new Float64Array(history.products.length);
  const best = (basket: Basket, recommender: Recommender, method: NewOffer['method']): NewOffer[] => {
    recommender.score(basket, scores);
    for (let at = 0; at < basket.items.length; at++) scores[basket.items[at]!] = -Infinity;
    for (const [product, available] of offered.entries()) if (!available) scores[product] = -Infinity;
    return topProducts(scores, offerParameters.new, 0).map((product) => {
      const position = recommender.because(product);
      const because = position === -1 ? undefined : basket.items[position]!;
      return { kind: 'new', product, score: scores[product]!, because, method };
    });
  };
  return (customer) => {
    const [from, to] = [known.starts[customer]!, known.starts[customer + 1]!];
    const basket = { items: known.column.subarray(from, to), counts: known.count.subarray(from, to) };
    const found = learned ? best(basket, learned.recommender, learned.method) : [];
    // A model has nothing to say to who bought only what came after it.
    return found.length > 0 ? found : best(basket, popular, 'popularity');
  };
}
