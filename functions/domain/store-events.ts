import type { ChangeEvent } from '#contracts/change-event';
import type { ErrorCode } from '#contracts/error-codes';
import type { EventLog, StreamPosition } from './event-log.ts';
import type { HttpAnswer, Say } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

export interface StoredEvent {
  readonly event: ChangeEvent;
  readonly position: StreamPosition;
}

/** What became of one item of a request. */
export type ItemOutcome = StoredEvent | ProblemError;

/** Stores the events among the items; those that the log does not acknowledge become problems too. */
export async function storeEvents(
  items: readonly (ChangeEvent | ProblemError)[],
  eventLog: EventLog,
): Promise<readonly ItemOutcome[]> {
  const events = items.filter((item): item is ChangeEvent => !(item instanceof ProblemError));
  const { positions } = events.length > 0 ? await eventLog.append(events) : { positions: [] };
  const next = positions.values();
  return items.map((item) => {
    if (item instanceof ProblemError) return item;
    const position = next.next().value;
    return position ? { event: item, position } : new ProblemError('stream_unavailable');
  });
}

/**
 * The answer to a request of several items: 202 when all were accepted and 207 otherwise, also when none was, for
 * then every item tells why.
 */
export function answerItems(
  outcomes: readonly ItemOutcome[],
  itemsIn: (say: Say) => readonly unknown[],
): HttpAnswer & Required<Pick<HttpAnswer, 'localizedBody'>> {
  const refused: Partial<Record<ErrorCode, number>> = {};
  let accepted = 0;
  for (const outcome of outcomes)
    if (outcome instanceof ProblemError) refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
    else accepted += 1;
  return {
    status: accepted === outcomes.length ? 202 : 207,
    headers: refused.stream_unavailable ? new ProblemError('stream_unavailable').headers : {},
    localizedBody: (say) => ({ accepted, refused: outcomes.length - accepted, items: itemsIn(say) }),
    writes: { accepted, refused },
  };
}
