import type { StreamPosition } from './event-log.ts';
import { ProblemError } from './problem-error.ts';

/**
 * A position as receipts name it, `<shard>:<sequence number>`.
 * @throws ProblemError invalid_query
 */
export function parsePosition(text: string): StreamPosition {
  const [, shardId, sequenceNumber] = /^(shardId-\d{12}):(0|[1-9]\d{0,55})$/.exec(text) ?? [];
  if (shardId === undefined || sequenceNumber === undefined)
    throw new ProblemError('invalid_query', {
      errors: [
        {
          parameter: 'position',
          code: 'invalid_format',
          message: 'must be the position that a receipt names, such as shardId-000000000000:49…',
        },
      ],
    });
  return { shardId, sequenceNumber };
}
