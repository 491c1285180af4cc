import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_HASH_KEY } from '#local/kinesis/hash-key';
import {
  createShardMap,
  openShards,
  type ShardMap,
  scaleShards,
  shardForHashKey,
  splitShard,
} from '#local/kinesis/shard-map';

function expectWholeRing(map: ShardMap): void {
  const ranges = openShards(map).sort((a, b) => (a.startingHashKey < b.startingHashKey ? -1 : 1));
  expect(ranges[0]!.startingHashKey).toBe(0n);
  expect(ranges.at(-1)!.endingHashKey).toBe(MAX_HASH_KEY);
  ranges.slice(1).forEach((range, i) => {
    expect(range.startingHashKey).toBe(ranges[i]!.endingHashKey + 1n);
  });
}

describe('shard maps', () => {
  it('cover the ring through any scaling, and children begin after their parents end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), (counts) => {
        let map = createShardMap(counts[0]!, 1000);
        let atMs = 2000;
        for (const count of counts.slice(1)) {
          map = scaleShards(map, count, atMs);
          expect(openShards(map)).toHaveLength(count);
          expectWholeRing(map);
          atMs += 1000;
        }
        const byId = new Map(map.shards.map((shard) => [shard.shardId, shard]));
        expect(byId.size).toBe(map.shards.length);
        for (const shard of map.shards) {
          for (const id of [shard.parentShardId, shard.adjacentParentShardId]) {
            if (id === undefined) continue;
            expect(byId.get(id)!.endingSequenceNumber! < shard.startingSequenceNumber).toBe(true);
          }
        }
      }),
    );
  });

  it('leave a map alone that has the wanted shape', () => {
    const map = createShardMap(3, 1);
    expect(scaleShards(map, 3, 2)).toBe(map);
  });

  it('find the open shard of a hash key', () => {
    const map = splitShard(createShardMap(1, 1), 'shardId-000000000000', 100n, 2);
    expect(shardForHashKey(map, 99n).shardId).toBe('shardId-000000000001');
    expect(shardForHashKey(map, 100n).shardId).toBe('shardId-000000000002');
    expect(() => splitShard(map, 'shardId-000000000000', 50n, 3)).toThrow(
      expect.objectContaining({ code: 'ResourceInUseException' }),
    );
  });
});
