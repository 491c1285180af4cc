/**
 * Kinesis sequence numbers have up to 56 decimal digits (186 bits). A Delta `txn` action holds one 64-bit
 * version, of which JSON readers keep 53 bits exactly. So the last landed sequence number of a shard is kept as
 * four digits of base 2^48, one `txn` each, in the same commit as the events.
 */
const DIGIT_BITS = 48n;
const DIGITS = 4;
const PADDED_LENGTH = 56;

export const SMALLEST_SEQUENCE_NUMBER = padSequenceNumber('0');

/** The number with leading zeros, so that text order is numeric order. */
export function padSequenceNumber(sequenceNumber: string): string {
  return sequenceNumber.padStart(PADDED_LENGTH, '0');
}

/** Most significant digit first. */
export function sequenceNumberDigits(sequenceNumber: string): number[] {
  const value = BigInt(sequenceNumber);
  return Array.from({ length: DIGITS }, (_, at) =>
    Number((value >> (DIGIT_BITS * BigInt(DIGITS - 1 - at))) & ((1n << DIGIT_BITS) - 1n)),
  );
}

/** Inverse of {@link sequenceNumberDigits}, padded. */
export function sequenceNumberFromDigits(digits: readonly number[]): string {
  const value = digits.reduce((sum, digit) => (sum << DIGIT_BITS) + BigInt(digit), 0n);
  return padSequenceNumber(value.toString());
}
