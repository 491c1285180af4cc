import { LakeError } from './error.ts';

/** Types of Thrift's compact protocol that Parquet's footer makes use of. */
const [TRUE, FALSE, BYTE, I16, I32, I64, BINARY, LIST, STRUCT] = [1, 2, 3, 4, 5, 6, 8, 9, 12] as const;

export type ThriftValue = boolean | bigint | Uint8Array | ThriftList | ThriftStruct;

export interface ThriftList {
  readonly type: number;
  items: ThriftValue[];
}

/** Fields by their id, in the order of the bytes, with the type they are written as. */
export type ThriftStruct = Map<number, ThriftField>;

export interface ThriftField {
  readonly type: number;
  value: ThriftValue;
}

/**
 * One struct, whatever its fields mean, so that what is not looked at is written back as it was. Source: Thrift,
 * "Thrift Compact protocol encoding". Throws `unsupported_feature` at a type that Parquet's footer has no use for.
 */
export function decodeStruct(bytes: Uint8Array): ThriftStruct {
  let at = 0;

  function varint(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  function integer(): bigint {
    const zigzag = varint();
    return (zigzag >> 1n) ^ -(zigzag & 1n);
  }

  function value(type: number): ThriftValue {
    if (type === BYTE) return BigInt(bytes[at++]!);
    if (type === I16 || type === I32 || type === I64) return integer();
    if (type === BINARY) {
      const length = Number(varint());
      at += length;
      return bytes.subarray(at - length, at);
    }
    if (type === LIST) return list();
    if (type === STRUCT) return struct();
    throw unsupported(type);
  }

  function list(): ThriftList {
    const head = bytes[at++]!;
    const length = head >> 4 === 15 ? Number(varint()) : head >> 4;
    const type = head & 15;
    return { type, items: Array.from({ length }, () => value(type)) };
  }

  function struct(): ThriftStruct {
    const fields: ThriftStruct = new Map();
    for (let id = 0; ; ) {
      const head = bytes[at++]!;
      if (head === 0) return fields;
      const type = head & 15;
      id = head >> 4 === 0 ? Number(integer()) : id + (head >> 4);
      fields.set(id, { type, value: type === TRUE || type === FALSE ? type === TRUE : value(type) });
    }
  }

  return struct();
}

/** The bytes of one struct, the inverse of `decodeStruct`. */
export function encodeStruct(fields: ThriftStruct): Uint8Array {
  const chunks: Uint8Array[] = [];

  function varint(value: bigint): void {
    const bytes: number[] = [];
    for (; value > 127n; value >>= 7n) bytes.push(Number(value & 127n) | 128);
    chunks.push(Uint8Array.of(...bytes, Number(value)));
  }

  function integer(value: bigint): void {
    varint(value < 0n ? -2n * value - 1n : 2n * value);
  }

  function put(type: number, value: ThriftValue): void {
    if (type === BYTE) chunks.push(Uint8Array.of(Number(value)));
    else if (typeof value === 'bigint') integer(value);
    else if (value instanceof Uint8Array) {
      varint(BigInt(value.length));
      chunks.push(value);
    } else if (value instanceof Map) struct(value);
    else list(value as ThriftList);
  }

  function list({ type, items }: ThriftList): void {
    chunks.push(Uint8Array.of((Math.min(items.length, 15) << 4) | type));
    if (items.length >= 15) varint(BigInt(items.length));
    for (const item of items) put(type, item);
  }

  function struct(fields: ThriftStruct): void {
    let last = 0;
    for (const [id, { type, value }] of fields) {
      const step = id - last;
      const kind = typeof value === 'boolean' ? (value ? TRUE : FALSE) : type;
      chunks.push(Uint8Array.of(step > 0 && step <= 15 ? (step << 4) | kind : kind));
      if (step <= 0 || step > 15) integer(BigInt(id));
      if (typeof value !== 'boolean') put(type, value);
      last = id;
    }
    chunks.push(Uint8Array.of(0));
  }

  struct(fields);
  return Buffer.concat(chunks);
}

function unsupported(type: number): LakeError {
  return new LakeError('unsupported_feature', `Type ${type} of Thrift in the footer of a Parquet file`);
}
