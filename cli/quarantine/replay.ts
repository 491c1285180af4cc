import type { ApiClient } from '../api/api-client.ts';
import { CliError } from '../cli-error.ts';
import { orderedMap } from '../ordered-map.ts';
import type { QuarantinedEvent } from './quarantined-events.ts';
import { type Repair, replayRequest } from './replay-request.ts';

export interface ReplayOutcome {
  readonly event: QuarantinedEvent;
  /** Accepted by the API; refused by it, with its answer; or not sent, with why. */
  readonly status: 'accepted' | 'refused' | 'not_replayable';
  readonly detail: string;
}

/** One request at a time keeps the order of events that belong to the same record. */
const AT_ONCE = 1;

export async function replay(
  events: readonly QuarantinedEvent[],
  options: { readonly client: ApiClient; readonly repair: Repair; readonly timeZone: string },
): Promise<ReplayOutcome[]> {
  const { client, repair, timeZone } = options;
  const outcomes: ReplayOutcome[] = [];
  const send = async (event: QuarantinedEvent): Promise<ReplayOutcome> => {
    try {
      const { status, body } = await client.send(replayRequest(event, repair, timeZone));
      return status === 202
        ? { event, status: 'accepted', detail: (body as { event_id: string }).event_id }
        : { event, status: 'refused', detail: JSON.stringify(body) };
    } catch (error) {
      if (!(error instanceof CliError) || error.code !== 'not_replayable') throw error;
      return { event, status: 'not_replayable', detail: error.message };
    }
  };
  for await (const outcome of orderedMap(events, AT_ONCE, send)) outcomes.push(outcome);
  return outcomes;
}
