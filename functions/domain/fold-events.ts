import type { Operation } from '#contracts/change-event';
import type { RefusalReason } from '#contracts/refusal-reasons';

type Fields = Readonly<Record<string, unknown>>;

/** An event that passed its own rules, in the order in which the stream took them. */
export interface FoldEvent {
  readonly number: number;
  readonly op: Operation;
  /** `event_id:event_hash`, remembered by the record so that a late retry is recognised. */
  readonly key: string;
  readonly event_id: string;
  readonly occurred_at: string;
  readonly data: Fields | null;
  /**
   * The event_id that must have been applied last, or several with a space between them; `*`: any. Null applies to
   * whatever is there.
   */
  readonly if_version: string | null;
}

export interface RecordState {
  readonly record: Fields;
  readonly updated_at: string;
  readonly event_id: string;
}

export interface FoldResult {
  /** The record after all events; undefined when there is none. */
  readonly state: RecordState | undefined;
  /** The delete that ended the record, if it ended so. */
  readonly deletedBy: FoldEvent | undefined;
  readonly appliedEvents: readonly string[];
  readonly refused: readonly { readonly number: number; readonly reason: RefusalReason }[];
}

/**
 * Applies the events of one record in order. `appliedEvents`: those the record, or a deleted predecessor of the
 * same id, has seen. A refused event leaves the state as it was.
 */
export function foldEvents(
  current: RecordState | undefined,
  appliedEvents: readonly string[],
  events: readonly FoldEvent[],
): FoldResult {
  let state = current;
  let deletedBy: FoldEvent | undefined;
  const applied = [...appliedEvents];
  const refused: { number: number; reason: RefusalReason }[] = [];
  for (const event of events) {
    const reason = refusalOf(event, state);
    if (reason) {
      refused.push({ number: event.number, reason });
      continue;
    }
    const record = recordAfter(event, state?.record);
    deletedBy = record ? undefined : event;
    state = record && { record, updated_at: event.occurred_at, event_id: event.event_id };
    applied.push(event.key);
  }
  return { state, deletedBy, appliedEvents: applied, refused };
}

function refusalOf({ op, if_version }: FoldEvent, state: RecordState | undefined): RefusalReason | undefined {
  if (op === 'create' && state) return 'already_exists';
  if ((op === 'update' || op === 'delete') && !state) return 'not_found';
  // RFC 9110 section 13.1.1: without a record no version matches, not even `*`.
  const matches =
    if_version === null || (state && (if_version === '*' || if_version.split(' ').includes(state.event_id)));
  return matches ? undefined : 'version_conflict';
}

function recordAfter(event: FoldEvent, before: Fields | undefined): Fields | undefined {
  const data = event.data ?? {};
  switch (event.op) {
    case 'delete':
      return undefined;
    case 'update':
      return mergePatch(before ?? {}, data);
    case 'create':
    case 'replace':
      return { created_at: before?.created_at ?? event.occurred_at, ...data };
  }
}

/** RFC 7396 for records without nested objects: null removes, anything else replaces. */
function mergePatch(target: Fields, patch: Fields): Fields {
  const merged = { ...target, ...patch };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
