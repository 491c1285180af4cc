/** gold/sales_forecast: demand per product and day, made by a model, not by a SELECT. */
export const FORECAST_TABLE = 'sales_forecast';
