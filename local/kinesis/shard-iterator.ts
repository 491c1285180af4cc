import { KinesisError } from './error.ts';
import type { ReadFrom } from './stream.ts';

const LIFETIME_MS = 5 * 60_000;

/** What an iterator remembers; the server keeps nothing. */
export interface ShardIterator {
  readonly streamName: string;
  /** Tells the stream from one of the same name that was deleted. */
  readonly createdMs: number;
  readonly shardId: string;
  readonly from: ReadFrom;
  readonly issuedMs: number;
}

export function encodeShardIterator(iterator: ShardIterator): string {
  return Buffer.from(JSON.stringify(iterator)).toString('base64');
}

/** @throws {KinesisError} InvalidArgumentException, or ExpiredIteratorException after five minutes. */
export function decodeShardIterator(token: string, nowMs: number): ShardIterator {
  let iterator: ShardIterator;
  try {
    iterator = JSON.parse(Buffer.from(token, 'base64').toString());
  } catch (cause) {
    throw new KinesisError('InvalidArgumentException', 'Invalid ShardIterator.', { cause });
  }
  if (typeof iterator?.shardId !== 'string' || typeof iterator.from !== 'object') {
    throw new KinesisError('InvalidArgumentException', 'Invalid ShardIterator.');
  }
  if (nowMs - iterator.issuedMs > LIFETIME_MS) {
    throw new KinesisError(
      'ExpiredIteratorException',
      'Iterator expired: it was created more than 300000 ms ago.',
    );
  }
  return iterator;
}
