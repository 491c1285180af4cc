import type { AlsParameters } from './implicit-als.ts';
import type { ItemItemParameters } from './item-item.ts';

export const offerParameters = {
  /** Days of purchases that are looked at. */
  historyDays: 730,
  /** The products that are bought most often; others are neither learned nor offered. */
  mostProducts: 5000,
  /** Customers who are learned from, evenly taken; all are scored. */
  mostLearnedCustomers: 20_000,
  /** Nothing that was bought in so many days up to the day is offered. */
  justBoughtDays: 7,
  /** Offers of each kind for a customer. */
  again: 5,
  new: 10,
  /** A product is offered again only where it is at least so likely. */
  leastProbability: 0.01,
  /** Days ahead that are forecast, and held out: a quarter of the history within these bounds. */
  longestHorizon: 28,
  shortestHorizon: 7,
  /** Customers by whom proposals are judged, evenly taken: the rate is then known within a percent. */
  mostCases: 4000,
  /** Customers who must have bought something new in the days held out for the rate to mean something. */
  leastCases: 30,
} as const;

/** Neighbours and shrinkage are usual ones: Deshpande & Karypis (2004), Bell & Koren (2007). */
export const itemItemParameters: ItemItemParameters = { neighbours: 100, shrinkage: 20 };

const als = { factors: 32, sweeps: 12, steps: 3, seed: 2008 } as const;

/** The middle of the ranges that Rendle et al. (2022) search; which fits depends on the size of the catalogue. */
export const alsCandidates: readonly AlsParameters[] = [
  { ...als, unobserved: 0.3, regularization: 0.01 },
  { ...als, unobserved: 0.1, regularization: 0.03 },
  { ...als, unobserved: 0.1, regularization: 0.01 },
];

/** Days ahead that a history allows to forecast; undefined when it is too short to hold days out. */
export function horizonOf(first: number, last: number): number | undefined {
  const { longestHorizon, shortestHorizon } = offerParameters;
  const quarter = Math.floor((last - first + 1) / 4);
  return quarter < shortestHorizon ? undefined : Math.min(quarter, longestHorizon);
}
