import { logGamma } from '../log-gamma.ts';
import { mean } from '../statistics.ts';
import { lowest } from './lowest.ts';
import type { RepeatPurchases } from './purchase-history.ts';

/**
 * BG/NBD, "Counting Your Customers" the Easy Way: Fader, Hardie & Lee, Marketing Science 24 (2005). A customer buys at
 * a steady rate (gamma over customers: shape r, rate α in weeks) and may leave for good after each purchase, with a
 * chance of their own (beta over customers: a, b).
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Logarithms of the parameters stay within: where all customers are alike the likelihood has no maximum. */
const LIMIT = 8;

/** By maximum likelihood. At least one customer. */
export function fitBgNbd(customers: readonly RepeatPurchases[]): BgNbd {
  const cells = cellsOf(customers);
  const loss = (at: readonly number[]): number =>
    at.some((each) => Math.abs(each) > LIMIT)
      ? Infinity
      : -logLikelihood(fromLogarithms(at), cells) / customers.length;
  const age = mean(customers.map((customer) => customer.age));
  return fromLogarithms(lowest(loss, [0, Math.min(LIMIT - 1, Math.log(1 + age)), 0, 0.5]));
}

const fromLogarithms = (at: readonly number[]): BgNbd => {
  const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
  return { r, alpha, a, b };
};

/** Customers of the same history, and their number. */
type Cell = RepeatPurchases & { readonly customers: number };

function cellsOf(customers: readonly RepeatPurchases[]): Cell[] {
  const cells = new Map<string, { customer: RepeatPurchases; count: number }>();
  for (const customer of customers) {
    const key = `${customer.frequency} ${customer.recency} ${customer.age}`;
    const cell = cells.get(key);
    if (cell) cell.count++;
    else cells.set(key, { customer, count: 1 });
  }
  return [...cells.values()].map(({ customer, count }) => ({ ...customer, customers: count }));
}

/** Section 4.2 of the paper, in the terms A1 to A4 of the authors' note on computing it. */
function logLikelihood(parameters: BgNbd, cells: readonly Cell[]): number {
  const { r, alpha, a, b } = parameters;
  const byFrequency: number[] = [];
  const ofFrequency = (x: number): number =>
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(a + b) +
    logGamma(b + x) -
    logGamma(b) -
    logGamma(a + b + x);
  let sum = 0;
  for (const { frequency: x, recency, age, customers } of cells) {
    byFrequency[x] ??= ofFrequency(x);
    const alive = -(r + x) * Math.log(alpha + age);
    const gone = x === 0 ? -Infinity : Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency);
    sum += customers * (byFrequency[x] + logOfSum(alive, gone));
  }
  return sum;
}

/** ln(exp(p) + exp(q)) without leaving what a number can hold. */
const logOfSum = (p: number, q: number): number => Math.max(p, q) + Math.log1p(Math.exp(-Math.abs(p - q)));

/** That the customer has not left. Who bought once is alive for certain: one leaves after a repeat only. */
export function probabilityAlive(
  { r, alpha, a, b }: BgNbd,
  { frequency: x, recency, age }: RepeatPurchases,
): number {
  if (x === 0) return 1;
  const odds = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/**
 * That the customer buys within the next weeks, P(X(T, T + t) > 0 | x, t_x, T). The one who is alive stays so until the
 * next purchase, and the rate of who is alive is gamma with shape r + x and rate α + T; so it is P(alive) times
 * 1 − E(exp(−λt)).
 */
export function probabilityOfPurchase(parameters: BgNbd, customer: RepeatPurchases, within: number): number {
  const { r, alpha } = parameters;
  const { frequency: x, age } = customer;
  const none = (r + x) * Math.log((alpha + age) / (alpha + age + within));
  return probabilityAlive(parameters, customer) * -Math.expm1(none);
}

/** Above it the series of the paper converges well and nothing cancels; below it the transformed one does. */
const LARGE_A = 2;

/** Expected days with a purchase within the next weeks, E(Y(t) | x, t_x, T): equation 10 of the paper. */
export function expectedPurchases(parameters: BgNbd, customer: RepeatPurchases, within: number): number {
  const { r, alpha, a, b } = parameters;
  const { frequency: x, age } = customer;
  const z = within / (alpha + age + within);
  const ifAlive =
    a > LARGE_A
      ? ((a + b + x - 1) / (a - 1)) *
        (1 - (1 - z) ** (r + x) * gaussSeries(r + x, b + x, a + b + x - 1, 1, z))
      : transformed(a + b - 1 - r, a - 1, a + b + x - 1, z);
  return probabilityAlive(parameters, customer) * ifAlive;
}

/**
 * Euler's transformation makes (1 − z)^(r + x) ₂F₁(r + x, b + x; c; z) out of (1 − z)^ε ₂F₁(u, ε; c; z) with ε = a − 1.
 * Divided by ε term by term it holds at a = 1, too, where the equation as printed divides zero by zero.
 */
function transformed(u: number, epsilon: number, c: number, z: number): number {
  const log = Math.log1p(-z);
  const power = Math.abs(epsilon) < 1e-12 ? log : Math.expm1(epsilon * log) / epsilon;
  return -c * power - Math.exp(epsilon * log) * z * u * gaussSeries(u + 1, epsilon + 1, c + 1, 2, z);
}

/** Σ (p)ⱼ (q)ⱼ / ((c)ⱼ (d)ⱼ) zʲ, which is ₂F₁(p, q; c; z) for d = 1. */
function gaussSeries(p: number, q: number, c: number, d: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 0; j < 20_000 && Math.abs(term) > 1e-14 * Math.abs(sum); j++) {
    term *= (((p + j) * (q + j)) / ((c + j) * (d + j))) * z;
    sum += term;
  }
  return sum;
}
