import { hitRate, newPurchaseCases } from './hit-rate.ts';
import { interactionsUntil } from './interactions.ts';
import { alsCandidates, itemItemParameters, offerParameters } from './offer-parameters.ts';
import { popularityOf, popularityRecommender } from './popularity.ts';
import { fitProposal, type ProposalMethod, recommenderOf } from './proposal.ts';
import type { PurchaseHistory } from './purchase-history.ts';
import type { Recommender } from './recommender.ts';
import { fitRepurchase, floorAuc, repurchaseAuc, repurchaseCases } from './repurchase.ts';

/** Hit rates of one day in the past: what was learned until it, judged by the days after it. */
export interface ProposalFold {
  /** Days before the last one. */
  readonly days_before: number;
  readonly customers: number;
  readonly popularity: number | null;
  readonly item_item: number | null;
  /** Of the parameters that were best in the first fold. */
  readonly implicit_als: number | null;
}

export interface ProposalBacktest {
  /** By the days before those that judge. */
  readonly chosen: ProposalMethod;
  readonly folds: readonly ProposalFold[];
}

const itemItem: ProposalMethod = { method: 'item_item', parameters: itemItemParameters };

/**
 * Chooses the method by which most customers found something new in the horizon before the last, and judges it by the
 * last, which had no part in the choice.
 *
 * @returns also the chosen method as it was judged
 */
export function backtestProposals(
  history: PurchaseHistory,
  last: number,
  horizon: number,
): { backtest: ProposalBacktest; judged: Recommender } {
  const choice = foldAt(history, last - 2 * horizon, horizon);
  const likeness = choice.rateOf(choice.fit(itemItem));
  const tried = alsCandidates.map((parameters) => {
    const how: ProposalMethod = { method: 'implicit_als', parameters };
    return { how, rate: choice.rateOf(choice.fit(how)) };
  });
  const als = tried.reduce((best, each) => ((each.rate ?? 0) > (best.rate ?? 0) ? each : best));
  const judgement = foldAt(history, last - horizon, horizon);
  const [byItems, byFactors] = [judgement.fit(itemItem), judgement.fit(als.how)];
  const factors = (als.rate ?? 0) > (likeness ?? 0);
  const folds = [
    {
      days_before: 2 * horizon,
      customers: choice.customers,
      popularity: choice.rateOf(choice.popularity()),
      item_item: likeness,
      implicit_als: als.rate,
    },
    {
      days_before: horizon,
      customers: judgement.customers,
      popularity: judgement.rateOf(judgement.popularity()),
      item_item: judgement.rateOf(byItems),
      implicit_als: judgement.rateOf(byFactors),
    },
  ];
  return {
    backtest: { chosen: factors ? als.how : itemItem, folds },
    judged: factors ? byFactors : byItems,
  };
}

function foldAt(history: PurchaseHistory, until: number, horizon: number) {
  const known = interactionsUntil(history, until);
  const cases = newPurchaseCases(history, known, until, until + horizon);
  return {
    customers: cases.length,
    popularity: () => popularityRecommender(popularityOf(history, until)),
    fit: (how: ProposalMethod) => recommenderOf(fitProposal(known, how)),
    /** Null for fewer customers than tell anything. */
    rateOf: (recommender: Recommender): number | null =>
      cases.length < offerParameters.leastCases
        ? null
        : hitRate(cases, recommender, known.columns, offerParameters.new),
  };
}

export interface RepurchaseBacktest {
  /** By the days before those that judge: whether the regression orders products better than the simple rule. */
  readonly learned: boolean;
  readonly folds: readonly {
    readonly days_before: number;
    readonly cases: number;
    readonly auc: number | null;
    readonly floor_auc: number | null;
  }[];
}

/** The same for what is bought again. */
export function backtestRepurchase(
  history: PurchaseHistory,
  last: number,
  horizon: number,
): RepurchaseBacktest {
  const folds = [2, 1].map((back) => {
    const until = last - back * horizon;
    const cases = repurchaseCases(history, until, horizon);
    return {
      days_before: back * horizon,
      cases: cases.labels.length,
      auc: repurchaseAuc(fitRepurchase(history, until, horizon), cases),
      floor_auc: floorAuc(cases),
    };
  });
  const [{ auc, floor_auc }] = folds as [(typeof folds)[number]];
  return { learned: auc !== null && auc > (floor_auc ?? 0), folds };
}
