import type { Column } from '#contracts/columns';
import { isCalendarPart, type QueryOperator } from '#contracts/query-operators';
import { instantOf } from '#contracts/wall-clock';
import type { Writing } from './form-values.ts';
import { moneyDigits } from './money-text.ts';

/** What was entered as the value of a filter, as the API takes it; undefined when nothing was. */
export function filterParameter(
  { type }: Pick<Column, 'type'>,
  operator: QueryOperator,
  text: string,
  { language, timeZone }: Writing,
): string | undefined {
  if (operator === 'is_null') return text === 'false' ? 'false' : 'true';
  if (text.trim() === '') return undefined;
  if (isCalendarPart(operator)) return text.trim();
  const one = (entry: string): string => {
    if (type === 'decimal(12,2)') return moneyDigits(entry, language);
    return type === 'timestamp' ? (instantOf(entry, timeZone) ?? entry) : entry.trim();
  };
  // In a list the comma separates: amounts there have a point.
  return operator === 'in' ? text.trim() : one(text);
}
