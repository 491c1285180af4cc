import { KinesisError } from './error.ts';

/** Where a record stands in its shard: the shard's monotonic clock, then a counter within the millisecond. */
export interface SequencePosition {
  /** Milliseconds since the epoch. */
  readonly ms: number;
  readonly n: number;
}

const MS_DIGITS = 15;
const COUNTER_DIGITS = 15;
const SHARD_DIGITS = 24;
const MAX_COUNTER = 10 ** COUNTER_DIGITS - 1;
const PATTERN = /^49\d{54}$/;

/**
 * Formats a position as 56 decimal digits that begin with 49, as those of AWS do today. The layout is ours:
 * 49, milliseconds (15 digits), counter (15), shard index (24). Equal lengths make string order numeric order.
 */
export function formatSequenceNumber(position: SequencePosition, shardIndex: number): string {
  return `49${String(position.ms).padStart(MS_DIGITS, '0')}${String(position.n).padStart(COUNTER_DIGITS, '0')}${String(shardIndex).padStart(SHARD_DIGITS, '0')}`;
}

/** The position in a sequence number, or undefined if the text is none of ours. */
export function parseSequenceNumber(text: string): SequencePosition | undefined {
  if (!PATTERN.test(text)) return undefined;
  return {
    ms: Number(text.slice(2, 2 + MS_DIGITS)),
    n: Number(text.slice(2 + MS_DIGITS, 2 + MS_DIGITS + COUNTER_DIGITS)),
  };
}

export function comparePositions(a: SequencePosition, b: SequencePosition): number {
  return a.ms - b.ms || a.n - b.n;
}

/** The next free position: never before the clock, never at or before `last`, even if the clock steps back. */
export function nextPosition(last: SequencePosition, nowMs: number): SequencePosition {
  return nowMs > last.ms ? { ms: nowMs, n: 0 } : { ms: last.ms, n: last.n + 1 };
}

/** The last position before the given one, whether or not there ever was a record. */
export function positionBefore({ ms, n }: SequencePosition): SequencePosition {
  if (n > 0) return { ms, n: n - 1 };
  return ms > 0 ? { ms: ms - 1, n: MAX_COUNTER } : { ms: 0, n: 0 };
}

/** @throws {KinesisError} InvalidArgumentException if the text is no sequence number */
export function requirePosition(sequenceNumber: string): SequencePosition {
  const position = parseSequenceNumber(sequenceNumber);
  if (position) return position;
  throw new KinesisError('InvalidArgumentException', `${sequenceNumber} is not a sequence number.`);
}
