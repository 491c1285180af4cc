import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricSink } from '../cloudwatch/metric.ts';
import type { Durability } from '../record-log.ts';
import { KinesisError } from './error.ts';
import { hashKeyOf } from './hash-key.ts';
import { requirePosition } from './sequence-number.ts';
import { type KinesisRecord, type ReadFrom, type ReservedRecord, Shard } from './shard.ts';
import { isOpen, type ShardDescription, type ShardMap, shardForHashKey } from './shard-map.ts';
import { type StreamConfig, writeStreamConfig } from './stream-config.ts';
import { type StreamMeter, streamMeter } from './stream-meter.ts';
import type { ShardWriteLimit } from './write-limit.ts';

export type { KinesisRecord, ReadFrom } from './shard.ts';

const HOUR_MS = 3_600_000;
const TRIM_EVERY_MS = 60_000;

export interface StreamSettings {
  readonly now: () => number;
  readonly durability: Durability;
  readonly segmentBytes: number;
  readonly shardLimit?: ShardWriteLimit;
  readonly metrics?: MetricSink;
}

export interface PutEntry {
  readonly partitionKey: string;
  readonly explicitHashKey?: bigint;
  readonly data: Buffer;
}

export type PutOutcome =
  | { readonly shardId: string; readonly sequenceNumber: string }
  | { readonly shardId: string; readonly error: 'throttled' | 'failed'; readonly cause?: unknown };

export interface StreamRead {
  readonly records: readonly KinesisRecord[];
  /** Where the next read goes on, or undefined after the last record of a closed shard. */
  readonly next?: { readonly afterSequenceNumber: string };
  readonly millisBehindLatest: number;
}

/** One stream: its configuration and its shards. */
export class Stream {
  readonly #directory: string;
  readonly #settings: StreamSettings;
  readonly #shards = new Map<string, Shard>();
  readonly #meter: StreamMeter | undefined;
  #config: StreamConfig;
  #trimDueMs = 0;

