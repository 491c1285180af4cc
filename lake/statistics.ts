import { isoFromMicros } from './plain-value.ts';
import { type DataType, decimalType, leafTypes, type StructField, type StructType } from './schema.ts';

/** What a file says of one of its leaf columns, bounds as DuckDB's text, null where it does not say. */
export interface LeafStatistics {
  readonly min: string | null;
  readonly max: string | null;
  readonly nulls: number;
}

/** Code points kept of a string bound; Delta's own default is 32, which would cut a UUID. */
const STRING_BOUND_LENGTH = 64;
const LAST_CODE_POINT = '\u{10FFFF}';

/**
 * The `stats` text of an add action, from the statistics of the file's leaf columns in their order. Source: Delta
 * protocol, "Per-file Statistics". Numbers are written with their exact text, so that no long or decimal is
 * rounded. A bound that cannot be given exactly or wider (NaN, infinity, years past 9999) is left out. Lists, maps
 * and binaries have no bounds.
 */
export function statisticsJson(schema: StructType, rows: number, columns: readonly LeafStatistics[]): string {
  const each = (json: LeafJson) => objectJson(schema.fields, columns.values(), json) ?? '{}';
  const minValues = each((type, { min }) => boundJson(type, min, 'min'));
  const maxValues = each((type, { max }) => boundJson(type, max, 'max'));
  const nullCount = each((_, { nulls }) => String(nulls));
  return `{"numRecords":${rows},"minValues":${minValues},"maxValues":${maxValues},"nullCount":${nullCount}}`;
}

type LeafJson = (type: DataType, column: LeafStatistics) => string | undefined;

function objectJson(
  fields: readonly StructField[],
  columns: Iterator<LeafStatistics>,
  leafJson: LeafJson,
): string | undefined {
  const members = fields.flatMap(({ name, type }) => {
    const json = valueJson(type, columns, leafJson);
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return members.length === 0 ? undefined : `{${members.join(',')}}`;
}

function valueJson(
  type: DataType,
  columns: Iterator<LeafStatistics>,
  leafJson: LeafJson,
): string | undefined {
  if (typeof type !== 'string' && type.type === 'struct') return objectJson(type.fields, columns, leafJson);
  const [first] = leafTypes(type).map(() => columns.next().value!);
  return typeof type === 'string' ? leafJson(type, first!) : undefined;
}

/** JSON of one bound, from DuckDB's text for it. */
export function boundJson(type: DataType, text: string | null, side: 'min' | 'max'): string | undefined {
  if (text === null) return undefined;
  if (type === 'string') return stringBound(text, side);
  if (type === 'boolean') return text === 'true' ? 'true' : 'false';
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? `"${text}"` : undefined;
  if (type === 'timestamp') return timestampBound(text, side);
  // The text of a FLOAT is the shortest that reads back as that FLOAT; as a number it may lie inside the bound.
  if (type === 'float') return numberJson(String(Math.fround(Number(text))));
  if (type === 'binary') return undefined;
  return type === 'double' || decimalType(type) || /^(long|integer|short|byte)$/.test(String(type))
    ? numberJson(text)
    : undefined;
}

function numberJson(text: string): string | undefined {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? text : undefined;
}

function stringBound(text: string, side: 'min' | 'max'): string | undefined {
  const points = Array.from(text.slice(0, 2 * STRING_BOUND_LENGTH + 2));
  if (points.length <= STRING_BOUND_LENGTH) return JSON.stringify(text);
  const prefix = points.slice(0, STRING_BOUND_LENGTH).join('');
  if (side === 'min') return JSON.stringify(prefix);
  // Prefix + last code point exceeds every longer text, unless that text goes on with this very code point.
  return points[STRING_BOUND_LENGTH] === LAST_CODE_POINT
    ? undefined
    : JSON.stringify(prefix + LAST_CODE_POINT);
}

/** Bounds hold milliseconds: the lower is rounded down, the upper up, so that they stay bounds. */
function timestampBound(text: string, side: 'min' | 'max'): string | undefined {
  const micros = microsOfTimestamp(text);
  if (micros === undefined) return undefined;
  const rest = ((micros % 1000n) + 1000n) % 1000n;
  const floor = micros - rest;
  return `"${isoFromMicros(side === 'max' && rest > 0n ? floor + 1000n : floor)}Z"`;
}

/** Microseconds since 1970 of ISO or DuckDB timestamp text, in UTC unless it has an offset. */
export function microsOfTimestamp(text: string): bigint | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [, day, time = '00:00:00', fraction = '', zone = 'Z'] = match;
  const offset = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone;
  const millis = Date.parse(`${day}T${time}${offset}`);
  if (Number.isNaN(millis)) return undefined;
  return BigInt(millis) * 1000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
}
