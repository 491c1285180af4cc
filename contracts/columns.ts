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
 * DuckDB expression that reads a field of a JSON document as its column type: NULL when the field is absent,
 * null, or not of that type. Decimals and timestamps are cast from their text, never through a float.
 */
export function castFromJson(json: string, column: Pick<Column, 'name' | 'type'>): string {
  return column.type === 'array<string>'
    ? `try_cast(${json} -> '$.${column.name}' as VARCHAR[])`
    : `try_cast(${json} ->> '$.${column.name}' as ${duckdbType(column.type)})`;
}
