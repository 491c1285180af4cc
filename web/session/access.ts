import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';

/** What the token in use may do. */
export interface Access {
  readonly read: boolean;
  readonly write: boolean;
  /** Sees personal data unmasked. */
  readonly pii: boolean;
  /** Looks after the pipeline. */
  readonly ops: boolean;
}

/**
 * Asks the API, since only the API knows what a token may do: a filter by personal data needs `crm:pii`, and a batch
 * without items, which writes nothing, is refused as forbidden without `crm:write`.
 *
 * @throws ApiProblem of a token that is not good
 */
export async function probeAccess(client: ApiClient): Promise<Access> {
  const [filtered, written, refused] = await Promise.all([
    client.GET('/v1/sales', {
      params: { query: { 'email_employee.is_null': true, limit: 1, fields: ['id'] } },
    }),
    client.POST('/v1/sales/batch', { body: [] as never }),
    client.GET('/v1/quarantine', { params: { query: { limit: 1, fields: ['event_id'] } } }),
  ]);
  if (filtered.response.status === 401) dataOf(filtered);
  const code = (filtered.error as { code?: string } | undefined)?.code;
  return {
    read: code !== 'forbidden',
    pii: filtered.response.ok,
    write: (written.error as { code?: string } | undefined)?.code !== 'forbidden',
    ops: refused.response.ok,
  };
}
