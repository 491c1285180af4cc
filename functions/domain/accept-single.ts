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
  const [position] = (await eventLog.append([event])).positions;
  if (!position) throw new ProblemError('stream_unavailable');
  const receipt = receiptOf(event, position);
  return {
    status: 202,
    headers: {
      // RFC 8631 section 4
      link: `<${receipt.receipt}>; rel="status"`,
      ...(event.op === 'create' && { location: locationOf(event) }),
    },
    body: { status: 'accepted', ...receipt },
    writes: { accepted: 1, refused: {} },
  };
}
