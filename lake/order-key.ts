import { type DataType, decimalType } from './schema.ts';
import { microsOfTimestamp } from './statistics.ts';

/** A value that compares with others of its column type as DuckDB compares them. */
export type OrderKey = bigint | number | Buffer;

const DECIMALS_KEPT = 40;

/** Undefined when the value cannot be ordered with certainty. */
export function orderKey(type: DataType, value: unknown): OrderKey | undefined {
  const text = String(value);
  if (type === 'string') return Buffer.from(text);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? Buffer.from(text) : undefined;
  if (type === 'timestamp' || type === 'timestamp_ntz') return microsOfTimestamp(text);
  if (type === 'boolean') return text === 'true' ? 1 : text === 'false' ? 0 : undefined;
  if (type === 'double' || type === 'float') {
    // A constant is cast to the column's type before it is compared.
    const number = type === 'float' ? Math.fround(Number(text)) : Number(text);
    return text === '' || Number.isNaN(number) ? undefined : number;
  }
  if (decimalType(type) || /^(long|integer|short|byte)$/.test(String(type))) return scaled(text);
  return undefined;
}

/** Negative, zero or positive, as for sort. Both keys must come from the same type. */
export function compareKeys(a: OrderKey, b: OrderKey): number {
  if (Buffer.isBuffer(a) && Buffer.isBuffer(b)) return Buffer.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function scaled(text: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null || (match[3] ?? '').length > DECIMALS_KEPT) return undefined;
  const digits = BigInt(match[2] + (match[3] ?? '').padEnd(DECIMALS_KEPT, '0'));
  return match[1] === '-' ? -digits : digits;
}
