import type { ChangeEvent } from '#contracts/change-event';
import type { Entity } from '#contracts/entity';
import type { ErrorCode } from '#contracts/error-codes';
import { acceptRecord, type WriteContext } from './accept-record.ts';
import type { EventLog, StreamPosition } from './event-log.ts';
import type { HttpAnswer } from './http-message.ts';
import { ProblemError, problemDetails } from './problem-error.ts';
import { type BatchItem, type BatchReceipt, receiptOf } from './receipt.ts';

export const MAX_BATCH_ITEMS = 500;

/**
 * Creates of one entity. Each item stands alone: the valid ones are accepted whatever the others are. The answer is
 * 202 when all were accepted and 207 otherwise, also when none was: then every item tells why.
 */
export async function acceptBatch(
  entity: Entity,
  body: unknown,
  context: WriteContext,
  eventLog: EventLog,
): Promise<HttpAnswer> {
  const bodies = batchOf(body);
  const items = bodies.map((item, index) => acceptItem(entity, item, index, context));
  return summary(await store(items, eventLog));
}

function batchOf(body: unknown): readonly unknown[] {
  if (!Array.isArray(body))
    throw new ProblemError('validation_failed', {
      errors: [{ pointer: '', code: 'wrong_type', message: 'must be a list of records' }],
    });
  if (body.length < 1 || body.length > MAX_BATCH_ITEMS)
    throw new ProblemError('batch_too_large', { detail: `This one has ${body.length}.` });
  return body;
}

function acceptItem(entity: Entity, body: unknown, index: number, context: WriteContext) {
  try {
    return acceptRecord({ entity, op: 'create', body, index }, context);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

type Outcome = { readonly event: ChangeEvent; readonly position: StreamPosition } | ProblemError;

async function store(
  items: readonly (ChangeEvent | ProblemError)[],
  eventLog: EventLog,
): Promise<readonly Outcome[]> {
  const events = items.filter((item): item is ChangeEvent => !(item instanceof ProblemError));
  const positions = events.length > 0 ? (await eventLog.append(events)).positions.values() : [].values();
  return items.map((item) => {
    if (item instanceof ProblemError) return item;
    const position = positions.next().value;
    return position ? { event: item, position } : new ProblemError('stream_unavailable');
  });
}

function summary(outcomes: readonly Outcome[]): HttpAnswer {
  const refused: Partial<Record<ErrorCode, number>> = {};
  let accepted = 0;
  const items = outcomes.map((outcome, index): BatchItem => {
    if (outcome instanceof ProblemError) {
      refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
      return { index, ...problemDetails(outcome) };
    }
    accepted += 1;
    return { index, status: 202, ...receiptOf(outcome.event, outcome.position) };
  });
  const body: BatchReceipt = { accepted, refused: items.length - accepted, items };
  return {
    status: accepted === items.length ? 202 : 207,
    headers: refused.stream_unavailable ? new ProblemError('stream_unavailable').headers : {},
    body,
    writes: { accepted, refused },
  };
}
