import { encodeFrame } from '../record-log.ts';
import type { SequencePosition } from './sequence-number.ts';

/** A record as it is stored. The millisecond of its position is its approximate arrival time. */
export interface StoredRecord {
  readonly position: SequencePosition;
  readonly partitionKey: string;
  readonly data: Buffer;
}

const FIXED_BYTES = 18;

/** Frame payload: milliseconds and counter (float64), length of the partition key (uint16), the key, the data. */
export function encodeRecord({ position, partitionKey, data }: StoredRecord): Buffer {
  const key = Buffer.from(partitionKey);
  const head = Buffer.allocUnsafe(FIXED_BYTES);
  head.writeDoubleLE(position.ms, 0);
  head.writeDoubleLE(position.n, 8);
  head.writeUInt16LE(key.length, 16);
  return encodeFrame([head, key, data]);
}

export function decodePosition(payload: Buffer): SequencePosition {
  return { ms: payload.readDoubleLE(0), n: payload.readDoubleLE(8) };
}

/** The data is a view of `payload`, not a copy. */
export function decodeRecord(payload: Buffer): StoredRecord {
  const dataAt = FIXED_BYTES + payload.readUInt16LE(16);
  return {
    position: decodePosition(payload),
    partitionKey: payload.toString('utf8', FIXED_BYTES, dataAt),
    data: payload.subarray(dataAt),
  };
}
