import { type PurchaseHistory, purchasesWithin, upTo } from './purchase-history.ts';

/** What customers of a kind did in the days before: the simple forecast that a model must beat. */
export interface BaseRate {
  /** Share of customers who bought. */
  readonly buyers: number;
  /** Days with a purchase per customer. */
  readonly purchases: number;
}

/** A rate of customers who were as recent and as frequent as one is now. */
export type BaseRates = (history: PurchaseHistory, today: number) => BaseRate;

/** Upper ends of the bands: days with a purchase, and days since the latest. */
const FREQUENCY_BANDS = [1, 2, 4];
const RECENCY_BANDS = [30, 90, 180, 365];
/** A band counts as though so many customers had done what all did: small ones tell little. */
const PRIOR_CUSTOMERS = 10;

const bandOf = ({ days }: PurchaseHistory, today: number): string => {
  const band = (value: number, ends: readonly number[]) => ends.filter((end) => value > end).length;
  return `${band(days.length, FREQUENCY_BANDS)} ${band(today - days.at(-1)!, RECENCY_BANDS)}`;
};

/**
 * Counts in the last `days` days before and with `today` who of each band bought. Undefined when nobody had bought before
 * these days.
 */
export function baseRates(
  histories: readonly PurchaseHistory[],
  today: number,
  days: number,
): BaseRates | undefined {
  const start = today - days;
  const bands = new Map<string, { customers: number; buyers: number; purchases: number }>();
  const all = { customers: 0, buyers: 0, purchases: 0 };
  for (const history of histories) {
    const before = upTo(history, start);
    if (!before) continue;
    const key = bandOf(before, start);
    const band = bands.get(key) ?? { customers: 0, buyers: 0, purchases: 0 };
    bands.set(key, band);
    const purchases = purchasesWithin(history, start, today);
    for (const count of [band, all]) {
      count.customers++;
      count.buyers += purchases > 0 ? 1 : 0;
      count.purchases += purchases;
    }
  }
  if (all.customers === 0) return undefined;
  return (history, at) => {
    const band = bands.get(bandOf(history, at)) ?? { customers: 0, buyers: 0, purchases: 0 };
    const shrunk = (measure: 'buyers' | 'purchases') =>
      (band[measure] + (PRIOR_CUSTOMERS * all[measure]) / all.customers) / (band.customers + PRIOR_CUSTOMERS);
    return { buyers: shrunk('buyers'), purchases: shrunk('purchases') };
  };
}
