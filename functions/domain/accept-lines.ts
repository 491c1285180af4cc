import type { Entity } from '#contracts/entity';
import { MAX_UPLOAD_BYTES, MAX_UPLOAD_LINES } from '#contracts/limits';
import { acceptRecord, attempt, type WriteContext } from './accept-record.ts';
import type { EventLog } from './event-log.ts';
import { fitItems } from './fit-items.ts';
import type { HttpAnswer, Say } from './http-message.ts';
import { parseJson } from './json-body.ts';
import { linesOf } from './ndjson.ts';
import { ProblemError, problemDetails } from './problem-error.ts';
import { receiptAddress } from './receipt.ts';
import { answerItems, type ItemOutcome, storeEvents } from './store-events.ts';

/**
 * Creates of one entity, one record per line. Each line stands alone, also one that is not JSON. The answer does not
 * repeat the records, and tells in brief what it has no room to tell in full.
 */
export async function acceptLines(
  entity: Entity,
  body: string | Uint8Array,
  context: WriteContext,
  eventLog: EventLog,
): Promise<HttpAnswer> {
  const lines = uploadOf(body);
  const events = lines.map((line) =>
    attempt(() => {
      // Under one Idempotency-Key a line is the item of a JSON batch that stands as far from its start.
      const index = line.number - 1;
      return acceptRecord({ entity, op: 'create', body: parseJson(line.json), index }, context);
    }),
  );
  const outcomes = await storeEvents(events, eventLog);
  return answerItems(outcomes, (say) =>
    fitItems(outcomes.map((outcome, at) => itemOf(lines[at]!.number, outcome, say))),
  );
}

function uploadOf(body: string | Uint8Array) {
  const bytes = Buffer.byteLength(body);
  if (bytes > MAX_UPLOAD_BYTES)
    throw new ProblemError('payload_too_large', {
      detail: `It has ${bytes} bytes; at most ${MAX_UPLOAD_BYTES} are taken.`,
    });
  const lines = [...linesOf(body)];
  if (lines.length < 1 || lines.length > MAX_UPLOAD_LINES)
    throw new ProblemError('batch_too_large', {
      detail: `An upload holds 1 to ${MAX_UPLOAD_LINES} records; this one has ${lines.length}.`,
    });
  return lines;
}

function itemOf(line: number, outcome: ItemOutcome, say: Say) {
  if (outcome instanceof ProblemError) {
    const { status, code } = outcome;
    return { brief: { line, status, code }, full: { line, ...problemDetails(outcome, say) }, first: true };
  }
  const { event, position } = outcome;
  const brief = { line, status: 202, id: event.id, event_id: event.event_id };
  return { brief, full: { ...brief, receipt: receiptAddress(event, position) }, first: false };
}
