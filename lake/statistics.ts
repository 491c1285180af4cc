import { isoFromMicros } from './plain-value.ts';
import { type DataType, decimalType, type StructField, type StructType } from './schema.ts';
import { identifier } from './sql-text.ts';

/** What DuckDB reports per leaf column of a Parquet file it wrote: `COPY … (RETURN_STATS)`. */
export type WrittenColumns = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Code points kept of a string bound; Delta's own default is 32, which would cut a UUID. */
const STRING_BOUND_LENGTH = 64;
const LAST_CODE_POINT = '\u{10FFFF}';

/**
 * The `stats` text of an add action. Source: Delta protocol, "Per-file Statistics". Numbers are written with
 * their exact text, so that no long or decimal is rounded. A bound that cannot be given exactly or wider
 * (NaN, infinity, years past 9999) is left out. Lists, maps and binaries have no bounds.
 */
export function statisticsJson(schema: StructType, rows: number, written: WrittenColumns): string {
  const leaves = (pick: (type: DataType, column: ReadonlyMap<string, string>) => string | undefined) =>
    objectJson(schema.fields, [], (type, path) => {
      const found = written.get(path.map(identifier).join('.'));
      return found && pick(type, found);
    }) ?? '{}';
  const minValues = leaves((type, found) => boundJson(type, found.get('min'), 'min'));
  const maxValues = leaves((type, found) => boundJson(type, found.get('max'), 'max'));
  const nullCount = leaves((_, found) => found.get('null_count'));
  return `{"numRecords":${rows},"minValues":${minValues},"maxValues":${maxValues},"nullCount":${nullCount}}`;
}

function objectJson(
  fields: readonly StructField[],
  parents: readonly string[],
  leaf: (type: DataType, path: string[]) => string | undefined,
): string | undefined {
  const members = fields.flatMap(({ name, type }) => {
    const path = [...parents, name];
    const json =
      typeof type === 'string'
        ? leaf(type, path)
        : type.type === 'struct'
          ? objectJson(type.fields, path, leaf)
          : undefined;
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return members.length === 0 ? undefined : `{${members.join(',')}}`;
}

/** JSON of one bound, from DuckDB's text for it. */
export function boundJson(type: DataType, text: string | undefined, side: 'min' | 'max'): string | undefined {
  if (text === undefined) return undefined;
  if (type === 'string') return stringBound(text, side);
  if (type === 'boolean') return text === '1' || text === 'true' ? 'true' : 'false';
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
