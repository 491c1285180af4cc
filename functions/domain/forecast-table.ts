import type { GoldTable } from './gold-model.ts';
import { seasonalBaseline } from './seasonal-baseline.ts';

/** gold/sales_forecast: demand per product and day, made by a model, not by a SELECT. */
export const FORECAST_TABLE = 'sales_forecast';

export const forecastTable: GoldTable = {
  name: FORECAST_TABLE,
  description: `Demand per product for the ${seasonalBaseline.horizonDays} days after the logical date.`,
  grain: ['date', 'name_product'],
  columns: new Map([
    ['date', 'Day that is forecast, in the business time zone.'],
    ['name_product', 'Product.'],
    ['predicted_sales_value', 'Expected sum of the sales.'],
    ['predicted_quantity', 'Expected pieces sold.'],
    ['logical_date', 'Last day that the forecast knew.'],
    ['model_name', 'Method of the forecast.'],
    ['model_hash', 'Identifies the method and its parameters.'],
  ]),
  pii: [],
};
