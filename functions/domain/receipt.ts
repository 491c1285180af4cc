import { catalog } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';
import type { Problem } from '#contracts/error-codes';
import type { StreamPosition } from './event-log.ts';

/** What the writer gets once the stream has acknowledged the event. */
export interface Receipt {
  readonly id: string;
  /** Also the record's version once the event is applied: what If-Match takes. */
  readonly event_id: string;
  readonly op: ChangeEvent['op'];
  readonly entity: ChangeEvent['entity'];
  /**
   * The record as it was normalised (create, replace), the patch (update) or null (delete). A create shows the
   * `created_at` that the record gets; a replace keeps the one the record has, unless it names one.
   */
  readonly record: Record<string, unknown> | null;
  /** Address that tells what becomes of the event: `/v1/events/<event_id>?position=<shard>:<sequence number>`. */
  readonly receipt: string;
}

export type BatchItem =
  | ({ readonly index: number; readonly status: 202 } & Receipt)
  | ({ readonly index: number } & Problem);

/** Answer to a batch. A refused item has the problem it would have been answered with on its own. */
export interface BatchReceipt<Item = BatchItem> {
  readonly accepted: number;
  readonly refused: number;
  readonly items: readonly Item[];
}

/**
 * One line of an NDJSON upload. Where an answer would be too large for Lambda, lines have no `receipt`, or of the
 * problem only its status and code.
 */
export type UploadItem =
  | {
      /** Counts from 1, blank lines too. */
      readonly line: number;
      readonly status: 202;
      readonly id: string;
      readonly event_id: string;
      readonly receipt?: string;
    }
  | ({ readonly line: number } & (Problem | Pick<Problem, 'status' | 'code'>));

export function receiptOf(event: ChangeEvent, position: StreamPosition): Receipt {
  const { id, event_id, op, entity, data, occurred_at } = event;
  const record = op === 'create' ? { ...data, created_at: data?.created_at ?? occurred_at } : data;
  return { id, event_id, op, entity, record, receipt: receiptAddress(event, position) };
}

/** The position finds the event while it waits in the stream, and shortens the search afterwards. */
export const receiptAddress = (
  { event_id }: ChangeEvent,
  { shardId, sequenceNumber }: StreamPosition,
): string => `/v1/events/${event_id}?position=${shardId}:${sequenceNumber}`;

/** Address of a record. Identifiers hold `:` and `@`, which a path segment may hold too (RFC 3986 section 3.3). */
export const locationOf = ({ entity, id }: ChangeEvent): string => `/v1/${catalog[entity].collection}/${id}`;
