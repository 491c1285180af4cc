import type { Language } from '#contracts/messages/translate';
import type { Days } from './calendar.ts';
import { centsOf } from './parquet-file.ts';
import type { TableRow } from './small-table.ts';
import type { Filters, Measure } from './view.ts';

/** Columns of gold/sales_anomalies that are shown. */
export const ANOMALY_COLUMNS = [
  'date',
  'level',
  'name',
  'measure',
  'value',
  'expected',
  'direction',
  'is_new',
  'reason_en',
  'reason_pt',
] as const;

/** A day that stands out. Revenue in cents. */
export interface Anomaly {
  readonly day: number;
  readonly level: 'total' | 'category' | 'product';
  /** The category or the product; empty in total. */
  readonly name: string;
  readonly value: number;
  readonly expected: number;
  readonly isAbove: boolean;
  readonly isNew: boolean;
  readonly reason: string;
}

/** What stands out in a measure, the latest first. The number of sales is not looked at. */
export function anomaliesOf(rows: readonly TableRow[], measure: Measure, language: Language): Anomaly[] {
  if (measure === 'sales') return [];
  const amountOf = measure === 'revenue' ? centsOf : Number;
  return rows
    .filter((row) => row.measure === (measure === 'revenue' ? 'revenue' : 'quantity'))
    .map((row) => ({
      day: row.date as number,
      level: row.level as Anomaly['level'],
      name: row.name as string,
      value: amountOf(row.value),
      expected: amountOf(row.expected),
      isAbove: row.direction === 'above',
      isNew: row.is_new as boolean,
      reason: String(language === 'pt-BR' ? row.reason_pt : row.reason_en),
    }))
    .sort((a, b) => b.day - a.day);
}

/** Those of the series over time, by day: in total, or of the one category or product that is picked. */
export function anomaliesByDay(
  anomalies: readonly Anomaly[],
  { product, category, seller, weekday, hour, price }: Filters,
): ReadonlyMap<number, Anomaly> {
  if (price || seller.length + weekday.length + hour.length > 0 || product.length + category.length > 1)
    return new Map();
  const [level, name] =
    product.length > 0
      ? ['product', product[0]]
      : category.length > 0
        ? ['category', category[0]]
        : ['total', ''];
  return new Map(
    anomalies.filter((each) => each.level === level && each.name === name).map((each) => [each.day, each]),
  );
}

/** Those of a period that concern what is picked. */
export const anomaliesWithin = (
  anomalies: readonly Anomaly[],
  { from, to }: Days,
  { product, category }: Pick<Filters, 'product' | 'category'>,
): Anomaly[] =>
  anomalies.filter(
    ({ day, level, name }) =>
      day >= from &&
      day <= to &&
      (product.length + category.length === 0 ||
        (level === 'product' && product.includes(name)) ||
        (level === 'category' && category.includes(name))),
  );
