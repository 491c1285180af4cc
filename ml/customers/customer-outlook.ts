import { type BgNbd, expectedPurchases, probabilityAlive, probabilityOfPurchase } from './bg-nbd.ts';
import { customerParameters } from './customer-parameters.ts';
import { expectedValue, type GammaGamma } from './gamma-gamma.ts';
import { type PurchaseHistory, repeatPurchases, spendingOf, weeks } from './purchase-history.ts';

/** What is kept of a training, and all that scoring needs. */
export interface CustomerModel {
  readonly buying: BgNbd;
  readonly spending: GammaGamma;
  /** Fitted to the days before those by which the model was judged: by it a later one is compared with this. */
  readonly judged: { readonly lastDay: number; readonly buying: BgNbd } | null;
}

/** What is to be expected of a customer after a day. */
export interface CustomerOutlook {
  readonly probabilityAlive: number;
  /** That the customer does not buy within a year: gone, or asleep. */
  readonly churnRisk: number;
  readonly probabilityOfPurchase: number;
  readonly expectedPurchasesSoon: number;
  readonly expectedPurchasesInYear: number;
  /** Of a day with a purchase, in hundredths of the currency. */
  readonly expectedCents: number;
}

export function customerOutlook(
  { buying, spending }: CustomerModel,
  history: PurchaseHistory,
  today: number,
): CustomerOutlook {
  const repeat = repeatPurchases(history, today);
  const [soon, year] = [weeks(customerParameters.soonDays), weeks(customerParameters.yearDays)];
  return {
    probabilityAlive: probabilityAlive(buying, repeat),
    churnRisk: 1 - probabilityOfPurchase(buying, repeat, year),
    probabilityOfPurchase: probabilityOfPurchase(buying, repeat, soon),
    expectedPurchasesSoon: expectedPurchases(buying, repeat, soon),
    expectedPurchasesInYear: expectedPurchases(buying, repeat, year),
    expectedCents: expectedValue(spending, spendingOf(history)),
  };
}
