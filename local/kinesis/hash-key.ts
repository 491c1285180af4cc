import { createHash } from 'node:crypto';

export const MAX_HASH_KEY = 2n ** 128n - 1n;

export interface HashKeyRange {
  readonly startingHashKey: bigint;
  readonly endingHashKey: bigint;
}

/** A partition key's place on the hash ring: its MD5 as a 128-bit integer. */
export function hashKeyOf(partitionKey: string): bigint {
  return BigInt(`0x${createHash('md5').update(partitionKey).digest('hex')}`);
}

/** `count` adjoining ranges of equal size (the last one takes the remainder) that cover the whole ring. */
export function evenRanges(count: number): HashKeyRange[] {
  const width = (MAX_HASH_KEY + 1n) / BigInt(count);
  return Array.from({ length: count }, (_, i) => ({
    startingHashKey: width * BigInt(i),
    endingHashKey: i === count - 1 ? MAX_HASH_KEY : width * BigInt(i + 1) - 1n,
  }));
}

export function contains(range: HashKeyRange, hashKey: bigint): boolean {
  return range.startingHashKey <= hashKey && hashKey <= range.endingHashKey;
}
