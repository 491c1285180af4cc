import { correlation, mean } from '../statistics.ts';
import { type BaseRates, baseRates } from './base-rates.ts';
import { type BgNbd, expectedPurchases, fitBgNbd, probabilityOfPurchase } from './bg-nbd.ts';
import type { CustomerModel } from './customer-outlook.ts';
import { customerParameters } from './customer-parameters.ts';
import { fitGammaGamma } from './gamma-gamma.ts';
import { brierScore, type Forecast, logLoss } from './probability-scores.ts';
import {
  type PurchaseHistory,
  purchasesWithin,
  repeatPurchases,
  spendingOf,
  upTo,
  weeks,
} from './purchase-history.ts';

/** How a model did that was fitted to the days up to one, in the `soonDays` after it. Losses are of "buys in these days". */
export interface CustomerFold {
  /** The last day that the fit knew, days since 1970-01-01. */
  readonly lastDay: number;
  readonly customers: number;
  /** Share of customers who bought. */
  readonly bought: number;
  readonly logLoss: number;
  readonly floorLogLoss: number;
  /** Of the present champion; null without one, or where it has learnt from the very days. */
  readonly championLogLoss: number | null;
  readonly brier: number;
  readonly floorBrier: number;
  readonly expectedPurchases: number;
  readonly actualPurchases: number;
  /** Of expected and actual purchases over the customers; null when one of them does not vary. */
  readonly correlation: number | null;
}

export interface TrainedCustomers {
  readonly customers: number;
  readonly model: CustomerModel;
  /** Latest first; none when too few customers were known early enough. */
  readonly folds: readonly CustomerFold[];
  /** Of number and mean value of purchases over the customers who came back: the model takes it for none. */
  readonly valueCorrelation: number | null;
}

/** @param today the last day that is known; histories reach no further */
export function trainCustomers(
  histories: readonly PurchaseHistory[],
  today: number,
  champion: CustomerModel | undefined,
): TrainedCustomers {
  const judged = Array.from({ length: customerParameters.folds }, (_, fold) =>
    judgeAt(histories, today - (fold + 1) * customerParameters.soonDays, champion),
  ).flatMap((each) => each ?? []);
  const latest = judged[0];
  const spending = histories.map(spendingOf);
  const again = spending.filter(({ purchases }) => purchases > 1);
  return {
    customers: histories.length,
    model: {
      buying: fitBgNbd(someOf(histories).map((history) => repeatPurchases(history, today))),
      spending: fitGammaGamma(someOf(spending)),
      judged: latest ? { lastDay: latest.fold.lastDay, buying: latest.buying } : null,
    },
    folds: judged.map(({ fold }) => fold),
    valueCorrelation: finite(
      correlation(
        again.map(({ purchases }) => purchases),
        again.map(({ meanValue }) => meanValue),
      ),
    ),
  };
}

function judgeAt(
  histories: readonly PurchaseHistory[],
  lastDay: number,
  champion: CustomerModel | undefined,
): { fold: CustomerFold; buying: BgNbd } | undefined {
  const cases = histories.flatMap((history) => {
    const before = upTo(history, lastDay);
    const purchases = purchasesWithin(history, lastDay, lastDay + customerParameters.soonDays);
    return before ? [{ before, repeat: repeatPurchases(before, lastDay), purchases }] : [];
  });
  const floor: BaseRates | undefined = baseRates(histories, lastDay, customerParameters.soonDays);
  if (!floor || cases.length < customerParameters.minimumCustomers) return undefined;
  const buying = fitBgNbd(someOf(cases).map(({ repeat }) => repeat));
  const within = weeks(customerParameters.soonDays);
  const forecastsBy = (probabilityOf: (each: (typeof cases)[number]) => number): Forecast[] =>
    cases.map((each) => ({ probability: probabilityOf(each), happened: each.purchases > 0 }));
  const own = forecastsBy(({ repeat }) => probabilityOfPurchase(buying, repeat, within));
  const byFloor = forecastsBy(({ before }) => floor(before, lastDay).buyers);
  const unseen = champion?.judged && champion.judged.lastDay <= lastDay ? champion.judged.buying : undefined;
  const expected = cases.map(({ repeat }) => expectedPurchases(buying, repeat, within));
  const actual = cases.map(({ purchases }) => purchases);
  const fold: CustomerFold = {
    lastDay,
    customers: cases.length,
    bought: mean(own.map(({ happened }) => (happened ? 1 : 0))),
    logLoss: logLoss(own),
    floorLogLoss: logLoss(byFloor),
    championLogLoss: unseen
      ? logLoss(forecastsBy(({ repeat }) => probabilityOfPurchase(unseen, repeat, within)))
      : null,
    brier: brierScore(own),
    floorBrier: brierScore(byFloor),
    expectedPurchases: cases.length * mean(expected),
    actualPurchases: cases.length * mean(actual),
    correlation: finite(correlation(expected, actual)),
  };
  return { fold, buying };
}

/** As many as parameters are fitted to, at even distances. */
function someOf<T>(all: readonly T[]): readonly T[] {
  const step = all.length / customerParameters.fittedCustomers;
  if (step <= 1) return all;
  return Array.from({ length: customerParameters.fittedCustomers }, (_, at) => all[Math.floor(at * step)]!);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
