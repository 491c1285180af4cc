import type { BgNbd } from '#ml/customers/bg-nbd';
import type { GammaGamma } from '#ml/customers/gamma-gamma';
import type { PurchaseHistory } from '#ml/customers/purchase-history';
import { random } from './series.ts';

export interface Shop {
  readonly customers: number;
  readonly buying: BgNbd;
  readonly spending: GammaGamma;
  /** First purchases spread over these days, from day 0. */
  readonly arrivals: number;
  readonly days: number;
  readonly seed?: number;
}

/** Customers who behave as BG/NBD and Gamma-Gamma say. Two purchases of one day are one. */
export function simulatedCustomers({
  customers,
  buying,
  spending,
  arrivals,
  days,
  seed = 1,
}: Shop): PurchaseHistory[] {
  const next = random(seed);
  return Array.from({ length: customers }, () => {
    const rate = gamma(next, buying.r) / buying.alpha;
    const [leaving, staying] = [gamma(next, buying.a), gamma(next, buying.b)];
    const leaves = leaving / (leaving + staying);
    const meanValue = (spending.p * spending.v) / gamma(next, spending.q);
    const value = () => Math.max(1, Math.round((100 * meanValue * gamma(next, spending.p)) / spending.p));
    let at = next() * arrivals;
    const history = new Map([[Math.floor(at), value()]]);
    for (;;) {
      at += (-Math.log(1 - next()) / rate) * 7;
      if (at >= days) break;
      const day = Math.floor(at);
      history.set(day, (history.get(day) ?? 0) + value());
      if (next() < leaves) break;
    }
    return { days: [...history.keys()], cents: [...history.values()] };
  });
}

/** Marsaglia & Tsang (2000), of scale 1. */
function gamma(next: () => number, shape: number): number {
  if (shape < 1) return gamma(next, shape + 1) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - next()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
