import { KinesisError } from './error.ts';
import { contains, evenRanges, type HashKeyRange } from './hash-key.ts';
import { formatSequenceNumber } from './sequence-number.ts';

/** A shard as the API describes it. It is closed once it has an ending sequence number. */
export interface ShardDescription extends HashKeyRange {
  readonly shardId: string;
  readonly parentShardId?: string;
  readonly adjacentParentShardId?: string;
  readonly startingSequenceNumber: string;
  readonly endingSequenceNumber?: string;
}

/** All shards a stream still knows, by ascending id. Resharding makes a new map and leaves the old one alone. */
export interface ShardMap {
  readonly shards: readonly ShardDescription[];
  readonly nextIndex: number;
}

export function shardIndexOf(shardId: string): number {
  return Number(shardId.slice('shardId-'.length));
}

export function isOpen(shard: ShardDescription): boolean {
  return shard.endingSequenceNumber === undefined;
}

export function openShards(map: ShardMap): ShardDescription[] {
  return map.shards.filter(isOpen);
}

/** The open shard that takes a hash key. */
export function shardForHashKey(map: ShardMap, hashKey: bigint): ShardDescription {
  return map.shards.find((shard) => isOpen(shard) && contains(shard, hashKey))!;
}

export function createShardMap(count: number, atMs: number): ShardMap {
  return addShards({ shards: [], nextIndex: 0 }, evenRanges(count), {}, atMs);
}

/** Closes a shard and opens two that share its range at `newStartingHashKey`. */
export function splitShard(
  map: ShardMap,
  shardId: string,
  newStartingHashKey: bigint,
  atMs: number,
): ShardMap {
  const parent = requireOpen(map, shardId);
  if (newStartingHashKey <= parent.startingHashKey || newStartingHashKey > parent.endingHashKey) {
    throw new KinesisError(
      'InvalidArgumentException',
      `NewStartingHashKey ${newStartingHashKey} used in SplitShard() on shard ${shardId} is not both greater than one plus the shard's StartingHashKey and less than the shard's EndingHashKey.`,
    );
  }
  const ranges = [
    { startingHashKey: parent.startingHashKey, endingHashKey: newStartingHashKey - 1n },
    { startingHashKey: newStartingHashKey, endingHashKey: parent.endingHashKey },
  ];
  return addShards(closeShards(map, [shardId], atMs), ranges, { parentShardId: shardId }, atMs + 1);
}

/** Closes two shards with adjoining ranges and opens one in their place. */
export function mergeShards(map: ShardMap, shardId: string, adjacentShardId: string, atMs: number): ShardMap {
  const parents = [requireOpen(map, shardId), requireOpen(map, adjacentShardId)];
  parents.sort((a, b) => (a.startingHashKey < b.startingHashKey ? -1 : 1));
  const [low, high] = parents as [ShardDescription, ShardDescription];
  if (low.endingHashKey + 1n !== high.startingHashKey) {
    throw new KinesisError(
      'InvalidArgumentException',
      `Shards ${shardId} and ${adjacentShardId} are not an adjacent pair of shards eligible for merging.`,
    );
  }
  const range = { startingHashKey: low.startingHashKey, endingHashKey: high.endingHashKey };
  const parentIds = { parentShardId: shardId, adjacentParentShardId: adjacentShardId };
  return addShards(closeShards(map, [shardId, adjacentShardId], atMs), [range], parentIds, atMs + 1);
}

/**
 * Reshapes the open shards into `count` even ones, as AWS does it: split at every boundary that is missing, then
 * merge over every boundary that is too many. Each child so has one parent or two.
 */
export function scaleShards(map: ShardMap, count: number, atMs: number): ShardMap {
  const wanted = new Set(evenRanges(count).map((range) => range.startingHashKey));
  let result = map;
  let ms = atMs;
  for (const boundary of wanted) {
    const shard = shardForHashKey(result, boundary);
    if (shard.startingHashKey === boundary) continue;
    result = splitShard(result, shard.shardId, boundary, ms);
    ms += 2;
  }
  for (;;) {
    const surplus = openShards(result).find((shard) => !wanted.has(shard.startingHashKey));
    if (!surplus) return result;
    const lower = shardForHashKey(result, surplus.startingHashKey - 1n);
    result = mergeShards(result, lower.shardId, surplus.shardId, ms);
    ms += 2;
  }
}

function requireOpen(map: ShardMap, shardId: string): ShardDescription {
  const shard = map.shards.find((candidate) => candidate.shardId === shardId);
  if (!shard) throw new KinesisError('ResourceNotFoundException', `Could not find shard ${shardId}.`);
  if (!isOpen(shard)) throw new KinesisError('ResourceInUseException', `Shard ${shardId} is closed.`);
  return shard;
}

function closeShards(map: ShardMap, shardIds: readonly string[], atMs: number): ShardMap {
  const shards = map.shards.map((shard) =>
    shardIds.includes(shard.shardId)
      ? {
          ...shard,
          endingSequenceNumber: formatSequenceNumber({ ms: atMs, n: 0 }, shardIndexOf(shard.shardId)),
        }
      : shard,
  );
  return { ...map, shards };
}

function addShards(
  map: ShardMap,
  ranges: readonly HashKeyRange[],
  parents: Pick<ShardDescription, 'parentShardId' | 'adjacentParentShardId'>,
  atMs: number,
): ShardMap {
  const added = ranges.map((range, i) => ({
    shardId: `shardId-${String(map.nextIndex + i).padStart(12, '0')}`,
    ...parents,
    ...range,
    startingSequenceNumber: formatSequenceNumber({ ms: atMs, n: 0 }, map.nextIndex + i),
  }));
  return { shards: [...map.shards, ...added], nextIndex: map.nextIndex + ranges.length };
}
