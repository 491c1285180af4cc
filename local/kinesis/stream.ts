import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { KinesisError } from './error.ts';
import { hashKeyOf } from './hash-key.ts';
import type { StoredRecord } from './record.ts';
import type { Durability } from './record-log.ts';
import {
  comparePositions,
  formatSequenceNumber,
  nextPosition,
  parseSequenceNumber,
  type SequencePosition,
} from './sequence-number.ts';
import { ShardLog } from './shard-log.ts';
import {
  isOpen,
  openShards,
  type ShardDescription,
  type ShardMap,
  shardForHashKey,
  shardIndexOf,
} from './shard-map.ts';
import { type StreamConfig, writeStreamConfig } from './stream-config.ts';
import { type ShardWriteLimit, WriteMeter } from './write-limit.ts';

const HOUR_MS = 3_600_000;
const TRIM_EVERY_MS = 60_000;

export interface StreamSettings {
  readonly now: () => number;
  readonly durability: Durability;
  readonly segmentBytes: number;
  readonly shardLimit?: ShardWriteLimit;
}

export interface PutEntry {
  readonly partitionKey: string;
  readonly explicitHashKey?: bigint;
  readonly data: Buffer;
}

export type PutOutcome =
  | { readonly shardId: string; readonly sequenceNumber: string }
  | { readonly shardId: string; readonly error: 'throttled' | 'failed'; readonly cause?: unknown };

/** Where a read begins. */
export type ReadFrom =
  | { readonly trimHorizon: true }
  | { readonly latest: true }
  | { readonly atTimestampMs: number }
  | { readonly atSequenceNumber: string }
  | { readonly afterSequenceNumber: string };

export interface KinesisRecord {
  readonly sequenceNumber: string;
  readonly partitionKey: string;
  readonly data: Buffer;
  /** Milliseconds since the epoch. */
  readonly approximateArrivalTimestamp: number;
}

export interface StreamRead {
  readonly records: readonly KinesisRecord[];
  /** Where the next read goes on, or undefined after the last record of a closed shard. */
  readonly next?: ReadFrom;
  readonly millisBehindLatest: number;
}

interface Shard {
  readonly log: ShardLog;
  readonly meter?: WriteMeter;
  readonly waiters: Set<() => void>;
  last: SequencePosition;
}

/** One stream: its shards, their records on disk, and the readers that wait for them. */
export class Stream {
  readonly #directory: string;
  readonly #settings: StreamSettings;
  readonly #shards = new Map<string, Shard>();
  #config: StreamConfig;
  #trimDueMs = 0;

  /** Opens the stream in its folder; `config` is written if the stream is new. */
  constructor(directory: string, config: StreamConfig, settings: StreamSettings) {
    this.#directory = directory;
    this.#settings = settings;
    this.#config = config;
    for (const shard of config.shardMap.shards) this.#openShard(shard);
  }

  get config(): StreamConfig {
    return this.#config;
  }

