import { ApiProblem, dataOf, isProblem } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import type { Entity } from '#contracts/entity';
import { fieldOfPointer } from '../records/form-values.ts';
import type { Batch } from './batches.ts';
import type { GoodRow, RefusedRow } from './check-rows.ts';

export interface SentRow {
  readonly row: GoodRow;
  readonly eventId: string;
  /** Address that tells what becomes of it. */
  readonly receipt: string;
}

export interface BatchOutcome {
  readonly sent: readonly SentRow[];
  readonly refused: readonly RefusedRow[];
}

type Item =
  | { readonly status: 202; readonly event_id: string; readonly receipt: string }
  | {
      readonly status: number;
      readonly title: string;
      readonly errors?: readonly { readonly pointer?: string; readonly message: string }[];
    };

const TRIES = 5;
const PAUSE_MS = 1_000;

/**
 * Posts a batch. Where the stream could not take all of it, it is posted again under the same key until it has.
 *
 * @throws ApiProblem, or what `fetch` rejects with
 */
export async function sendBatch(
  client: ApiClient,
  entity: Entity,
  batch: Batch,
  idempotencyKey: string,
): Promise<BatchOutcome> {
  for (let tried = 1; ; tried += 1) {
    const answer = await client.POST(`/v1/${entity.collection}/batch` as '/v1/sales/batch', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: batch.rows.map(({ record }) => record) as never,
    });
    const items = dataOf(answer).items as unknown as readonly Item[];
    const failed = items.find(({ status }) => status >= 500);
    if (!failed) return outcomeOf(batch, items);
    if (tried === TRIES) throw new ApiProblem(failed.status, isProblem(failed) ? failed : undefined);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
  }
}

function outcomeOf({ rows }: Batch, items: readonly Item[]): BatchOutcome {
  const sent: SentRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, item] of items.entries()) {
    const row = rows[at]!;
    if ('event_id' in item) sent.push({ row, eventId: item.event_id, receipt: item.receipt });
    else refused.push({ row: row.row, reasons: reasonsOf(item) });
  }
  return { sent, refused };
}

/** In a batch the first part of a pointer is the position: `/12/price`. */
const reasonsOf = ({ title, errors = [] }: Extract<Item, { title: string }>) =>
  errors.length === 0
    ? [{ message: title }]
    : errors.map(({ pointer = '', message }) => ({
        field: fieldOfPointer(pointer.replace(/^\/\d+/, '')),
        message,
      }));
