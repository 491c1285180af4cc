import type { QueryColumnType } from '#contracts/query-operators';
import { anyCalendarDatePattern, anyInstantPattern } from '#contracts/text-patterns';

/** A value in the one form that DuckDB casts to its type and back without loss, or what it must be. */
export type ParsedValue = { readonly value: string } | { readonly problem: string };

const INTEGERS = {
  integer: { bits: 32n, problem: 'must be a whole number of 32 bits' },
  bigint: { bits: 64n, problem: 'must be a whole number of 64 bits' },
} as const;

/** Reads a value of a column from a query parameter. */
export function parseValue(type: QueryColumnType, text: string): ParsedValue {
  switch (type) {
    case 'string':
    case 'array<string>':
      return { value: text };
    case 'integer':
    case 'bigint':
      return parseInteger(text, INTEGERS[type]);
    case 'double':
      return parseDouble(text);
    case 'boolean':
      return text === 'true' || text === 'false' ? { value: text } : { problem: 'must be true or false' };
    case 'date':
      return DAY.test(text) ? { value: text } : { problem: 'must be a calendar date, such as 2026-11-21' };
    case 'timestamp':
      return parseInstant(text);
    default:
      return parseDecimal(type, text);
  }
}

function parseInteger(
  text: string,
  { bits, problem }: (typeof INTEGERS)[keyof typeof INTEGERS],
): ParsedValue {
  if (!/^-?\d{1,19}$/.test(text)) return { problem };
  const value = BigInt(text);
  return BigInt.asIntN(Number(bits), value) === value ? { value: String(value) } : { problem };
}

function parseDouble(text: string): ParsedValue {
  const isNumber = /^-?\d{1,400}(\.\d{1,400})?(e[+-]?\d{1,3})?$/i.test(text);
  return isNumber && Number.isFinite(Number(text))
    ? { value: String(Number(text)) }
    : { problem: 'must be a number' };
}

/** A value that the column cannot hold is refused, as rounding it would change what it is compared with. */
function parseDecimal(type: `decimal(${number},${number})`, text: string): ParsedValue {
  const [precision, scale] = type.match(/\d+/g)!.map(Number) as [number, number];
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d+?)(?:\.(\d+?)0*)?$/.exec(text) ?? [];
  if (whole === '' || whole.length > Math.max(precision - scale, 1) || fraction.length > scale)
    return {
      problem: `must be a number with at most ${precision - scale} digits before and ${scale} after the point`,
    };
  return { value: `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` };
}

const DAY = new RegExp(anyCalendarDatePattern);
const INSTANT = new RegExp(anyInstantPattern);
const PARTS = /^(.{10}).(.{8})(?:\.(\d+))?(?:[Zz]|([+ -])(\d\d)(?::?(\d\d))?)$/;

function parseInstant(text: string): ParsedValue {
  const [, day, time, fraction = '', sign, hours = '00', minutes = '00'] =
    (INSTANT.test(text) && PARTS.exec(text)) || [];
  if (day === undefined)
    return { problem: 'must be an RFC 3339 date-time with an offset, such as 2026-11-21T10:00:00Z' };
  const instant = new Date(`${day}T${time}${sign === '-' ? '-' : '+'}${hours}:${minutes}`);
  const seconds = instant.toISOString().slice(0, -'.000Z'.length);
  return { value: `${seconds}.${fraction.padEnd(6, '0')}Z` };
}
