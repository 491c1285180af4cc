import { alsRecommender } from './als-recommender.ts';
import { type AlsParameters, fitImplicitAls } from './implicit-als.ts';
import type { Interactions } from './interactions.ts';
import { fitItemItem, type ItemItemParameters } from './item-item.ts';
import { itemItemRecommender } from './item-item-recommender.ts';
import type { Recommender } from './recommender.ts';

/** A way to find products that are new to a customer. */
export type ProposalMethod =
  | { readonly method: 'item_item'; readonly parameters: ItemItemParameters }
  | { readonly method: 'implicit_als'; readonly parameters: AlsParameters };

/** What such a method has learned; of JSON. */
export type Proposal =
  | {
      readonly method: 'item_item';
      readonly parameters: ItemItemParameters;
      /** Of each product, the numbers of those most alike to it, best first. */
      readonly neighbours: readonly (readonly number[])[];
      readonly likeness: readonly (readonly number[])[];
    }
  | {
      readonly method: 'implicit_als';
      readonly parameters: AlsParameters;
      /** By rows of `parameters.factors`. */
      readonly factors: readonly number[];
    };

export function fitProposal(interactions: Interactions, how: ProposalMethod): Proposal {
  if (how.method === 'implicit_als') {
    const { method, parameters } = how;
    return { method, parameters, factors: Array.from(fitImplicitAls(interactions, parameters), rounded) };
  }
  const { method, parameters } = how;
  const { item, likeness } = fitItemItem(interactions, parameters);
  const { neighbours: width } = parameters;
  const rowsOf = <T>(each: (from: number, to: number) => T): T[] =>
    Array.from({ length: interactions.columns }, (_, row) => {
      const end = item.subarray(row * width, (row + 1) * width).indexOf(-1);
      return each(row * width, row * width + (end === -1 ? width : end));
    });
  return {
    method,
    parameters,
    neighbours: rowsOf((from, to) => [...item.subarray(from, to)]),
    likeness: rowsOf((from, to) => Array.from(likeness.subarray(from, to), rounded)),
  };
}

/** More digits change no order that matters, and make the model large. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

export function recommenderOf(proposal: Proposal): Recommender {
  if (proposal.method === 'implicit_als')
    return alsRecommender(Float64Array.from(proposal.factors), proposal.parameters);
  return itemItemRecommender(proposal.neighbours, proposal.likeness);
}
