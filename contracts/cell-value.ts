import type { ColumnType } from './field-meta.ts';
import { instantOf } from './wall-clock.ts';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * A cell as the API takes a field of this type. What cannot be read as its type stays as it is: the contract says
 * what is wrong with it.
 *
 * @param timeZone IANA name of the zone in which date-times without an offset are read
 */
export function cellValue(cell: string, type: ColumnType, timeZone: string): unknown {
  const text = cell.trim();
  switch (type) {
    case 'string':
      return cell;
    case 'integer':
      return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : cell;
    case 'decimal(12,2)':
      return withPoint(text);
    case 'timestamp':
      return instantFrom(text, timeZone) ?? cell;
    case 'date':
      return text.replace(/[T ]00:00(:00(\.0+)?)?$/, '');
    case 'array<string>':
      return listFrom(text);
  }
}

/** A comma before one or two digits at the end can only be the decimal one. */
const withPoint = (text: string): string =>
  /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;

/** RFC 3339 text; without an offset it is a wall-clock time of the zone, without a time its midnight. */
function instantFrom(text: string, timeZone: string): string | undefined {
  const match = DATE_TIME.exec(text);
  if (!match || Number.isNaN(Date.parse(`${match[1]}T00:00:00Z`))) return undefined;
  const [, day, clock = '00:00', seconds = ':00', offset] = match;
  const local = `${day}T${clock}${seconds}`;
  if (!offset) return instantOf(local, timeZone);
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
  const entries = text.split(text.includes(';') ? ';' : ',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}
