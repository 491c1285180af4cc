import { dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import type { ApiClient } from '#client/create-api-client';
import type { ReplayMany } from '#contracts/replay';
import type { RefusedEvent } from './refused-event.ts';

type Schemas = components['schemas'];
export type ReplayPreview = Schemas['ReplayPreview'];
export type ReplayReceipt = Schemas['ReplayReceipt'];
export type ReplayManyReceipt = Schemas['ReplayManyReceipt'];
export type RefusedPage = Schemas['RefusedEventList'];

/** JSON merge patch (RFC 7396) of an event's data. */
export type Patch = Readonly<Record<string, unknown>>;

export interface QuarantineView {
  readonly reason?: string | undefined;
  readonly entity?: string | undefined;
  readonly cursor?: string | undefined;
}

const PAGE_SIZE = 50;
/** Refusals of one event that a page tells of. */
const REFUSALS_OF_ONE = 20;

/** All rejections are ApiProblem, or what `fetch` rejected with. */
export const quarantineApi = (client: ApiClient) => ({
  list: async ({ reason, entity, cursor }: QuarantineView, signal: AbortSignal): Promise<RefusedPage> => {
    const query = {
      limit: PAGE_SIZE,
      ...(reason && { reason }),
      ...(entity && { entity }),
      ...(cursor && { cursor }),
    };
    return dataOf(await client.GET('/v1/quarantine', { params: { query }, signal }));
  },

  /** How many there are for each reason, the most frequent first. */
  reasons: async (entity: string | undefined, signal: AbortSignal): Promise<RefusedPage['reasons']> => {
    const query = { limit: 1, fields: ['event_id' as const], ...(entity && { entity }) };
    return dataOf(await client.GET('/v1/quarantine', { params: { query }, signal })).reasons;
  },

  /** Every refusal of an event, the last one first. */
  refusals: async (eventId: string, signal: AbortSignal): Promise<readonly RefusedEvent[]> => {
    const query = { event_id: eventId, limit: REFUSALS_OF_ONE };
    return dataOf(await client.GET('/v1/quarantine', { params: { query }, signal })).data;
  },

  preview: async (eventId: string, patch: Patch): Promise<ReplayPreview> =>
    dataOf(
      await client.POST('/v1/quarantine/{event_id}/replay', {
        params: { path: { event_id: eventId } },
        body: { patch, preview: true },
      }),
    ) as ReplayPreview,

  replay: async (eventId: string, patch: Patch): Promise<ReplayReceipt> =>
    dataOf(
      await client.POST('/v1/quarantine/{event_id}/replay', {
        params: { path: { event_id: eventId } },
        body: { patch },
      }),
    ) as ReplayReceipt,

  previewMany: async (where: ReplayMany['where'], patch: Patch): Promise<readonly ReplayPreview[]> =>
    (
      dataOf(
        await client.POST('/v1/quarantine/replay', { body: { where, patch, preview: true } as never }),
      ) as {
        items: ReplayPreview[];
      }
    ).items,

  replayMany: async (where: ReplayMany['where'], patch: Patch): Promise<ReplayManyReceipt> =>
    dataOf(
      await client.POST('/v1/quarantine/replay', { body: { where, patch, preview: false } as never }),
    ) as ReplayManyReceipt,
});
