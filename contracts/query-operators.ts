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
} as const;

export type QueryOperator = keyof typeof queryOperators;

const equality = ['', 'ne', 'in', 'is_null'] as const;
const ordered = [...equality, 'gt', 'gte', 'lt', 'lte'] as const;

export function operatorsOf(type: QueryColumnType): readonly QueryOperator[] {
  if (type === 'array<string>') return ['has', 'is_null'];
  if (type === 'boolean') return equality;
  return type === 'string' ? [...ordered, 'contains', 'starts_with'] : ordered;
}

/** `price` and `gte` make `price.gte`; equality is the name alone. */
export const filterName = (field: string, operator: QueryOperator): string =>
  operator === '' ? field : `${field}.${operator}`;

/** Rows of a page. */
export const LIST_LIMIT = { default: 50, max: 1000 } as const;
