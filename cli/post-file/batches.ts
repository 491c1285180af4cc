import { MAX_BATCH_BYTES } from '../api/post-batch.ts';
import type { Row } from './row.ts';
import type { RecordReader } from './to-record.ts';

export interface OutgoingRow {
  readonly line: number;
  /** As it stands in the file. */
  readonly row: unknown;
  /** As it is sent. */
  readonly record: Record<string, unknown>;
}

export interface UnreadableRow {
  readonly line: number;
  readonly row: unknown;
  readonly problem: string;
}

export interface Batch {
  /** From 0. */
  readonly number: number;
  readonly rows: readonly OutgoingRow[];
  /** Rows met while the batch was filled that hold no record. */
  readonly unreadable: readonly UnreadableRow[];
}

export interface BatchOptions {
  readonly reader: RecordReader;
  readonly maxRows: number;
  /** The id of a row that brings none. */
  readonly idOf: (line: number) => string;
}

/** Rows as batches of so many rows at most, and never above what the API takes in bytes. */
export async function* batchesOf(rows: AsyncIterable<Row>, options: BatchOptions): AsyncGenerator<Batch> {
  let number = 0;
  let waiting: OutgoingRow[] = [];
  let unreadable: UnreadableRow[] = [];
  let bytes = 0;
  const full = (): Batch => {
    const batch = { number, rows: waiting, unreadable };
    number += 1;
    waiting = [];
    unreadable = [];
    bytes = 0;
    return batch;
  };
  for await (const row of rows) {
    if ('problem' in row) {
      unreadable.push({ line: row.line, row: row.raw, problem: row.problem });
      continue;
    }
    const record = { id: options.idOf(row.line), ...options.reader.record(row.values) };
    const size = Buffer.byteLength(JSON.stringify(record)) + 1;
    if (waiting.length > 0 && (waiting.length === options.maxRows || bytes + size > MAX_BATCH_BYTES))
      yield full();
    waiting.push({ line: row.line, row: row.values, record });
    bytes += size;
  }
  if (waiting.length > 0 || unreadable.length > 0) yield full();
}
