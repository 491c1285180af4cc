import {
  backtestProposals,
  backtestRepurchase,
  type ProposalBacktest,
  type RepurchaseBacktest,
} from './backtest-offers.ts';
import { hitRate, newPurchaseCases } from './hit-rate.ts';
import { interactionsUntil } from './interactions.ts';
import { type OfferModel, recommenderAmong } from './offer-model.ts';
import { horizonOf, offerParameters } from './offer-parameters.ts';
import { fitProposal, recommenderOf } from './proposal.ts';
import { daysOf, type PurchaseHistory } from './purchase-history.ts';
import type { Recommender } from './recommender.ts';
import { fitRepurchase } from './repurchase.ts';

export interface TrainedOffers {
  readonly model: OfferModel;
  readonly proposals: ProposalBacktest;
  readonly repurchase: RepurchaseBacktest;
  readonly champion: ChampionComparison | null;
}

/** Hit rates over the same customers. */
export interface ChampionComparison {
  readonly customers: number;
  readonly champion: number;
  /** Of the new model. */
  readonly itself: number;
}

/**
 * Learns offers from purchases, and measures by the last days what was learned without them.
 *
 * @param last the last day that is known
 * @returns undefined where the history is too short to keep days apart
 */
export function trainOffers(
  history: PurchaseHistory,
  last: number,
  champion: OfferModel | undefined,
): TrainedOffers | undefined {
  const horizon = horizonOf(daysOf(history).first, last);
  if (horizon === undefined) return undefined;
  const { backtest, judged } = backtestProposals(history, last, horizon);
  const repurchase = backtestRepurchase(history, last, horizon);
  return {
    model: {
      lastDay: last,
      horizon,
      products: history.products,
      proposal: fitProposal(interactionsUntil(history, last), backtest.chosen),
      repurchase: repurchase.learned ? fitRepurchase(history, last, horizon) : null,
    },
    proposals: backtest,
    repurchase,
    champion: champion ? compareWithChampion(history, last - horizon, last, judged, champion) : null,
  };
}

/**
 * Both by what was bought after the days that either learned from. A champion that has learned until the end or nearly
 * so is judged by its method, learned anew without the days that judge.
 */
function compareWithChampion(
  history: PurchaseHistory,
  until: number,
  last: number,
  judged: Recommender,
  champion: OfferModel,
): ChampionComparison | null {
  const known = interactionsUntil(history, until);
  const unseen = newPurchaseCases(history, known, Math.max(until, champion.lastDay), last);
  const enough = unseen.length >= offerParameters.leastCases;
  const cases = enough ? unseen : newPurchaseCases(history, known, until, last);
  if (cases.length < offerParameters.leastCases) return null;
  const theirs = enough
    ? recommenderAmong(history.products, champion)
    : recommenderOf(fitProposal(known, champion.proposal));
  const rateOf = (recommender: Recommender) =>
    hitRate(cases, recommender, known.columns, offerParameters.new)!;
  return { customers: cases.length, champion: rateOf(theirs), itself: rateOf(judged) };
}
