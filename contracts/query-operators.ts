/** Column types of tables that can be queried over HTTP: those of Delta tables, in the protocol's own spelling. */
export type QueryColumnType =
  | 'string'
  | 'integer'
  | 'bigint'
  | 'double'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | `decimal(${number},${number})`
  | 'array<string>';

/** What may follow a field's name and a point in a query parameter, and what it asks of the field. */
export const queryOperators = {
  '': 'Equal to the value.',
  ne: 'Not equal to the value; also where the field is absent.',
  in: 'One of the values. A value with a comma or a leading quotation mark stands in quotation marks.',
  is_null: 'Absent (`true`) or there (`false`).',
  gt: 'After the value.',
  gte: 'The value or after it.',
  lt: 'Before the value.',
  lte: 'The value or before it.',
  contains: 'Has the text in it, whatever the case and the accents.',
  starts_with: 'Begins with the text.',
  has: 'One of its entries is the value.',
  weekday: 'On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday.',
  hour: 'In one of these hours of the day in the business time zone, 0 to 23.',
} as const;

export type QueryOperator = keyof typeof queryOperators;

const equality = ['', 'ne', 'in', 'is_null'] as const;
const ordered = [...equality, 'gt', 'gte', 'lt', 'lte'] as const;

/** Operators that ask for a part of an instant, and the whole numbers that they take. */
export const calendarParts = {
  weekday: { min: 1, max: 7 },
  hour: { min: 0, max: 23 },
} as const satisfies Partial<Record<QueryOperator, { min: number; max: number }>>;

export type CalendarPart = keyof typeof calendarParts;

export const isCalendarPart = (operator: QueryOperator): operator is CalendarPart =>
  Object.hasOwn(calendarParts, operator);

/** @param inZone whether the business time zone is at hand, without which an instant has neither weekday nor hour */
export function operatorsOf(type: QueryColumnType, inZone = false): readonly QueryOperator[] {
  if (type === 'timestamp' && inZone) return [...ordered, 'weekday', 'hour'];
  if (type === 'array<string>') return ['has', 'is_null'];
  if (type === 'boolean') return equality;
  return type === 'string' ? [...ordered, 'contains', 'starts_with'] : ordered;
}

/** `price` and `gte` make `price.gte`; equality is the name alone. */
export const filterName = (field: string, operator: QueryOperator): string =>
  operator === '' ? field : `${field}.${operator}`;

/** Rows of a page. */
export const LIST_LIMIT = { default: 50, max: 1000 } as const;
