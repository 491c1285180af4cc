import { MAX_BATCH_ITEMS, MAX_JSON_BYTES } from '#contracts/limits';
import type { GoodRow } from './check-rows.ts';

export interface Batch {
  /** From 0. */
  readonly number: number;
  readonly rows: readonly GoodRow[];
}

/** Brackets of the list, and a margin for what proxies add. */
const SPARE_BYTES = 1_024;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Rows as batches that the API takes: the same rows always give the same batches. */
export function batchesOf(rows: readonly GoodRow[]): Batch[] {
  const batches: Batch[] = [];
  let waiting: GoodRow[] = [];
  let bytes = 0;
  const close = (): void => {
    if (waiting.length > 0) batches.push({ number: batches.length, rows: waiting });
    waiting = [];
    bytes = 0;
  };
  for (const row of rows) {
    const size = bytesOf(JSON.stringify(row.record)) + 1;
    if (waiting.length === MAX_BATCH_ITEMS || bytes + size > MAX_JSON_BYTES - SPARE_BYTES) close();
    waiting.push(row);
    bytes += size;
  }
  close();
  return batches;
}
