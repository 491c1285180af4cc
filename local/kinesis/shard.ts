import type { StoredRecord } from './record.ts';
import {
  comparePositions,
  formatSequenceNumber,
  nextPosition,
  positionBefore,
  requirePosition,
  type SequencePosition,
} from './sequence-number.ts';
import { ShardLog, type ShardLogOptions } from './shard-log.ts';
import { type ShardDescription, shardIndexOf } from './shard-map.ts';
import { type ShardWriteLimit, WriteMeter } from './write-limit.ts';

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

export interface ShardRead {
  readonly records: readonly KinesisRecord[];
  readonly nextSequenceNumber: string;
  /** Arrival of the first record that was left for a later read, in ms; undefined at the tip. */
  readonly nextArrivalMs: number | undefined;
}

export interface ShardOptions extends ShardLogOptions {
  readonly writeLimit?: ShardWriteLimit;
}

/** A record on its way into a shard, with the sequence number it will have. */
export interface ReservedRecord {
  readonly stored: StoredRecord;
  readonly sequenceNumber: string;
}

/** One shard: the log of its records, its monotonic clock, and the readers that wait for it. */
export class Shard {
  readonly #index: number;
  readonly #first: SequencePosition;
  readonly #log: ShardLog;
  readonly #meter: WriteMeter | undefined;
  readonly #waiters = new Set<() => void>();
  #last: SequencePosition;

  constructor({ shardId, startingSequenceNumber }: ShardDescription, options: ShardOptions) {
    this.#index = shardIndexOf(shardId);
    this.#first = requirePosition(startingSequenceNumber);
    this.#log = new ShardLog(options);
    this.#meter = options.writeLimit && new WriteMeter(options.writeLimit);
    this.#last = this.#log.last ?? this.#first;
  }

  /** The last position given away. */
  get last(): SequencePosition {
    return this.#last;
  }

  /** The sequence number to read after in order to see only what arrives from now on. */
  get lastSequenceNumber(): string {
    return formatSequenceNumber(this.#last, this.#index);
  }

  /** Gives a record its sequence number, or returns undefined if the shard has had enough in this second. */
  reserve(partitionKey: string, data: Buffer, nowMs: number): ReservedRecord | undefined {
    if (this.#meter && !this.#meter.admit(nowMs, data.length)) return undefined;
    this.#last = nextPosition(this.#last, nowMs);
    return {
      stored: { position: this.#last, partitionKey, data },
      sequenceNumber: formatSequenceNumber(this.#last, this.#index),
    };
  }

  /** Stores reserved records with one write, then wakes the readers. Nothing of a failed write remains. */
  append(records: readonly StoredRecord[]): void {
    this.#log.append(records);
    this.wake();
  }

  read(from: ReadFrom, horizonMs: number, limit: number, maxBytes: number): ShardRead {
    const after = this.#positionBefore(from);
    const { records, nextArrivalMs } = this.#log.read(after, horizonMs, limit, maxBytes);
    // At the tip the reader has also passed what has expired, and must not come back to it for ever.
    const passed = nextArrivalMs === undefined ? this.#log.last : records.at(-1)?.position;
    const next = passed && comparePositions(passed, after) > 0 ? passed : after;
    return {
      records: records.map(({ position, partitionKey, data }) => ({
        sequenceNumber: formatSequenceNumber(position, this.#index),
        partitionKey,
        data,
        approximateArrivalTimestamp: position.ms,
      })),
      nextSequenceNumber: formatSequenceNumber(next, this.#index),
      nextArrivalMs,
    };
  }

  hasRecordAfter(sequenceNumber: string): boolean {
    const { last } = this.#log;
    return last !== undefined && comparePositions(last, requirePosition(sequenceNumber)) > 0;
  }

  /** Resolves at the next append or {@link wake}, when the time is over, or when the signal aborts. */
  nextChange(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        this.#waiters.delete(settle);
        clearTimeout(timer);
        signal?.removeEventListener('abort', settle);
        resolve();
      };
      const timer = setTimeout(settle, timeoutMs);
      this.#waiters.add(settle);
      signal?.addEventListener('abort', settle);
      if (signal?.aborted) settle();
    });
  }

  wake(): void {
    for (const settle of [...this.#waiters]) settle();
  }

  trim(beforeMs: number): void {
    this.#log.trim(beforeMs);
  }

  close(): void {
    this.wake();
    this.#log.close();
  }

  /** The position just before the first record wanted. */
  #positionBefore(from: ReadFrom): SequencePosition {
    if ('latest' in from) return this.#last;
    if ('afterSequenceNumber' in from) return requirePosition(from.afterSequenceNumber);
    if ('atSequenceNumber' in from) return positionBefore(requirePosition(from.atSequenceNumber));
    if ('atTimestampMs' in from) return positionBefore({ ms: Math.max(0, from.atTimestampMs), n: 0 });
    return this.#first;
  }
}
