import { RECENT_DAYS } from '../forecast/recent.ts';

export const demandParameters = {
  /** Days ahead. */
  horizon: 28,
  /** Origins of the backtest by which a method is chosen. */
  folds: 6,
  /** Days of history that are looked at: two years of seasons and a quarter. */
  historyDays: 820,
  /** Days that methods are fitted to. */
  fittedDays: RECENT_DAYS,
} as const;
