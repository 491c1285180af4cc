import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Durability } from '../record-log.ts';
import { decodePosition, decodeRecord, encodeRecord, type StoredRecord } from './record.ts';
import { Segment } from './segment.ts';
import { comparePositions, type SequencePosition } from './sequence-number.ts';

export interface ShardLogOptions {
  readonly directory: string;
  readonly durability: Durability;
  /** A segment is closed when it holds this many bytes or spans this much time. */
  readonly segmentBytes: number;
  readonly segmentMs: number;
}

export interface LogRead {
  readonly records: StoredRecord[];
  /** Arrival of the first record that was left for a later read, in ms; undefined at the tip. */
  readonly nextArrivalMs?: number;
}

/** A shard's records on disk, oldest first, in segments. */
export class ShardLog {
  readonly #options: ShardLogOptions;
  readonly #segments: Segment[] = [];
  #nextIndex = 0;

  constructor(options: ShardLogOptions) {
    this.#options = options;
    mkdirSync(options.directory, { recursive: true });
    for (const name of readdirSync(options.directory).sort()) {
      if (!name.endsWith('.log')) continue;
      this.#segments.at(-1)?.seal();
      this.#segments.push(new Segment(join(options.directory, name), options.durability));
      this.#nextIndex = Number.parseInt(name, 10) + 1;
    }
  }

  get last(): SequencePosition | undefined {
    return this.#segments.findLast((segment) => segment.last)?.last;
  }

  /** Stores the records with one write. */
  append(records: readonly StoredRecord[]): void {
    const first = records[0];
    if (!first) return;
    const segment = this.#segmentFor(first.position);
    segment.append(
      records.map(encodeRecord),
      records.map((record) => record.position),
    );
  }

  /** Records after `after` that arrived at `sinceMs` or later. */
  read(after: SequencePosition, sinceMs: number, limit: number, maxBytes: number): LogRead {
    const records: StoredRecord[] = [];
    let bytes = 0;
    for (const segment of this.#segments) {
      const last = segment.last;
      if (!last || last.ms < sinceMs || comparePositions(last, after) <= 0) continue;
      for (const { payload } of segment.read(after)) {
        const position = decodePosition(payload);
        if (position.ms < sinceMs || comparePositions(position, after) <= 0) continue;
        // One record is always returned, however large: a reader must be able to get past it.
        if (records.length === limit || (records.length > 0 && bytes + payload.length > maxBytes)) {
          return { records, nextArrivalMs: position.ms };
        }
        bytes += payload.length;
        records.push(decodeRecord(payload));
      }
    }
    return { records };
  }

  /** Deletes the closed segments whose records all arrived before `beforeMs`. The last one stays: it remembers
   * the highest sequence number. */
  trim(beforeMs: number): void {
    while (this.#segments.length > 1) {
      const [oldest] = this.#segments;
      if (!oldest || (oldest.last && oldest.last.ms >= beforeMs)) return;
      rmSync(oldest.path, { force: true });
      this.#segments.shift();
    }
  }

  close(): void {
    for (const segment of this.#segments) segment.seal();
  }

  #segmentFor(position: SequencePosition): Segment {
    const { directory, durability, segmentBytes, segmentMs } = this.#options;
    const current = this.#segments.at(-1);
    const fits =
      current &&
      current.size < segmentBytes &&
      (!current.first || position.ms - current.first.ms < segmentMs);
    if (fits) return current;
    current?.seal();
    const name = `${String(this.#nextIndex++).padStart(10, '0')}.log`;
    const segment = new Segment(join(directory, name), durability);
    this.#segments.push(segment);
    return segment;
  }
}
