import { GetRecordsCommand, GetShardIteratorCommand, type KinesisClient } from '@aws-sdk/client-kinesis';
import type { StreamLookup } from '../domain/event-receipt.ts';
import { ProblemError } from '../domain/problem-error.ts';

/** What Kinesis says of a shard that is gone, and of a number that is not, or no longer, one of the shard's. */
const ABSENT = ['ResourceNotFoundException', 'InvalidArgumentException'];

/** Reads single records of a Kinesis stream, as long as it keeps them. */
export function createKinesisEventLookup(options: {
  readonly client: KinesisClient;
  readonly streamName: string;
}): StreamLookup {
  const { client, streamName } = options;
  return {
    async linesAt({ shardId, sequenceNumber }) {
      try {
        const { ShardIterator } = await client.send(
          new GetShardIteratorCommand({
            StreamName: streamName,
            ShardId: shardId,
            ShardIteratorType: 'AT_SEQUENCE_NUMBER',
            StartingSequenceNumber: sequenceNumber,
          }),
        );
        const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: 1 }));
        // After a gap, the iterator gives the next record there is.
        return Records.filter(({ SequenceNumber }) => SequenceNumber === sequenceNumber).flatMap(({ Data }) =>
          jsonLines(Data!),
        );
      } catch (cause) {
        if (ABSENT.includes((cause as Error).name)) return [];
        throw new ProblemError('stream_unreadable', { cause });
      }
    },
  };
}

function jsonLines(data: Uint8Array): unknown[] {
  return Buffer.from(data)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}
