import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Decimal,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Table,
  TimestampMicrosecond,
  Utf8,
} from 'apache-arrow';
import { microsOfTimestamp } from '#lake/statistics';
import type { QueryColumn } from '../domain/table-query.ts';

type Values = readonly unknown[];

/**
 * Rows, as the engine gives them, in the Arrow IPC streaming format, as one record batch. Decimals become
 * Decimal128, instants timestamps in microseconds with the zone UTC, days Date32.
 * Source: https://arrow.apache.org/docs/format/Columnar.html
 */
export function arrowStream(
  columns: readonly Pick<QueryColumn, 'name' | 'type'>[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Uint8Array {
  const children = columns.map(({ name, type }) =>
    columnData(
      type,
      rows.map((row) => row[name] ?? null),
    ),
  );
  const schema = new Schema(columns.map(({ name }, at) => new Field(name, children[at]!.type, true)));
  const data = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  const batch = new RecordBatch(schema, data);
  return RecordBatchStreamWriter.writeAll(new Table(schema, [batch])).toUint8Array(true);
}

function columnData(type: QueryColumn['type'], values: Values): Data {
  switch (type) {
    case 'string':
      return texts(values as readonly (string | null)[]);
    case 'integer':
      return makeData({ type: new Int32(), ...validity(values), data: Int32Array.from(values, Number) });
    case 'bigint':
      return makeData({
        type: new Int64(),
        ...validity(values),
        data: int64s(values, (value) => BigInt(value as string)),
      });
    case 'double':
      return makeData({ type: new Float64(), ...validity(values), data: Float64Array.from(values, Number) });
    case 'boolean':
      return makeData({ type: new Bool(), ...validity(values), data: bits(values.map(Boolean)) });
    case 'date':
      return makeData({ type: new DateDay(), ...validity(values), data: Int32Array.from(values, dayNumber) });
    case 'timestamp': {
      const data = int64s(values, (value) => microsOfTimestamp(value as string)!);
      return makeData({ type: new TimestampMicrosecond('UTC'), ...validity(values), data });
    }
    case 'array<string>':
      return lists(values as readonly (readonly (string | null)[] | null)[]);
    default:
      return decimals(type, values as readonly (string | null)[]);
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;

const dayNumber = (value: unknown): number =>
  value === null ? 0 : Date.parse(`${value}T00:00:00Z`) / MILLISECONDS_PER_DAY;

const int64s = (values: Values, convert: (value: unknown) => bigint): BigInt64Array =>
  BigInt64Array.from(values, (value) => (value === null ? 0n : convert(value)));

function validity(values: Values): { length: number; nullCount: number; nullBitmap: Uint8Array } {
  const present = values.map((value) => value !== null);
  return {
    length: values.length,
    nullCount: present.filter((each) => !each).length,
    nullBitmap: bits(present),
  };
}

/** Least significant bit first. */
function bits(flags: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8));
  for (const [at, flag] of flags.entries()) if (flag) bytes[at >> 3]! |= 1 << (at & 7);
  return bytes;
}

function offsets(lengths: readonly number[]): Int32Array {
  const positions = new Int32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) positions[at + 1] = positions[at]! + length;
  return positions;
}

function texts(values: readonly (string | null)[]): Data<Utf8> {
  const encoded = values.map((value) => Buffer.from(value ?? ''));
  return makeData({
    type: new Utf8(),
    ...validity(values),
    valueOffsets: offsets(encoded.map(({ byteLength }) => byteLength)),
    data: Buffer.concat(encoded),
  });
}

function lists(values: readonly (readonly (string | null)[] | null)[]): Data<List<Utf8>> {
  const child = texts(values.flatMap((value) => value ?? []));
  return makeData({
    type: new List(new Field('item', new Utf8(), true)),
    ...validity(values),
    valueOffsets: offsets(values.map((value) => value?.length ?? 0)),
    child,
  });
}

function decimals(type: string, values: readonly (string | null)[]): Data<DataType> {
  const [precision, scale] = type.match(/\d+/g)!.map(Number) as [number, number];
  const halves = new BigInt64Array(values.length * 2);
  for (const [at, value] of values.entries()) {
    const unscaled = BigInt((value ?? '0').replace('.', ''));
    halves[2 * at] = BigInt.asIntN(64, unscaled);
    halves[2 * at + 1] = unscaled >> 64n;
  }
  return makeData({
    type: new Decimal(scale, precision, 128),
    ...validity(values),
    data: new Uint32Array(halves.buffer),
  });
}
