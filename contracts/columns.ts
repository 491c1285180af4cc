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

/** Years outside of these are typing errors, and some readers of Parquet cannot show them. */
const EARLIEST_DAY = '1900-01-01';
const DAY_AFTER_LATEST = '3000-01-01';

/**
 * DuckDB expression that casts a field read by {@link fieldsAsText} to its column type: NULL when it is not of
 * that type as the contract has it. A bare cast would round 2.7 to 3 and take `infinity` for a date.
 */
export function castField(fields: string, { name, type }: Pick<Column, 'name' | 'type'>): string {
  const text = `${fields}."${name}"`;
  const cast = `try_cast(${text} as ${duckdbType(type)})`;
  const day = `${cast} >= '${EARLIEST_DAY}' and ${cast} < '${DAY_AFTER_LATEST}'`;
  switch (type) {
    case 'string':
      return text;
    case 'integer':
      return `case when regexp_full_match(${text}, '-?[0-9]+([.]0+)?') then ${cast} end`;
    case 'decimal(12,2)':
      return `case when regexp_full_match(${text}, '-?[0-9]+([.][0-9]{1,2}0*)?') then ${cast} end`;
    case 'date':
      return `case when regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') and ${day} then ${cast} end`;
    case 'timestamp':
      return `case when regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9].*') and ${day} then ${cast} end`;
    case 'array<string>':
      return `case when json_valid(${text}) then from_json(${text}, '["VARCHAR"]') end`;
  }
}
