import type { ChangeEvent } from '#contracts/change-event';
import type { Entity } from '#contracts/entity';
import { MAX_BATCH_ITEMS } from '#contracts/limits';
import { acceptRecord, attempt, type WriteContext } from './accept-record.ts';
import type { EventLog } from './event-log.ts';
import type { HttpAnswer, Say } from './http-message.ts';
import { ProblemError, problemDetails } from './problem-error.ts';
import { receiptOf } from './receipt.ts';
import { answerItems, type ItemOutcome, storeEvents } from './store-events.ts';

/** Creates of one entity. Each item stands alone: the valid ones are accepted whatever the others are. */
export async function acceptBatch(
  entity: Entity,
  body: unknown,
  context: WriteContext,
  eventLog: EventLog,
): Promise<HttpAnswer> {
  const events = batchOf(body).map((item, index) => attempt(() => eventOf(item, index)));
  const outcomes = await storeEvents(events, eventLog);
  return answerItems(outcomes, (say) =>
    outcomes.map((outcome, index) => ({ index, ...itemOf(outcome, say) })),
  );

  function eventOf(item: unknown, index: number): ChangeEvent {
    return acceptRecord({ entity, op: 'create', body: item, index, at: `/${index}` }, context);
  }
}

function batchOf(body: unknown): readonly unknown[] {
  if (!Array.isArray(body))
    throw new ProblemError('validation_failed', {
      errors: [{ pointer: '', code: 'wrong_type', message: 'must be a list of records' }],
    });
  if (body.length < 1 || body.length > MAX_BATCH_ITEMS)
    throw new ProblemError('batch_too_large', {
      detail: `A JSON batch holds 1 to ${MAX_BATCH_ITEMS} records; this one has ${body.length}.`,
    });
  return body;
}

const itemOf = (outcome: ItemOutcome, say: Say) =>
  outcome instanceof ProblemError
    ? problemDetails(outcome, say)
    : { status: 202, ...receiptOf(outcome.event, outcome.position) };
