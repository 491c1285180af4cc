import type { Operation } from '#contracts/change-event';
import type { EntityName } from '#contracts/entity';
import type { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { type RefusalReason, refusalReasons } from '#contracts/refusal-reasons';
import type { Operations } from './api-endpoint.ts';
import type { StreamPosition } from './event-log.ts';
import type { Say } from './http-message.ts';
import { ProblemError } from './problem-error.ts';
import { parsePosition } from './stream-position.ts';
import { onlyParameters } from './table-query-parameters.ts';

/** An event that has landed, and what became of it. */
export interface LandedEvent {
  /** `landed`: in bronze and in what is read, but not in silver yet. */
  readonly status: 'landed' | 'applied' | 'refused';
  readonly reason: RefusalReason | null;
  readonly field: string | null;
  readonly event_id: string;
  readonly entity: EntityName | typeof UNKNOWN_ENTITY;
  readonly op: Operation | null;
  readonly id: string | null;
  readonly occurred_at: string | null;
  /** When the stream took it. */
  readonly arrived_at: string;
  readonly actor: string | null;
  readonly source: string | null;
  readonly trace_id: string | null;
}

export interface LandedEvents {
  /**
   * The event of this id, at this position if there is one. Without, those who came in the last weeks are looked
   * through. `waiting` when the position has not landed yet.
   */
  find(eventId: string, position: StreamPosition | undefined): Promise<LandedEvent | 'waiting' | undefined>;
}

export interface StreamLookup {
  /**
   * The lines of the record at a position that are JSON; none when there is no such record any more.
   * Rejects with a ProblemError stream_unreadable.
   */
  linesAt(position: StreamPosition): Promise<readonly unknown[]>;
}

export interface ReceiptDependencies {
  readonly landed: LandedEvents;
  readonly stream: StreamLookup;
}

/** What has become of a write: `accepted` (in the stream), `landed`, `applied` or `refused`. */
export const receiptOperations = ({ landed, stream }: ReceiptDependencies): Operations => ({
  read_event: async ({ request, parameters }) => {
    const text = onlyParameters(request.query, ['position']).get('position');
    const position = text === undefined ? undefined : parsePosition(text);
    const eventId = parameters.event_id!;
    const found = await landed.find(eventId, position);
    if (found === 'waiting') {
      const event = eventAmong(await stream.linesAt(position!), eventId);
      if (event) return { status: 200, body: { event_id: eventId, status: 'accepted', ...event } };
    } else if (found) return { status: 200, localizedBody: (say) => receiptBody(found, say) };
    throw new ProblemError('not_found', {
      detail: position
        ? 'There is no event of this id at this position.'
        : 'No event of this id has landed lately. With the position that its receipt names, it is found in the stream too.',
    });
  },
});

function receiptBody({ reason, field, ...event }: LandedEvent, say: Say) {
  const { event_id, status, ...rest } = event;
  const refusal = reason && {
    reason,
    ...(field === null ? {} : { field }),
    message: say(refusalReasons[reason]),
  };
  return withoutNulls({ event_id, status, ...refusal, ...rest });
}

const metadata = ['entity', 'op', 'id', 'occurred_at', 'actor', 'source', 'trace_id'] as const;

function eventAmong(lines: readonly unknown[], eventId: string): Record<string, string> | undefined {
  const objects = lines.filter(
    (line): line is Record<string, unknown> => typeof line === 'object' && line !== null,
  );
  const event = objects.find(({ event_id }) => event_id === eventId);
  if (!event) return undefined;
  const texts = metadata.map((name) => [name, event[name]] as const);
  return Object.fromEntries(
    texts.filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string'),
  );
}

const withoutNulls = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
