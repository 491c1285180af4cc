import type { ApiClient } from '#client/create-api-client';
import { orderedMap } from '../ordered-map.ts';
import type { RefusedEvent } from './refused-events.ts';
import { type Repair, repairPatch } from './repair.ts';

export interface ReplayOutcome {
  readonly event: RefusedEvent;
  /** Stored again; refused by the API; or, of a preview, what would be stored. */
  readonly status: 'accepted' | 'refused' | 'previewed';
  /** The new event's id, the problem, or the event as it would be. */
  readonly detail: string;
}

export interface ReplayOptions {
  readonly repair: Repair;
  /** IANA name of the zone in which date-times without an offset are read. */
  readonly timeZone: string;
  readonly preview?: boolean;
}

/** One request at a time keeps the order of events that belong to the same record. */
const AT_ONCE = 1;

/** Sends refused events again, repaired. Repeating it with the same repair adds nothing. */
export function replay(
  client: ApiClient,
  events: AsyncIterable<RefusedEvent> | Iterable<RefusedEvent>,
  options: ReplayOptions,
): AsyncIterable<ReplayOutcome> {
  return orderedMap(events, AT_ONCE, (event) => replayOne(client, event, options));
}

async function replayOne(
  client: ApiClient,
  event: RefusedEvent,
  { repair, timeZone, preview = false }: ReplayOptions,
): Promise<ReplayOutcome> {
  if (event.event_id === undefined) return { event, status: 'refused', detail: 'It has no event_id.' };
  const { data, error } = await client.POST('/v1/quarantine/{event_id}/replay', {
    params: { path: { event_id: event.event_id } },
    body: { patch: repairPatch(repair, event.entity ?? '', timeZone), preview },
  });
  if (!data) return { event, status: 'refused', detail: JSON.stringify(error) };
  return 'preview' in data
    ? { event, status: 'previewed', detail: JSON.stringify(data) }
    : { event, status: 'accepted', detail: data.event_id };
}