  /** Opens the stream's shards in its folder; a new stream's configuration is yet to be written there. */
  constructor(directory: string, config: StreamConfig, settings: StreamSettings) {
    this.#directory = directory;
    this.#settings = settings;
    this.#config = config;
    this.#meter = settings.metrics && streamMeter(config.name, settings.metrics);
    this.#openShards();
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
    this.#trimIfDue();
    const now = this.#settings.now();
    const outcomes: PutOutcome[] = new Array(entries.length);
    const batches = new Map<string, { reserved: ReservedRecord; at: number }[]>();
    entries.forEach(({ partitionKey, explicitHashKey, data }, at) => {
      const hashKey = explicitHashKey ?? hashKeyOf(partitionKey);
      const { shardId } = shardForHashKey(this.#config.shardMap, hashKey);
      const reserved = this.#requireShard(shardId).reserve(partitionKey, data, now);
      if (!reserved) {
        outcomes[at] = { shardId, error: 'throttled' };
        return;
      }
      const batch = batches.get(shardId);
      if (batch) batch.push({ reserved, at });
      else batches.set(shardId, [{ reserved, at }]);
    });
    for (const [shardId, batch] of batches) {
      try {
        this.#requireShard(shardId).append(batch.map(({ reserved }) => reserved.stored));
        for (const { reserved, at } of batch) {
          outcomes[at] = { shardId, sequenceNumber: reserved.sequenceNumber };
        }
      } catch (cause) {
        for (const { at } of batch) outcomes[at] = { shardId, error: 'failed', cause };
      }
    }
    this.#count(entries, outcomes);
    return outcomes;
  }

  #count(entries: readonly PutEntry[], outcomes: readonly PutOutcome[]): void {
    if (!this.#meter) return;
    const taken = entries.filter((_, at) => !('error' in outcomes[at]!));
    const bytes = taken.reduce((sum, { data }) => sum + data.length, 0);
    const throttled = outcomes.filter((outcome) => 'error' in outcome && outcome.error === 'throttled');
    this.#meter.written(taken.length, bytes, throttled.length);
  }

  /** Counts a read as a call of GetRecords; looking ahead is none. */
  countRead({ records }: Pick<StreamRead, 'records'>): void {
    const last = records.at(-1);
    const bytes = records.reduce((sum, { data }) => sum + data.length, 0);
    const ageMs = last ? Math.max(0, this.#settings.now() - last.approximateArrivalTimestamp) : 0;
    this.#meter?.read(records.length, bytes, ageMs);
  }

  /**
   * Reads at most `limit` records and `maxBytes` bytes, and no record older than the retention period.
   * @throws {KinesisError} ResourceNotFoundException for an unknown shard, InvalidArgumentException for a
   * sequence number that is none.
   */
  read(shardId: string, from: ReadFrom, limit = 10_000, maxBytes = 10 * 1024 * 1024): StreamRead {
    const shard = this.#requireShard(shardId);
    const { records, nextSequenceNumber, nextArrivalMs } = shard.read(
      from,
      this.#horizonMs(),
      limit,
      maxBytes,
    );
    const isAtTip = nextArrivalMs === undefined;
    return {
      records,
      ...(isAtTip && !this.#isOpen(shardId) ? {} : { next: { afterSequenceNumber: nextSequenceNumber } }),
      // 0 says that nothing is left to read, also when what is left was stamped by a clock that ran ahead.
      millisBehindLatest: isAtTip ? 0 : Math.max(1, this.#settings.now() - nextArrivalMs),
    };
  }

  /**
   * Resolves to true as soon as the shard has a record after the given sequence number or is closed, and to
   * false when the time is over, the signal aborts or the stream is deleted.
   */
  async waitForRecords(
    shardId: string,
    afterSequenceNumber: string,
    options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
  ): Promise<boolean> {
    const shard = this.#requireShard(shardId);
    const isReady = () => shard.hasRecordAfter(afterSequenceNumber) || !this.#isOpen(shardId);
    if (isReady()) return true;
    await shard.nextChange(options.timeoutMs, options.signal);
    return this.#shards.has(shardId) && isReady();
  }

  /** The sequence number to read after in order to see only what arrives from now on. */
  latestSequenceNumber(shardId: string): string {
    return this.#requireShard(shardId).lastSequenceNumber;
  }

  /** Replaces the shard map by what `change` makes of it; `atMs` is later than every record there is. */
  reshard(change: (map: ShardMap, atMs: number) => ShardMap): void {
    const newestMs = Math.max(...[...this.#shards.values()].map((shard) => shard.last.ms));
    const atMs = Math.max(this.#settings.now(), newestMs + 1);
    this.configure({ shardMap: change(this.#config.shardMap, atMs) });
    this.#openShards();
    for (const shard of this.#shards.values()) shard.wake();
  }

  close(): void {
    const shards = [...this.#shards.values()];
    this.#shards.clear();
    for (const shard of shards) shard.close();
  }

  #openShards(): void {
    const { durability, segmentBytes, shardLimit } = this.#settings;
    for (const description of this.#config.shardMap.shards) {
      const { shardId } = description;
      if (this.#shards.has(shardId)) continue;
      const shard = new Shard(description, {
        directory: join(this.#directory, shardId),
        durability,
        segmentBytes,
        segmentMs: HOUR_MS,
        ...(shardLimit ? { writeLimit: shardLimit } : {}),
      });
      this.#shards.set(shardId, shard);
    }
  }

  #requireShard(shardId: string): Shard {
    const shard = this.#shards.get(shardId);
    if (shard) return shard;
    throw new KinesisError(
      'ResourceNotFoundException',
      `Could not find shard ${shardId} in stream ${this.#config.name}.`,
    );
  }

  #isOpen(shardId: string): boolean {
    return this.#config.shardMap.shards.some((shard) => shard.shardId === shardId && isOpen(shard));
  }

  /** The arrival time before which records have expired. */
  #horizonMs(): number {
    return this.#settings.now() - this.#config.retentionHours * HOUR_MS;
  }

  #trimIfDue(): void {
    const now = this.#settings.now();
    if (now < this.#trimDueMs) return;
    this.#trimDueMs = now + TRIM_EVERY_MS;
    const horizonMs = this.#horizonMs();
    for (const shard of this.#shards.values()) shard.trim(horizonMs);
    const { shardMap } = this.#config;
    const kept = shardMap.shards.filter(
      (shard) => isOpen(shard) || requirePosition(shard.endingSequenceNumber!).ms >= horizonMs,
    );
    if (kept.length === shardMap.shards.length) return;
    this.configure({ shardMap: { ...shardMap, shards: kept } });
    for (const [shardId, shard] of this.#shards) {
      if (kept.some((description) => description.shardId === shardId)) continue;
      this.#shards.delete(shardId);
      shard.close();
      rmSync(join(this.#directory, shardId), { recursive: true, force: true });
    }
  }
}
