import { logGamma } from '../log-gamma.ts';
import { mean } from '../statistics.ts';
import { lowest } from './lowest.ts';
import type { Spending } from './purchase-history.ts';

/**
 * The Gamma-Gamma model of monetary value: Fader & Hardie (2013), brucehardie.com/notes/025. What a customer spends
 * each time varies about a mean of their own (gamma: shape p), and the means vary over customers (q, v). How much is
 * spent does not depend on how often.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

const LIMIT = 12;

/** By maximum likelihood, with q > 1: below, a customer's expected value would be infinite. At least one customer. */
export function fitGammaGamma(customers: readonly Spending[]): GammaGamma {
  // In units of the mean value the search begins near the end, whatever the currency.
  const unit = mean(customers.map(({ meanValue }) => meanValue));
  const scaled = customers.map(({ purchases, meanValue }) => ({ purchases, meanValue: meanValue / unit }));
  const loss = (at: readonly number[]): number =>
    at.some((each) => Math.abs(each) > LIMIT)
      ? Infinity
      : -logLikelihood(fromLogarithms(at), scaled) / scaled.length;
  const { p, q, v } = fromLogarithms(lowest(loss, [0.5, 0.5, 0]));
  return { p, q, v: v * unit };
}

const fromLogarithms = ([p, q, v]: readonly number[]): GammaGamma => ({
  p: Math.exp(p!),
  q: 1 + Math.exp(q!),
  v: Math.exp(v!),
});

/** Equation 1a of the note. */
function logLikelihood({ p, q, v }: GammaGamma, customers: readonly Spending[]): number {
  const logs = { q: logGamma(q), v: q * Math.log(v) };
  const byPurchases: number[] = [];
  let sum = 0;
  for (const { purchases: x, meanValue: m } of customers) {
    byPurchases[x] ??= logGamma(p * x + q) - logGamma(p * x) - logs.q + logs.v + p * x * Math.log(x);
    sum += byPurchases[x] + (p * x - 1) * Math.log(m) - (p * x + q) * Math.log(v + x * m);
  }
  return sum;
}

/** Expected value of a purchase of the customer: between their own mean and that of all, nearer to theirs the more they bought. */
export const expectedValue = ({ p, q, v }: GammaGamma, { purchases: x, meanValue: m }: Spending): number =>
  (p * (v + x * m)) / (p * x + q - 1);
