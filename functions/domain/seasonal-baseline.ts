/**
 * Forecast by the mean of the same weekday over the last weeks: the seasonal mean with period 7
 * (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.2, seasonal naive averaged).
 * It is the floor that any other model has to beat.
 */
export const seasonalBaseline = {
  name: 'seasonal_weekday_mean',
  /** Weeks of history it looks at. */
  weeks: 8,
  /** Days it looks ahead. */
  horizonDays: 7,
} as const;

const WEEK_DAYS = 7;

/** What a product sold on one day. Days without a sale are absent and count as zero. */
export interface DailySales {
  /** Days since the epoch. */
  readonly day: number;
  /** Hundredths of the currency, exact. */
  readonly cents: number;
  readonly quantity: number;
}

export interface DailyForecast {
  readonly day: number;
  readonly cents: number;
  readonly quantity: number;
}

/**
 * The `horizonDays` days after `logicalDay`. A product younger than the window is averaged over the weekdays
 * since its first sale only, at least one of each, so that the time before it existed does not count as zero.
 */
export function forecastProduct(history: readonly DailySales[], logicalDay: number): DailyForecast[] {
  const firstOfWindow = logicalDay - seasonalBaseline.weeks * WEEK_DAYS + 1;
  const known = history.filter(({ day }) => day >= firstOfWindow && day <= logicalDay);
  const firstSale = known.reduce((first, { day }) => Math.min(first, day), logicalDay);
  return Array.from({ length: seasonalBaseline.horizonDays }, (_, ahead) => {
    const day = logicalDay + 1 + ahead;
    const same = known.filter((sales) => (day - sales.day) % WEEK_DAYS === 0);
    const lastSame = day - WEEK_DAYS;
    const occasions = Math.max(1, Math.floor((lastSame - firstSale) / WEEK_DAYS) + 1);
    return {
      day,
      cents: Math.round(total(same, 'cents') / occasions),
      quantity: total(same, 'quantity') / occasions,
    };
  });
}

const total = (sales: readonly DailySales[], measure: 'cents' | 'quantity'): number =>
  sales.reduce((sum, each) => sum + each[measure], 0);
