import { mean } from '../statistics.ts';

/** What a customer bought: one entry per day with a purchase, oldest first. */
export interface PurchaseHistory {
  /** Days since 1970-01-01, each once. */
  readonly days: readonly number[];
  /** Value of each of these days in hundredths of the currency, more than 0. */
  readonly cents: readonly number[];
}

/**
 * A history up to a day, in what BG/NBD needs of it. Time is in weeks, as published figures are.
 *
 * Purchases of one day count once: Fader & Hardie, who model occasions to buy rather than invoices.
 */
export interface RepeatPurchases {
  /** x: days with a purchase after the first one. */
  readonly frequency: number;
  /** t_x: weeks from the first purchase to the latest; 0 without a repeat. */
  readonly recency: number;
  /** T: weeks from the first purchase to the end of the observation. */
  readonly age: number;
}

const DAYS_PER_WEEK = 7;

export const weeks = (days: number): number => days / DAYS_PER_WEEK;

/** The history as it was at the end of a day; undefined for who had not bought yet. */
export function upTo({ days, cents }: PurchaseHistory, last: number): PurchaseHistory | undefined {
  let known = days.length;
  while (known > 0 && days[known - 1]! > last) known--;
  if (known === 0) return undefined;
  return { days: days.slice(0, known), cents: cents.slice(0, known) };
}

/** @param last the day that ends the observation, not before the latest purchase */
export function repeatPurchases({ days }: PurchaseHistory, last: number): RepeatPurchases {
  const [first, latest] = [days[0]!, days.at(-1)!];
  return { frequency: days.length - 1, recency: weeks(latest - first), age: weeks(last - first) };
}

/** Days with a purchase after one day, up to and with another. */
export function purchasesWithin({ days }: PurchaseHistory, after: number, last: number): number {
  let count = 0;
  for (const day of days) if (day > after && day <= last) count++;
  return count;
}

/** Days with a purchase, at least 1, and what one of them came to on average, in hundredths of the currency. */
export interface Spending {
  readonly purchases: number;
  readonly meanValue: number;
}

/** The first purchase counts, too: who bought once has shown what they spend. */
export const spendingOf = ({ cents }: PurchaseHistory): Spending => ({
  purchases: cents.length,
  meanValue: mean(cents),
});
