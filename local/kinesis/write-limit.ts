/** What one shard takes per second; AWS: 1,000 records and 1 MiB. */
export interface ShardWriteLimit {
  readonly recordsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** Counts what a shard took in the current second. */
export class WriteMeter {
  readonly #limit: ShardWriteLimit;
  #second = 0;
  #records = 0;
  #bytes = 0;

  constructor(limit: ShardWriteLimit) {
    this.#limit = limit;
  }

  /** Counts the record in and returns true, or returns false if it would exceed the limit. */
  admit(nowMs: number, bytes: number): boolean {
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#records = 0;
      this.#bytes = 0;
    }
    const { recordsPerSecond, bytesPerSecond } = this.#limit;
    if (this.#records + 1 > recordsPerSecond || this.#bytes + bytes > bytesPerSecond) return false;
    this.#records += 1;
    this.#bytes += bytes;
    return true;
  }
}
