import type { PackedRecord } from '../domain/pack-events.ts';

/**
 * Records that wait to be sent, in one queue per partition key: only the first of a queue may be on its way, since
 * the stream promises no order within a call.
 */
export class RecordQueues {
  readonly #queues = new Map<string, PackedRecord[]>();

  constructor(records: readonly PackedRecord[]) {
    for (const record of records) {
      const queue = this.#queues.get(record.partitionKey);
      if (queue) queue.push(record);
      else this.#queues.set(record.partitionKey, [record]);
    }
  }

  get empty(): boolean {
    return this.#queues.size === 0;
  }

  /** The first record of each queue that has waited longest, up to so many bytes, but at least one. */
  next(maxBytes: number): PackedRecord[] {
    const records: PackedRecord[] = [];
    let bytes = 0;
    for (const [record] of this.#queues.values()) {
      bytes += record!.bytes;
      if (bytes > maxBytes && records.length > 0) break;
      records.push(record!);
    }
    return records;
  }

  /** Takes out a record that {@link next} gave, and puts its queue behind the others. */
  remove({ partitionKey }: PackedRecord): void {
    const [, ...rest] = this.#queues.get(partitionKey)!;
    this.#queues.delete(partitionKey);
    if (rest.length > 0) this.#queues.set(partitionKey, rest);
  }

  /** Gives up a record and all behind it. */
  abandon({ partitionKey }: PackedRecord): void {
    this.#queues.delete(partitionKey);
  }
}
