import type { QueryColumnType } from '#contracts/query-operators';
import { type DataType, decimalType, type StructType } from '#lake/schema';
import type { GoldTable } from '../domain/gold-model.ts';
import type { QueryColumn } from '../domain/table-query.ts';

const types: Readonly<Record<string, QueryColumnType>> = {
  string: 'string',
  long: 'bigint',
  integer: 'integer',
  short: 'integer',
  byte: 'integer',
  double: 'double',
  float: 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/**
 * The columns of a version of a gold table. One that the model does not describe, because an older text of it made
 * that version, counts as personal: nobody says that it is not.
 */
export const goldColumns = (
  schema: StructType,
  { columns, pii }: Pick<GoldTable, 'columns' | 'pii'>,
): QueryColumn[] =>
  schema.fields.map(({ name, type }) => ({
    name,
    type: queryType(name, type),
    pii: !columns.has(name) || pii.includes(name),
  }));

function queryType(column: string, type: DataType): QueryColumnType {
  if (typeof type === 'string') {
    const found = decimalType(type) ? (type as QueryColumnType) : types[type];
    if (found) return found;
  } else if (type.type === 'array' && type.elementType === 'string') return 'array<string>';
  throw new Error(`Column ${column} has the type ${JSON.stringify(type)}, which cannot be queried over HTTP`);
}
