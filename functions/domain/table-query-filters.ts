import type { ParameterError } from '#contracts/error-codes';
import {
  type CalendarPart,
  calendarParts,
  isCalendarPart,
  operatorsOf,
  type QueryOperator,
} from '#contracts/query-operators';
import type { QueryColumn } from './table-query.ts';
import { unknownParameter } from './table-query-parameters.ts';
import { parseValue } from './table-query-values.ts';

/** Values are in the form of {@link parseValue}. */
export type QueryFilter =
  | {
      readonly column: QueryColumn;
      /** `<>` is met by null as well: what equals the value and what does not make up all rows. */
      readonly op: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly value: string;
    }
  | { readonly column: QueryColumn; readonly op: 'in'; readonly values: readonly string[] }
  | {
      readonly column: QueryColumn;
      /** `contains` regards neither case nor accents. */
      readonly op: 'contains' | 'starts_with' | 'has';
      readonly value: string;
    }
  | { readonly column: QueryColumn; readonly op: 'is_null'; readonly value: boolean }
  | {
      readonly column: QueryColumn;
      readonly op: CalendarPart;
      readonly parts: readonly number[];
      /** IANA name. */
      readonly timeZone: string;
    };

const comparisons = { ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/**
 * Reads one parameter as a filter.
 *
 * @param timeZone in which instants have a weekday and an hour
 */
export function parseFilter(
  columns: ReadonlyMap<string, QueryColumn>,
  parameter: string,
  text: string,
  timeZone?: string,
): QueryFilter | { readonly error: ParameterError } {
  const point = columns.has(parameter) ? parameter.length : parameter.lastIndexOf('.');
  const column = columns.get(parameter.slice(0, Math.max(point, 0)));
  if (!column) return { error: unknownParameter(parameter) };
  const operator = parameter.slice(point + 1) as QueryOperator;
  const operators = operatorsOf(column.type, timeZone !== undefined);
  // A name that ends with a point has an operator, which is empty.
  if (!operators.includes(operator) || (operator === '' && point < parameter.length))
    return {
      error: {
        parameter,
        code: 'unknown_parameter',
        message: `is not a filter of ${column.name}, which takes ${operators.map((each) => (each ? `.${each}` : '=')).join(', ')}`,
      },
    };
  const invalid = (message: string) => ({
    error: { parameter, code: 'invalid_value', message } satisfies ParameterError,
  });
  if (isCalendarPart(operator)) {
    const { min, max } = calendarParts[operator];
    const items = text.split(',');
    return items.every((item) => /^\d{1,2}$/.test(item) && Number(item) >= min && Number(item) <= max)
      ? { column, op: operator, parts: items.map(Number), timeZone: timeZone! }
      : invalid(`each value must be a whole number from ${min} to ${max}`);
  }
  switch (operator) {
    case 'is_null':
      return text === 'true' || text === 'false'
        ? { column, op: operator, value: text === 'true' }
        : invalid('must be true or false');
    case 'contains':
    case 'starts_with':
    case 'has':
      return { column, op: operator, value: text };
    case 'in': {
      const items = splitList(text);
      if (!items) return invalid('has a quotation mark that is not closed');
      const parsed = items.map((item) => parseValue(column.type, item));
      const values = parsed.flatMap((each) => ('value' in each ? [each.value] : []));
      const bad = parsed.find((each) => 'problem' in each);
      return bad ? invalid(`each value ${bad.problem}`) : { column, op: operator, values };
    }
    default: {
      const parsed = parseValue(column.type, text);
      if ('problem' in parsed) return invalid(parsed.problem);
      const op = operator === '' ? '=' : comparisons[operator as keyof typeof comparisons];
      return { column, op, value: parsed.value };
    }
  }
}

/**
 * Items between commas. One that begins with a quotation mark goes up to the next, and may hold commas; a mark
 * within it is doubled, as in CSV. Undefined when such an item does not end.
 */
function splitList(text: string): string[] | undefined {
  const items: string[] = [];
  let rest = text;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=,|$)/s.exec(rest);
    if (!quoted && rest.startsWith('"')) return undefined;
    const raw = quoted?.[0] ?? /^[^,]*/s.exec(rest)![0];
    items.push(quoted ? quoted[1]!.replaceAll('""', '"') : raw);
    if (raw.length === rest.length) return items;
    rest = rest.slice(raw.length + 1);
  }
}
