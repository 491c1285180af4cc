import type { Entity } from './entity.ts';
import { isOptional } from './entity.ts';
import { type ColumnType, fieldMeta } from './field-meta.ts';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly pii: boolean;
  readonly description: string;
}

/** The columns of an entity's table, in contract order. The server fills `id` and `created_at`: both are required here. */
export function entityColumns(entity: Entity): Column[] {
  return Object.entries(entity.fields).map(([name, schema]) => {
    const meta = fieldMeta(schema);
    return {
      name,
      type: meta.column!,
      required: name === 'id' || name === 'created_at' || !isOptional(schema),
      pii: meta.pii ?? false,
      description: meta.description ?? '',
    };
  });
}

const duckdbTypes: Record<ColumnType, string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  date: 'DATE',
  timestamp: 'TIMESTAMPTZ',
  'decimal(12,2)': 'DECIMAL(12,2)',
  'array<string>': 'VARCHAR[]',
};

export const duckdbType = (type: ColumnType): string => duckdbTypes[type];

/**
 * Structure for DuckDB's `from_json` that reads every field of a record as text, in one pass over the document.
 * Fields that are absent, null, or of a document that is no object become NULL.
 */
export function fieldsAsText(entity: Entity): string {
  const names = entityColumns(entity).map(({ name }) => [name, 'VARCHAR']);
  return JSON.stringify(Object.fromEntries(names));
}

/**
 * DuckDB expression that casts a field read by {@link fieldsAsText} to its column type: NULL when it is not of
 * that type. Decimals and timestamps are cast from their text, no arithmetic is done on them.
 */
export function castField(fields: string, { name, type }: Pick<Column, 'name' | 'type'>): string {
  const text = `${fields}."${name}"`;
  if (type === 'string') return text;
  if (type === 'array<string>')
    return `case when json_valid(${text}) then from_json(${text}, '["VARCHAR"]') end`;
  return `try_cast(${text} as ${duckdbType(type)})`;
}
