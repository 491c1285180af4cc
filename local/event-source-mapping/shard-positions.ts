import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import type { ReadFrom } from '../kinesis/stream.ts';

export interface ShardPosition {
  readonly from: ReadFrom;
  /** The shard is closed and read to its end. */
  readonly finished: boolean;
}

export interface ShardPositions {
  /** True when no position has ever been saved. */
  readonly isNew: boolean;
  load(shardId: string): Promise<ShardPosition | undefined>;
  save(shardId: string, position: ShardPosition): Promise<void>;
}

/** How far each shard is processed: one file per shard, replaced as a whole after each success. */
export function openShardPositions(directory: string): ShardPositions {
  const isNew = !existsSync(directory);
  const path = (shardId: string): string => join(directory, `${shardId}.json`);
  return {
    isNew,
    load: (shardId) => readJsonFile<ShardPosition>(path(shardId)),
    save: (shardId, position) => writeFileAtomically(path(shardId), JSON.stringify(position)),
  };
}
