import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';
import type { Entity } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';

/** A record as it is read; absent fields are left out. */
export type RecordRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface RecordPage {
  readonly data: readonly RecordRow[];
  readonly next_cursor: string | null;
  readonly count?: number;
}

/** What a write is answered with. */
export interface WriteReceipt {
  readonly id: string;
  readonly event_id: string;
  readonly op: 'create' | 'replace' | 'update' | 'delete';
  readonly record: Readonly<Record<string, unknown>> | null;
  /** Address that tells what becomes of the write. */
  readonly receipt: string;
}

export interface EventReceipt {
  readonly event_id: string;
  readonly status: 'accepted' | 'landed' | 'applied' | 'refused';
  readonly reason?: RefusalReason;
  readonly field?: string;
}

// The addresses of the four collections are alike; sales stand for all of them to the types.
const listPath = (entity: Entity) => `/v1/${entity.collection}` as '/v1/sales';
const recordPath = (entity: Entity) => `/v1/${entity.collection}/{id}` as '/v1/sales/{id}';

/** Parameters of a list as they stand in the address. */
export type ListQuery = Readonly<Record<string, string>>;

/** All rejections are ApiProblem, or what `fetch` rejected with. */
export const recordApi = (client: ApiClient) => ({
  list: async (entity: Entity, query: ListQuery, signal?: AbortSignal): Promise<RecordPage> =>
    dataOf(
      await client.GET(listPath(entity), {
        params: { query: query as never },
        // The values are as the API wants them: lists have their commas already.
        querySerializer: (parameters) => new URLSearchParams(parameters as Record<string, string>).toString(),
        ...(signal && { signal }),
      }),
    ) as unknown as RecordPage,

  read: async (entity: Entity, id: string, signal?: AbortSignal): Promise<RecordRow> =>
    dataOf(
      await client.GET(recordPath(entity), { params: { path: { id } }, ...(signal && { signal }) }),
    ) as RecordRow,

  create: async (entity: Entity, body: unknown, key: string): Promise<WriteReceipt> =>
    dataOf(
      await client.POST(listPath(entity), {
        params: { header: { 'Idempotency-Key': key } },
        body: body as never,
      }),
    ) as WriteReceipt,

  update: async (entity: Entity, id: string, patch: unknown, version: string, key: string) =>
    dataOf(
      await client.PATCH(recordPath(entity), {
        params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
        body: patch as never,
      }),
    ) as WriteReceipt,

  remove: async (entity: Entity, id: string, version: string, key: string): Promise<WriteReceipt> =>
    dataOf(
      await client.DELETE(recordPath(entity), {
        params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
      }),
    ) as WriteReceipt,

  /** @param receipt the address that a write was answered with */
  receipt: async (receipt: string): Promise<EventReceipt> => {
    const { pathname, searchParams } = new URL(receipt, 'http://api');
    return dataOf(
      await client.GET('/v1/events/{event_id}', {
        params: {
          path: { event_id: decodeURIComponent(pathname.split('/').at(-1)!) },
          query: { position: searchParams.get('position')! },
        },
      }),
    ) as EventReceipt;
  },
});

export type RecordApi = ReturnType<typeof recordApi>;
