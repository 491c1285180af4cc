import { isScoredTable, type ScoredTableName } from '../domain/scored-table-features.ts';
import type { ScoredTable } from './scored-table.ts';
import { customerValue } from './scores/customer-value.ts';
import { modelDrift } from './scores/model-drift.ts';
import { nextBestOffers } from './scores/next-best-offers.ts';
import { productPhrases } from './scores/product-phrases.ts';
import { saleSentiment } from './scores/sale-sentiment.ts';
import { salesAnomalies } from './scores/sales-anomalies.ts';
import { salesForecast, salesForecastByCategory, salesForecastTotal } from './scores/sales-forecast.ts';
import { salesTrend } from './scores/sales-trend.ts';

const byName: Readonly<Record<ScoredTableName, ScoredTable>> = {
  customer_value: customerValue,
  model_drift: modelDrift,
  next_best_offers: nextBestOffers,
  sales_anomalies: salesAnomalies,
  product_phrases: productPhrases,
  sale_sentiment: saleSentiment,
  sales_forecast: salesForecast,
  sales_forecast_by_category: salesForecastByCategory,
  sales_forecast_total: salesForecastTotal,
  sales_trend: salesTrend,
};

/** The gold tables that models make. */
export const scoredTables: readonly ScoredTable[] = Object.values(byName);

/** Undefined for a name that none of them has. */
export const scoredTable = (name: string): ScoredTable | undefined =>
  isScoredTable(name) ? byName[name] : undefined;
