import { closeSync, openSync } from 'node:fs';
import { type Durability, type Frame, RecordLog, readFrames } from '../record-log.ts';
import { decodePosition } from './record.ts';
import { comparePositions, type SequencePosition } from './sequence-number.ts';

/** One entry per so many bytes: a read scans at most this much before it reaches its first record. */
const INDEX_EVERY_BYTES = 64 * 1024;

interface IndexEntry {
  readonly position: SequencePosition;
  readonly offset: number;
}

/** One file of a shard's log with a sparse in-memory index. Only the shard's last segment is open for appends. */
export class Segment {
  readonly path: string;
  readonly #index: IndexEntry[] = [];
  #log: RecordLog | undefined;
  #size: number;
  #first: SequencePosition | undefined;
  #last: SequencePosition | undefined;

  constructor(path: string, durability: Durability) {
    this.path = path;
    this.#log = RecordLog.open(path, durability, (frame) =>
      this.#note(decodePosition(frame.payload), frame.offset),
    );
    this.#size = this.#log.size;
  }

  get size(): number {
    return this.#size;
  }

  get first(): SequencePosition | undefined {
    return this.#first;
  }

  get last(): SequencePosition | undefined {
    return this.#last;
  }

  /** Appends frames in one write; `positions` are those of the frames, in order. */
  append(frames: readonly Buffer[], positions: readonly SequencePosition[]): void {
    const log = this.#log;
    if (!log) throw new Error(`${this.path} is sealed.`);
    let offset = log.size;
    log.append(frames.length === 1 ? frames[0]! : Buffer.concat(frames));
    frames.forEach((frame, i) => {
      this.#note(positions[i]!, offset);
      offset += frame.length;
    });
    this.#size = log.size;
  }

  /** Frames from the last index entry at or before `after` on; the caller skips what it does not want. */
  *read(after: SequencePosition): Generator<Frame> {
    const offset = this.#offsetBefore(after);
    if (this.#log) {
      yield* readFrames(this.#log.fd, offset, this.#size);
      return;
    }
    const fd = openSync(this.path, 'r');
    try {
      yield* readFrames(fd, offset, this.#size);
    } finally {
      closeSync(fd);
    }
  }

  /** Closes the file; reads open it anew. */
  seal(): void {
    this.#log?.close();
    this.#log = undefined;
  }

  #note(position: SequencePosition, offset: number): void {
    this.#first ??= position;
    this.#last = position;
    const indexed = this.#index.at(-1);
    if (!indexed || offset - indexed.offset >= INDEX_EVERY_BYTES) this.#index.push({ position, offset });
  }

  #offsetBefore(after: SequencePosition): number {
    let low = 0;
    let high = this.#index.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comparePositions(this.#index[middle]!.position, after) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.#index[low - 1]?.offset ?? 0;
  }
}
