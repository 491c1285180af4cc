import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ShardMap } from './shard-map.ts';

/** What a stream is, apart from its records. */
export interface StreamConfig {
  readonly name: string;
  readonly createdMs: number;
  readonly mode: 'PROVISIONED' | 'ON_DEMAND';
  readonly retentionHours: number;
  /** Largest record, in KiB; AWS allows 1024 to 10240. */
  readonly maxRecordKiB: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly shardMap: ShardMap;
}

/** Replaces the file in one step, so that a killed process leaves the old or the new configuration. */
export function writeStreamConfig(path: string, config: StreamConfig): void {
  const text = JSON.stringify(
    config,
    (_, value) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  );
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

export function readStreamConfig(path: string): StreamConfig {
  return JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
    key === 'startingHashKey' || key === 'endingHashKey' ? BigInt(value) : value,
  );
}
