import type { Entity } from '#contracts/entity';
import { type ColumnType, fieldMeta } from '#contracts/field-meta';
import { instantOfWallClock } from '../time-zone.ts';

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

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

function fromFile(value: unknown, type: ColumnType, timeZone: string): unknown {
  if (type === 'string') return typeof value === 'number' ? String(value) : value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  switch (type) {
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? Number(text) : value;
    case 'timestamp':
      return instantFrom(text, timeZone) ?? value;
    case 'date':
      return text.replace(/[T ]00:00(:00(\.0+)?)?$/, '');
    case 'array<string>':
      return listFrom(text);
    default:
      return text;
  }
}

/** RFC 3339 text; without an offset it is a wall-clock time of the zone, without a time its midnight. */
function instantFrom(text: string, timeZone: string): string | undefined {
  const match = DATE_TIME.exec(text);
  if (!match || Number.isNaN(Date.parse(`${match[1]}T00:00:00Z`))) return undefined;
  const [, day, clock = '00:00', seconds = ':00', offset] = match;
  const local = `${day}T${clock}${seconds}`;
  if (!offset)
    return Number.isNaN(Date.parse(`${local}Z`))
      ? undefined
      : instantOfWallClock(local, timeZone).toISOString();
  if (offset === 'Z') return `${local}Z`;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${local}${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** A JSON array, or values separated by semicolons or else by commas. */
function listFrom(text: string): unknown {
  if (text.startsWith('['))
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
