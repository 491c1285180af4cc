/** The gold tables that models make, and the SELECTs under `sql/` that each is made of. Independent of each other. */
export const scoredTableFeatures = {
  customer_value: ['features/customer_purchases', 'features/customer_standing'],
  model_drift: ['features/model_inputs', 'features/sales_series'],
  next_best_offers: ['features/customer_products', 'features/offered_products'],
  sales_anomalies: ['features/sales_series'],
  product_phrases: ['features/sale_notes'],
  sale_sentiment: ['features/sale_notes'],
  sales_forecast: ['features/daily_demand'],
  sales_forecast_by_category: ['features/daily_demand'],
  sales_forecast_total: ['features/daily_demand'],
  sales_trend: ['features/sales_series'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScoredTableName = keyof typeof scoredTableFeatures;

export const scoredTableNames = Object.keys(scoredTableFeatures) as ScoredTableName[];

export const isScoredTable = (name: string): name is ScoredTableName =>
  Object.hasOwn(scoredTableFeatures, name);