  /** Changes the configuration, on disk first. */
  configure(change: Partial<StreamConfig>): void {
    const config = { ...this.#config, ...change };
    writeStreamConfig(join(this.#directory, 'stream.json'), config);
    this.#config = config;
  }

  /** Open and closed shards by ascending id; a closed one is listed until its records have expired. */
  shards(): readonly ShardDescription[] {
    this.#trimIfDue();
    return this.#config.shardMap.shards;
  }

  /**
   * Stores the records, those of one shard with one write, and answers for each in the order given. It returns
   * after the write; nothing of a failed write remains.
   */
  put(entries: readonly PutEntry[]): PutOutcome[] {
    const now = this.#settings.now();
    this.#trimIfDue();
    const outcomes: PutOutcome[] = new Array(entries.length);
    const batches = new Map<string, { record: StoredRecord; at: number }[]>();
    entries.forEach((entry, at) => {
      const hashKey = entry.explicitHashKey ?? hashKeyOf(entry.partitionKey);
      const { shardId } = shardForHashKey(this.#config.shardMap, hashKey);
      const shard = this.#shards.get(shardId)!;
      if (shard.meter && !shard.meter.admit(now, entry.data.length)) {
        outcomes[at] = { shardId, error: 'throttled' };
        return;
      }
      const position = nextPosition(shard.last, now);
      shard.last = position;
      const batch = batches.get(shardId);
      const item = { record: { position, partitionKey: entry.partitionKey, data: entry.data }, at };
      if (batch) batch.push(item);
      else batches.set(shardId, [item]);
    });
    for (const [shardId, batch] of batches) {
      const shard = this.#shards.get(shardId)!;
      try {
        shard.log.append(batch.map((item) => item.record));
      } catch (cause) {
        for (const { at } of batch) outcomes[at] = { shardId, error: 'failed', cause };
        continue;
      }
      const index = shardIndexOf(shardId);
      for (const { record, at } of batch) {
        outcomes[at] = { shardId, sequenceNumber: formatSequenceNumber(record.position, index) };
      }
      this.#wake(shard);
    }
    return outcomes;
  }

  /**
   * Reads at most `limit` records and `maxBytes` bytes.
   * @throws {KinesisError} ResourceNotFoundException for an unknown shard, InvalidArgumentException for a
   * sequence number that is none.
   */
  read(shardId: string, from: ReadFrom, limit = 10_000, maxBytes = 10 * 1024 * 1024): StreamRead {
    const shard = this.#requireShard(shardId);
    const index = shardIndexOf(shardId);
    const now = this.#settings.now();
    const after = this.#positionBefore(shardId, shard, from);
    const horizonMs = now - this.#config.retentionHours * HOUR_MS;
    const { records, nextArrivalMs } = shard.log.read(after, horizonMs, limit, maxBytes);
    const lastRead = records.at(-1)?.position ?? after;
    const ended = nextArrivalMs === undefined && !isOpen(this.#describe(shardId));
    return {
      records: records.map(({ position, partitionKey, data }) => ({
        sequenceNumber: formatSequenceNumber(position, index),
        partitionKey,
        data,
        approximateArrivalTimestamp: position.ms,
      })),
      ...(ended ? {} : { next: { afterSequenceNumber: formatSequenceNumber(lastRead, index) } }),
      millisBehindLatest: nextArrivalMs === undefined ? 0 : Math.max(0, now - nextArrivalMs),
    };
  }

  /**
   * Resolves to true as soon as the shard has a record after the given sequence number or is closed, and to
   * false when the time is over, the signal aborts or the stream is deleted.
   */
  waitForRecords(
    shardId: string,
    afterSequenceNumber: string,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ): Promise<boolean> {
    const shard = this.#requireShard(shardId);
    const after = requirePosition(afterSequenceNumber);
    const isReady = () => {
      const last = shard.log.last;
      return (last !== undefined && comparePositions(last, after) > 0) || !isOpen(this.#describe(shardId));
    };
    if (isReady()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = () => {
        shard.waiters.delete(settle);
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', settle);
        resolve(this.#shards.has(shardId) && isReady());
      };
      const timer = setTimeout(settle, options.timeoutMs);
      shard.waiters.add(settle);
      options.signal?.addEventListener('abort', settle);
      if (options.signal?.aborted) settle();
    });
  }

  /** The sequence number to read after in order to see only what arrives from now on. */
  latestSequenceNumber(shardId: string): string {
    return formatSequenceNumber(this.#requireShard(shardId).last, shardIndexOf(shardId));
  }

  /** Replaces the shard map by what `change` makes of it; `atMs` is later than every record there is. */
  reshard(change: (map: ShardMap, atMs: number) => ShardMap): void {
    const newest = Math.max(
      ...openShards(this.#config.shardMap).map((s) => this.#shards.get(s.shardId)!.last.ms),
    );
    const shardMap = change(this.#config.shardMap, Math.max(this.#settings.now(), newest + 1));
    this.configure({ shardMap });
    for (const shard of shardMap.shards) {
      const open = this.#shards.get(shard.shardId);
      if (!open) this.#openShard(shard);
      else if (!isOpen(shard)) this.#wake(open);
    }
  }

  close(): void {
    const shards = [...this.#shards.values()];
    this.#shards.clear();
    for (const shard of shards) {
      this.#wake(shard);
      shard.log.close();
    }
  }

  #openShard({ shardId, startingSequenceNumber }: ShardDescription): void {
    const { durability, segmentBytes, shardLimit } = this.#settings;
    const log = new ShardLog({
      directory: join(this.#directory, shardId),
      durability,
      segmentBytes,
      segmentMs: HOUR_MS,
    });
    const last = log.last ?? requirePosition(startingSequenceNumber);
    const meter = shardLimit ? { meter: new WriteMeter(shardLimit) } : {};
    this.#shards.set(shardId, { log, ...meter, waiters: new Set(), last });
  }

  #wake(shard: Shard): void {
    for (const settle of [...shard.waiters]) settle();
  }

  #requireShard(shardId: string): Shard {
    const shard = this.#shards.get(shardId);
    if (shard) return shard;
    throw new KinesisError(
      'ResourceNotFoundException',
      `Could not find shard ${shardId} in stream ${this.#config.name}.`,
    );
  }

  #describe(shardId: string): ShardDescription {
    return this.#config.shardMap.shards.find((shard) => shard.shardId === shardId)!;
  }

  /** The position just before the first record wanted. */
  #positionBefore(shardId: string, shard: Shard, from: ReadFrom): SequencePosition {
    if ('latest' in from) return shard.last;
    if ('afterSequenceNumber' in from) return requirePosition(from.afterSequenceNumber);
    if ('atSequenceNumber' in from) return justBefore(requirePosition(from.atSequenceNumber));
    if ('atTimestampMs' in from) return justBefore({ ms: from.atTimestampMs, n: 0 });
    return requirePosition(this.#describe(shardId).startingSequenceNumber);
  }

  #trimIfDue(): void {
    const now = this.#settings.now();
    if (now < this.#trimDueMs) return;
    this.#trimDueMs = now + TRIM_EVERY_MS;
    const horizonMs = now - this.#config.retentionHours * HOUR_MS;
    for (const { log } of this.#shards.values()) log.trim(horizonMs);
    const expired = this.#config.shardMap.shards.filter(
      (shard) => !isOpen(shard) && requirePosition(shard.endingSequenceNumber!).ms < horizonMs,
    );
    if (expired.length === 0) return;
    const shards = this.#config.shardMap.shards.filter((shard) => !expired.includes(shard));
    this.configure({ shardMap: { ...this.#config.shardMap, shards } });
    for (const { shardId } of expired) {
      this.#shards.get(shardId)?.log.close();
      this.#shards.delete(shardId);
      rmSync(join(this.#directory, shardId), { recursive: true, force: true });
    }
  }
}

function justBefore({ ms, n }: SequencePosition): SequencePosition {
  return n > 0 ? { ms, n: n - 1 } : { ms: ms - 1, n: Number.MAX_SAFE_INTEGER };
}

function requirePosition(sequenceNumber: string): SequencePosition {
  const position = parseSequenceNumber(sequenceNumber);
  if (position) return position;
  throw new KinesisError('InvalidArgumentException', `${sequenceNumber} is not a sequence number.`);
}
