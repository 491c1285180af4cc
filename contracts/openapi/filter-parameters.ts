import {
  calendarParts,
  filterName,
  isCalendarPart,
  LIST_LIMIT,
  operatorsOf,
  type QueryColumnType,
  type QueryOperator,
  queryOperators,
} from '../query-operators.ts';
import {
  anyCalendarDatePattern,
  anyInstantPattern,
  decimalPattern,
  listItemPattern,
} from '../text-patterns.ts';
import { type JsonSchema, ref } from './json-schema.ts';
import type { Parameter } from './parameters.ts';

/** A column that a list can be filtered by. */
export interface FilterColumn {
  readonly name: string;
  readonly type: QueryColumnType;
  readonly pii: boolean;
}

/** Values of filters, as they stand in a query string. A decimal is text there: no double could hold its digits. */
export const filterSchemas: Readonly<Record<string, JsonSchema>> = {
  FilterDate: { type: 'string', pattern: anyCalendarDatePattern, description: 'A day, `YYYY-MM-DD`.' },
  FilterInstant: {
    type: 'string',
    pattern: anyInstantPattern,
    description: 'A point in time, RFC 3339 with an offset.',
  },
  FilterMoney: { type: 'string', pattern: decimalPattern(12, 2), 'x-number': true },
  FilterDecimal: { type: 'string', pattern: decimalPattern(38, 2), 'x-number': true },
  FilterBigInteger: { type: 'string', pattern: int64Pattern(), 'x-number': true },
  FilterInteger: { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 },
  FilterTextItem: { type: 'string', pattern: listItemPattern },
};

function valueSchema(type: QueryColumnType): JsonSchema {
  switch (type) {
    case 'string':
    case 'array<string>':
      return { type: 'string' };
    case 'boolean':
      return { type: 'boolean' };
    case 'double':
      return { type: 'number' };
    case 'date':
      return ref('FilterDate');
    case 'timestamp':
      return ref('FilterInstant');
    case 'integer':
      return ref('FilterInteger');
    case 'bigint':
      return ref('FilterBigInteger');
    case 'decimal(12,2)':
      return ref('FilterMoney');
    case 'decimal(38,2)':
      return ref('FilterDecimal');
    default: {
      const [precision, scale] = type.match(/\d+/g)!.map(Number) as [number, number];
      return { type: 'string', pattern: decimalPattern(precision, scale), 'x-number': true };
    }
  }
}

function filter({ name, type, pii }: FilterColumn, operator: QueryOperator): Parameter {
  const parameter = {
    name: filterName(name, operator),
    in: 'query',
    description: `${queryOperators[operator]}${pii ? ' Needs `crm:pii`.' : ''}`,
  } as const;
  if (operator === 'is_null') return { ...parameter, schema: { type: 'boolean' } };
  if (isCalendarPart(operator)) {
    const { min: minimum, max: maximum } = calendarParts[operator];
    const items = { type: 'integer', minimum, maximum } as const;
    return { ...parameter, explode: false, schema: { type: 'array', items, minItems: 1 } };
  }
  if (operator !== 'in') return { ...parameter, schema: valueSchema(type) };
  const items = type === 'string' ? ref('FilterTextItem') : valueSchema(type);
  return { ...parameter, explode: false, schema: { type: 'array', items, minItems: 1 } };
}

/**
 * Every parameter of a list of rows with these columns.
 *
 * @param inZone whether instants can be filtered by weekday and hour
 */
export function listParameters(
  columns: readonly FilterColumn[],
  limit: { readonly default: number; readonly max: number } = LIST_LIMIT,
  inZone = false,
): Parameter[] {
  const names = columns.map(({ name }) => name);
  const sortable = columns.filter(({ type }) => type !== 'array<string>').map(({ name }) => name);
  return [
    {
      name: 'q',
      in: 'query',
      description: 'Text that one of the text fields contains, whatever the case and the accents.',
      schema: { type: 'string' },
    },
    {
      name: 'sort',
      in: 'query',
      description: 'Fields to sort by, with a minus in front for descending. Absent values come last.',
      explode: false,
      schema: {
        type: 'array',
        items: { type: 'string', enum: sortable.flatMap((name) => [name, `-${name}`]) },
        minItems: 1,
      },
    },
    {
      name: 'limit',
      in: 'query',
      description: 'Rows of a page.',
      schema: { type: 'integer', minimum: 1, maximum: limit.max, default: limit.default },
    },
    {
      name: 'cursor',
      in: 'query',
      description: '`next_cursor` of the page before; the other parameters must be the same.',
      schema: { type: 'string' },
    },
    {
      name: 'fields',
      in: 'query',
      description: 'Fields of each row; all of them if absent.',
      explode: false,
      schema: { type: 'array', items: { type: 'string', enum: names }, minItems: 1, uniqueItems: true },
    },
    {
      name: 'count',
      in: 'query',
      description: 'Also count all rows that match.',
      schema: { type: 'boolean', default: false },
    },
    ...columns.flatMap((column) =>
      operatorsOf(column.type, inZone).map((operator) => filter(column, operator)),
    ),
  ];
}

/** Whole numbers of 64 bits in at most 19 digits: JSON Schema's own bounds would be read as doubles. */
function int64Pattern(): string {
  const upTo = (limit: string): string => {
    const smaller = [...limit].flatMap((digit, at) =>
      digit === '0' ? [] : [`${limit.slice(0, at)}[0-${Number(digit) - 1}][0-9]{${limit.length - at - 1}}`],
    );
    return [...smaller, limit].join('|');
  };
  return `^(?:-?[0-9]{1,18}|${upTo('9223372036854775807')}|-(?:${upTo('9223372036854775808')}))$`;
}
