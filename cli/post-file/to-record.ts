import { cellValue } from '#contracts/cell-value';
import type { Entity } from '#contracts/entity';
import { type ColumnType, fieldMeta } from '#contracts/field-meta';

export interface RecordReader {
  /** The field that a column of the file fills, by its name or an alias. */
  fieldOf(column: string): string | undefined;
  /** A row as the body of a POST. What cannot be read as its type stays as it is: the API says what is wrong. */
  record(values: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** @param timeZone IANA name of the zone in which date-times without an offset are read. */
export function recordReader(entity: Entity, timeZone: string, { ignoreUnknown = false } = {}): RecordReader {
  const fields = Object.entries(entity.fields).map(([name, schema]) => ({ name, meta: fieldMeta(schema) }));
  const names = new Map(
    fields.flatMap(({ name, meta }) =>
      [name, ...(meta.aliases ?? [])].map((alias) => [alias, name] as const),
    ),
  );
  const types = new Map(fields.map(({ name, meta }) => [name, meta.column!] as const));
  return {
    fieldOf: (column) => names.get(column),
    record: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => value !== null && value !== undefined)
          .filter(([column]) => !ignoreUnknown || names.has(column))
          .map(([column, value]) => {
            const name = names.get(column) ?? column;
            const type = types.get(name);
            return [name, type ? fromFile(value, type, timeZone) : value];
          }),
      ),
  };
}

/** Files with types of their own, such as Parquet, have numbers where a text is meant. */
function fromFile(value: unknown, type: ColumnType, timeZone: string): unknown {
  if (typeof value === 'string') return cellValue(value, type, timeZone);
  return type === 'string' && typeof value === 'number' ? String(value) : value;
}
