import { areaUnderCurve } from './area-under-curve.ts';
import { fitLogisticRegression, type LogisticRegression, logOdds } from './logistic-regression.ts';
import { customersOf, daysOf, type PurchaseHistory } from './purchase-history.ts';
import {
  type OwnedProduct,
  ownedProducts,
  productStanding,
  REPURCHASE_FEATURES,
  repurchaseFeatures,
} from './repurchase-features.ts';

/** Of each product that a customer had bought: was it bought again in the days after? */
export interface RepurchaseCases {
  /** By rows of `REPURCHASE_FEATURES`. */
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  /** What the simple rule says. */
  readonly floor: Float64Array;
}

/** More cases tell nothing new of a dozen weights. */
const MOST_CASES = 60_000;
/** Days after which a purchase counts half. */
const HALF_LIFE = 90;

/** The simple rule: what was bought often and lately will be bought again. */
export const floorScore = ({ times, lastDay }: OwnedProduct, until: number): number =>
  times * 0.5 ** ((until - lastDay) / HALF_LIFE);

/** What was known on the day `until`, and what became of it within `horizon` days. */
export function repurchaseCases(history: PurchaseHistory, until: number, horizon: number): RepurchaseCases {
  const standing = productStanding(history, until);
  const features: Float64Array[] = [];
  const labels: number[] = [];
  const floor: number[] = [];
  const customers = customersOf(history);
  const stride = Math.max(1, Math.ceil(history.product.length / MOST_CASES));
  for (let customer = 0; customer < customers; customer += stride) {
    const owned = ownedProducts(history, customer, until);
    if (owned.length === 0) continue;
    const later = boughtWithin(history, customer, until, until + horizon);
    features.push(repurchaseFeatures(history, customer, owned, until, standing));
    for (const each of owned) {
      labels.push(later.has(each.product) ? 1 : 0);
      floor.push(floorScore(each, until));
    }
  }
  return {
    features: concatenated(features),
    labels: Uint8Array.from(labels),
    floor: Float64Array.from(floor),
  };
}

/** Products that a customer bought after one day, up to another. */
export function boughtWithin(
  { starts, product, day }: PurchaseHistory,
  customer: number,
  after: number,
  upTo: number,
): Set<number> {
  const bought = new Set<number>();
  for (let at = starts[customer]!; at < starts[customer + 1]!; at++)
    if (day[at]! > after && day[at]! <= upTo) bought.add(product[at]!);
  return bought;
}

/** Days in the past, a horizon apart, from which is learned what became of them. */
const ORIGINS = 8;

/** Learns from what is known on the day `until`: what happened within the horizons up to it. */
export function fitRepurchase(history: PurchaseHistory, until: number, horizon: number): LogisticRegression {
  const { first } = daysOf(history);
  const origins = Array.from({ length: ORIGINS }, (_, at) => until - (at + 1) * horizon);
  const cases = origins
    .filter((origin) => origin >= first + horizon - 1)
    .map((origin) => repurchaseCases(history, origin, horizon));
  const labels = cases.flatMap((each) => [...each.labels]);
  return fitLogisticRegression(
    concatenated(cases.map(({ features }) => features)),
    Uint8Array.from(labels),
    REPURCHASE_FEATURES,
  );
}

/** Area under the curve of a model; null when all or none were bought again. */
export function repurchaseAuc(
  model: LogisticRegression,
  { features, labels }: RepurchaseCases,
): number | null {
  const scores = new Float64Array(labels.length);
  for (let at = 0; at < labels.length; at++) scores[at] = logOdds(model, features, at * REPURCHASE_FEATURES);
  return measured(scores, labels);
}

/** The same of the simple rule. */
export const floorAuc = ({ floor, labels }: RepurchaseCases): number | null => measured(floor, labels);

function measured(scores: Float64Array, labels: Uint8Array): number | null {
  const area = areaUnderCurve(scores, labels);
  return Number.isNaN(area) ? null : area;
}

function concatenated(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
