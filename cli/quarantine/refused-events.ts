import { allRows } from '#client/all-rows';
import { dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import type { ApiClient } from '#client/create-api-client';

export type RefusedEvent = components['schemas']['RefusedEvent'];

/** Which refused events are meant; all that is given must hold. */
export interface Selection {
  readonly entity?: string | undefined;
  readonly reason?: string | undefined;
  readonly eventId?: string | undefined;
}

/** The refused events of a selection, in the order in which they arrived. */
export const refusedEvents = (
  client: ApiClient,
  { entity, reason, eventId }: Selection,
): AsyncIterable<RefusedEvent> =>
  allRows(async (page) => {
    const query = {
      sort: ['arrived_at' as const],
      limit: 1000,
      ...(entity !== undefined && { entity }),
      ...(reason !== undefined && { reason }),
      ...(eventId !== undefined && { event_id: eventId }),
      ...page,
    };
    return dataOf(await client.GET('/v1/quarantine', { params: { query } }));
  });
