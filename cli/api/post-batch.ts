import type { Entity } from '#contracts/entity';
import type { Problem } from '#contracts/error-codes';
import type { BatchItem, BatchReceipt } from '#functions/domain/receipt';
import { CliError } from '../cli-error.ts';
import type { ApiAnswer, ApiClient } from './api-client.ts';

/** The API takes up to 500 items and 1 MiB in one request; the rest is room for what surrounds the items. */
export const MAX_BATCH_ITEMS = 500;
export const MAX_BATCH_BYTES = 1_000_000;

/** How often items that the stream could not take are sent again. */
const RESENDS = 5;

/**
 * Posts records to a collection; the answer has one item for each, in their order. Items that the stream could
 * not take are tried again: under the same key nothing that was taken is taken twice.
 *
 * @throws CliError `api_refused` when the request as a whole is refused, and what {@link ApiClient.send} throws
 */
export async function postBatch(
  client: ApiClient,
  entity: Entity,
  records: readonly unknown[],
  idempotencyKey: string,
): Promise<readonly BatchItem[]> {
  const path = `/v1/${entity.collection}/batch`;
  for (let resend = 0; ; resend += 1) {
    const answer = await client.send({ method: 'POST', path, body: records, idempotencyKey });
    const { items } = answer.body as Partial<BatchReceipt>;
    // A single row can be larger than a request may be: that is the row's own fault.
    if (answer.status === 413 && records.length === 1) return [{ index: 0, ...(answer.body as Problem) }];
    if (!items) throw refusal(answer);
    if (!items.some(({ status }) => status >= 500)) return items;
    if (resend === RESENDS)
      throw new CliError('api_failing', `The API cannot store all items of ${idempotencyKey}`);
  }
}

export function refusal({ status, body }: ApiAnswer): CliError {
  const { title, detail, code } = body as { title?: string; detail?: string; code?: string };
  return new CliError(
    'api_refused',
    `The API answers ${status} ${code ?? ''}: ${title ?? body} ${detail ?? ''}`,
  );
}
