import {
  type DuckDBBlobValue,
  type DuckDBListType,
  type DuckDBListValue,
  type DuckDBMapType,
  type DuckDBMapValue,
  type DuckDBStructType,
  type DuckDBStructValue,
  type DuckDBTimestampTZValue,
  DuckDBTypeId,
  type DuckDBValueConverter,
} from '@duckdb/node-api';

const TIMESTAMPS: readonly number[] = [
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
];

/** The conversion documented at {@link Engine.rows}. */
export const plainValue: DuckDBValueConverter<unknown> = (value, type, convert) => {
  if (value === null) return null;
  if (typeof value === 'bigint') return safeInteger(value);
  if (typeof value !== 'object') return value;
  switch (type.typeId) {
    case DuckDBTypeId.BLOB:
      return (value as DuckDBBlobValue).bytes;
    case DuckDBTypeId.TIMESTAMP_TZ:
      return `${isoFromMicros((value as DuckDBTimestampTZValue).micros)}Z`;
    case DuckDBTypeId.LIST: {
      const { valueType } = type as DuckDBListType;
      return (value as DuckDBListValue).items.map((item) => convert(item, valueType, convert));
    }
    case DuckDBTypeId.STRUCT: {
      const { entryNames, entryTypes } = type as DuckDBStructType;
      const { entries } = value as DuckDBStructValue;
      return Object.fromEntries(
        entryNames.map((name, at) => [name, convert(entries[name] ?? null, entryTypes[at]!, convert)]),
      );
    }
    case DuckDBTypeId.MAP: {
      const { keyType, valueType } = type as DuckDBMapType;
      return (value as DuckDBMapValue).entries.map((entry) => [
        convert(entry.key, keyType, convert),
        convert(entry.value, valueType, convert),
      ]);
    }
    default:
      // DuckDB's text of a timestamp without zone has a blank where ISO 8601 has T.
      return TIMESTAMPS.includes(type.typeId) ? value.toString().replace(' ', 'T') : value.toString();
  }
};

function safeInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** ISO 8601 of an instant in microseconds since 1970, without zone; three decimals, six if needed. */
export function isoFromMicros(micros: bigint): string {
  const sub = ((micros % 1000n) + 1000n) % 1000n;
  const iso = new Date(Number((micros - sub) / 1000n)).toISOString().slice(0, -1);
  return sub === 0n ? iso : `${iso}${sub.toString().padStart(3, '0')}`;
}
