import { KinesisError } from '../error.ts';
import type { HashKeyRange } from '../hash-key.ts';
import {
  type Input,
  invalid,
  optionalHashKey,
  optionalInteger,
  optionalString,
  requiredInteger,
  requiredString,
  streamNameOf,
} from '../input.ts';
import { parseSequenceNumber } from '../sequence-number.ts';
import {
  isOpen,
  mergeShards as merge,
  openShards,
  type ShardDescription,
  scaleShards,
  splitShard as split,
} from '../shard-map.ts';
import type { Operation } from './context.ts';

export function describeHashKeyRange(range: HashKeyRange): object {
  return {
    StartingHashKey: range.startingHashKey.toString(),
    EndingHashKey: range.endingHashKey.toString(),
  };
}

export function describeShard(shard: ShardDescription): object {
  return {
    ShardId: shard.shardId,
    ParentShardId: shard.parentShardId,
    AdjacentParentShardId: shard.adjacentParentShardId,
    HashKeyRange: describeHashKeyRange(shard),
    SequenceNumberRange: {
      StartingSequenceNumber: shard.startingSequenceNumber,
      EndingSequenceNumber: shard.endingSequenceNumber,
    },
  };
}

interface ListToken {
  readonly streamName: string;
  readonly after: string;
  readonly filter: Input | undefined;
}

export const listShards: Operation = ({ store }, input) => {
  const token = parseListToken(optionalString(input, 'NextToken'));
  const streamName = token?.streamName ?? streamNameOf(input);
  const filter = token ? token.filter : (input.ShardFilter as Input | undefined);
  const after = token?.after ?? optionalString(input, 'ExclusiveStartShardId') ?? '';
  const limit = optionalInteger(input, 'MaxResults', 1, 10_000) ?? 1000;
  const matching = store
    .require(streamName)
    .shards()
    .filter((shard) => shard.shardId > after && passes(shard, filter));
  const page = matching.slice(0, limit);
  const next: ListToken = { streamName, after: page.at(-1)?.shardId ?? after, filter };
  return {
    Shards: page.map(describeShard),
    ...(matching.length > limit ? { NextToken: Buffer.from(JSON.stringify(next)).toString('base64') } : {}),
  };
};

function parseListToken(token: string | undefined): ListToken | undefined {
  if (token === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(token, 'base64').toString());
  } catch (cause) {
    throw new KinesisError('InvalidArgumentException', 'Invalid NextToken.', { cause });
  }
}

function passes(shard: ShardDescription, filter: Input | undefined): boolean {
  if (!filter) return true;
  const type = requiredString(filter, 'Type');
  const timestampMs = Number(filter.Timestamp) * 1000;
  const startMs = parseSequenceNumber(shard.startingSequenceNumber)!.ms;
  const endMs = shard.endingSequenceNumber
    ? parseSequenceNumber(shard.endingSequenceNumber)!.ms
    : Number.POSITIVE_INFINITY;
  switch (type) {
    case 'AFTER_SHARD_ID':
      return shard.shardId > requiredString(filter, 'ShardId');
    case 'AT_TRIM_HORIZON':
      return shard.parentShardId === undefined;
    case 'FROM_TRIM_HORIZON':
      return true;
    case 'AT_LATEST':
      return isOpen(shard);
    case 'AT_TIMESTAMP':
      return startMs <= timestampMs && timestampMs < endMs;
    case 'FROM_TIMESTAMP':
      return timestampMs < endMs;
    default:
      throw invalid(`${type} is not a shard filter type.`);
  }
}

export const splitShard: Operation = ({ store }, input) => {
  const newStart = optionalHashKey(input, 'NewStartingHashKey');
  if (newStart === undefined) throw invalid('NewStartingHashKey is missing.');
  const shardId = requiredString(input, 'ShardToSplit');
  store.require(streamNameOf(input)).reshard((map, atMs) => split(map, shardId, newStart, atMs));
  return undefined;
};

export const mergeShards: Operation = ({ store }, input) => {
  const shardId = requiredString(input, 'ShardToMerge');
  const adjacent = requiredString(input, 'AdjacentShardToMerge');
  store.require(streamNameOf(input)).reshard((map, atMs) => merge(map, shardId, adjacent, atMs));
  return undefined;
};

export const updateShardCount: Operation = ({ store, arnOf }, input) => {
  const stream = store.require(streamNameOf(input));
  const target = requiredInteger(input, 'TargetShardCount', 1, 10_000);
  const current = openShards(stream.config.shardMap).length;
  if (target > current * 2 || target * 2 < current) {
    throw new KinesisError(
      'LimitExceededException',
      'UpdateShardCount can at most double or halve the number of open shards.',
    );
  }
  stream.reshard((map, atMs) => scaleShards(map, target, atMs));
  return {
    StreamName: stream.config.name,
    StreamARN: arnOf(stream.config.name),
    CurrentShardCount: current,
    TargetShardCount: target,
  };
};
