import { acceptRecord, type RecordWrite, type WriteContext } from './accept-record.ts';
import type { EventLog } from './event-log.ts';
import type { HttpAnswer } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import { locationOf, receiptOf } from './receipt.ts';

export async function acceptSingle(
  write: RecordWrite,
  context: WriteContext,
  eventLog: EventLog,
): Promise<HttpAnswer> {
  const event = acceptRecord(write, context);
  const { unacknowledged } = await eventLog.append([event]);
  if (unacknowledged.size > 0) throw new ProblemError('stream_unavailable');
  return {
    status: 202,
    headers: event.op === 'create' ? { location: locationOf(event) } : {},
    body: { status: 'accepted', ...receiptOf(event) },
    writes: { accepted: 1, refused: {} },
  };
}
