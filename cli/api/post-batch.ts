import { isProblem, type Problem } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import type { Entity } from '#contracts/entity';
import type { BatchItem } from '#functions/domain/receipt';
import { CliError } from '../cli-error.ts';

/** The API takes up to 1 MiB in one request; the rest is room for what surrounds the items. */
export const MAX_BATCH_BYTES = 1_000_000;

/** How often items that the stream could not take are sent again. */
const RESENDS = 5;

/**
 * Posts records to a collection; the answer has one item for each, in their order. Items that the stream could
 * not take are tried again: under the same key nothing that was taken is taken twice.
 *
 * @throws CliError `api_refused` when the request as a whole is refused, `api_failing`, `api_unreachable`
 */
export async function postBatch(
  client: ApiClient,
  { collection }: Entity,
  records: readonly unknown[],
  idempotencyKey: string,
): Promise<readonly BatchItem[]> {
  // The paths of all collections have one shape. What the records are worth is for the API to say.
  const path = `/v1/${collection}/batch` as '/v1/sales/batch';
  const request = {
    params: { header: { 'Idempotency-Key': idempotencyKey } },
    body: records as never,
  };
  for (let resend = 0; ; resend += 1) {
    const { data, error, response } = await client.POST(path, request);
    // A single row can be larger than a request may be: that is the row's own fault.
    if (response.status === 413 && records.length === 1 && isProblem(error)) return [{ index: 0, ...error }];
    if (!data) throw refusal(response.status, error);
    const items = data.items as readonly BatchItem[];
    if (!items.some(({ status }) => status >= 500)) return items;
    if (resend === RESENDS)
      throw new CliError('api_failing', `The API cannot store all items of ${idempotencyKey}`);
  }
}

export function refusal(status: number, problem: Partial<Problem> | undefined): CliError {
  const { title = '', detail = '', code = '' } = problem ?? {};
  return new CliError('api_refused', `The API answers ${status} ${code}: ${title} ${detail}`.trim());
}
