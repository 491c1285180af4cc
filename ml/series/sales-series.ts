import type { Level } from '../demand/demand-series.ts';

/** What was sold day by day, in total, of a category or of a product. */
export interface SalesSeries {
  readonly level: Level;
  /** The category or the product; empty in total. */
  readonly name: string;
  /** Of a product, if the catalogue has it. */
  readonly category: string | null;
  /** Day of the first observation, counted from 1970-01-01. */
  readonly start: number;
  /** Sum of the sales in hundredths of the currency, oldest first, without gaps. */
  readonly cents: Float64Array;
  /** Pieces sold. */
  readonly quantity: Float64Array;
  /** Number of sales. */
  readonly sales: Float64Array;
}
