export const levels = ['total', 'category', 'product'] as const;
export type Level = (typeof levels)[number];

export const measures = ['quantity', 'cents'] as const;
export type Measure = (typeof measures)[number];

/** What was sold day by day: in total, of a category or of a product. */
export interface DemandSeries {
  readonly level: Level;
  /** The category or the product; empty in total. */
  readonly name: string;
  /** Pieces sold each day up to the logical date, oldest first, from the day of the first sale. */
  readonly quantity: Float64Array;
  /** Sum of the sales in hundredths of the currency, of the same days. */
  readonly cents: Float64Array;
}

/** Identifies a series. */
export const keyOf = ({ level, name }: Pick<DemandSeries, 'level' | 'name'>): string =>
  level === 'total' ? level : `${level}/${name}`;
