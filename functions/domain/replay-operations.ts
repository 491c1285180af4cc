import type { ChangeEvent } from '#contracts/change-event';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { MAX_REPLAYED, type ReplayMany, replayMany, replayOne } from '#contracts/replay';
import { validate } from '#contracts/validate';
import type { EventIds } from './accept-record.ts';
import type { ApiCall, Operations } from './api-endpoint.ts';
import type { EventLog } from './event-log.ts';
import type { Say } from './http-message.ts';
import { readJsonBody } from './json-body.ts';
import { ProblemError, problemDetails } from './problem-error.ts';
import { receiptOf } from './receipt.ts';
import { type QuarantinedEvent, replayEvent } from './replay-event.ts';
import { answerItems, storeEvents } from './store-events.ts';

/** The refused events, as of the last one that has landed. */
export interface Quarantine {
  /** The last event that was refused under this id. */
  find(eventId: string): Promise<QuarantinedEvent | undefined>;
  /** Those that meet all of `where` and were not replayed yet, in the order in which they arrived. */
  select(where: ReplayMany['where'], limit: number): Promise<QuarantinedEvent[]>;
}

export interface Refusal {
  readonly reason: RefusalReason;
  readonly field: string | null;
}

export interface ReplayDependencies {
  readonly quarantine: Quarantine;
  /** What the rules of silver say of events that have not landed yet, one by one; undefined for those they let pass. */
  readonly judge: (events: readonly ChangeEvent[]) => Promise<readonly (Refusal | undefined)[]>;
  readonly eventLog: EventLog;
  readonly ids: EventIds;
  readonly now: () => Date;
}

type Patch = Readonly<Record<string, unknown>>;

/** A refused event and the event that would repair it, or why there is none. */
interface Repair {
  readonly refused: QuarantinedEvent;
  readonly replay: ChangeEvent | ProblemError;
}

/** The operations that send refused events again. */
export function replayOperations(dependencies: ReplayDependencies): Operations {
  const { quarantine, eventLog } = dependencies;
  return {
    replay_quarantined_event: async (call) => {
      const { patch = {}, preview = false } = bodyOf(call, replayOne);
      const refused = await quarantine.find(call.parameters.event_id!);
      if (!refused) throw new ProblemError('not_found', { detail: 'No event of this id was refused.' });
      const [repair] = await repairs([refused], patch, call, dependencies);
      const { replay } = repair!;
      if (preview) return { status: 200, localizedBody: (say) => ({ preview, ...previewed(repair!, say) }) };
      if (replay instanceof ProblemError) throw replay;
      const [position] = (await eventLog.append([replay])).positions;
      if (!position) throw new ProblemError('stream_unavailable');
      const receipt = receiptOf(replay, position);
      return {
        status: 202,
        headers: { link: `<${receipt.receipt}>; rel="status"` },
        body: { status: 'accepted', replay_of: refused.event_id, ...receipt },
        writes: { accepted: 1, refused: {} },
      };
    },
    replay_quarantine: async (call) => {
      const { where, patch = {}, preview = true, limit = MAX_REPLAYED } = bodyOf(call, replayMany);
      const events = await quarantine.select(where, limit);
      const all = await repairs(events, patch, call, dependencies);
      if (preview)
        return {
          status: 200,
          localizedBody: (say) => ({ preview, items: all.map((repair) => previewed(repair, say)) }),
        };
      const { localizedBody, ...answer } = await replayAll(all, eventLog);
      return { ...answer, localizedBody: (say) => ({ preview, ...localizedBody(say) }) };
    },
  };
}

function bodyOf<T>({ request }: ApiCall, contract: Parameters<typeof validate<T>>[0]): T {
  // Replaying one event as it was needs no body.
  const body = request.body.length === 0 ? {} : readJsonBody(request, ['application/json']);
  const result = validate(contract, body);
  if (!result.valid) throw new ProblemError('validation_failed', { errors: result.errors });
  return result.value;
}

async function repairs(
  refused: readonly QuarantinedEvent[],
  patch: Patch,
  { request, principal }: ApiCall,
  { judge, ids, now }: ReplayDependencies,
): Promise<Repair[]> {
  const context = { ids, now: now(), actor: principal.actor, traceId: request.traceId };
  const replays = refused.map((event) => attempt(() => replayEvent(event, patch, context)));
  const events = replays.filter((replay): replay is ChangeEvent => !(replay instanceof ProblemError));
  const verdicts = (await judge(events)).values();
  return replays.map((replay, at): Repair => {
    const verdict = replay instanceof ProblemError ? undefined : verdicts.next().value;
    return { refused: refused[at]!, replay: verdict ? stillRefused(verdict) : replay };
  });
}

function attempt(make: () => ChangeEvent): ChangeEvent | ProblemError {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The request is sound, whatever the data of the event looks like.
    const { code, errors } = error;
    if (code !== 'validation_failed' && code !== 'id_mismatch') return error;
    return new ProblemError('still_refused', {
      detail: 'The contract does not take the repaired data.',
      cause: error,
      ...(errors && { errors }),
    });
  }
}

const stillRefused = ({ reason, field }: Refusal): ProblemError =>
  new ProblemError('still_refused', { detail: `As ${reason}${field ? `, because of ${field}` : ''}.` });

function previewed({ refused: { event_id }, replay }: Repair, say: Say) {
  if (replay instanceof ProblemError)
    return { event_id, outcome: 'refused', problem: problemDetails(replay, say) };
  const { entity, op, id, data } = replay;
  return { event_id, outcome: 'ready', entity, op, id, data };
}

async function replayAll(all: readonly Repair[], eventLog: EventLog) {
  const outcomes = await storeEvents(
    all.map(({ replay }) => replay),
    eventLog,
  );
  return answerItems(outcomes, (say) =>
    all.map(({ refused: { event_id } }, at) => {
      const outcome = outcomes[at]!;
      if (outcome instanceof ProblemError)
        return { event_id, outcome: 'refused', problem: problemDetails(outcome, say) };
      const { event_id: replayed_as, receipt } = receiptOf(outcome.event, outcome.position);
      return { event_id, outcome: 'accepted', replayed_as, receipt };
    }),
  );
}
