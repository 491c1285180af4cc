import { catalog } from '#contracts/catalog';
import { type ChangeEvent, CONTRACT_VERSION, type Operation } from '#contracts/change-event';
import type { EntityName } from '#contracts/entity';
import type { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { RefusalReason } from '#contracts/refusal-reasons';
import { acceptRecord, type EventIds } from './accept-record.ts';
import { ProblemError } from './problem-error.ts';

/** An event that a rule refused, as the quarantine keeps it. */
export interface QuarantinedEvent {
  readonly reason: RefusalReason;
  readonly field: string | null;
  readonly entity: EntityName | typeof UNKNOWN_ENTITY;
  readonly event_id: string | null;
  readonly event_hash: string;
  readonly op: Operation | null;
  readonly id: string | null;
  readonly occurred_at: string | null;
  /** The event as it was received. */
  readonly payload: string;
}

export interface ReplayContext {
  readonly ids: EventIds;
  readonly now: Date;
  readonly actor: string;
  readonly traceId: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The event that says what a refused one meant, with a merge patch (RFC 7396) applied to its data. Its event_id is a
 * function of the refused event and of the new data: replaying again adds nothing, another repair is another event.
 *
 * A create whose id has a record by now becomes a replacement: repeated as it was it would be refused again. What
 * was refused because it expected another version is replayed without that condition.
 *
 * @throws ProblemError not_replayable for what is no event of a known entity, validation_failed
 */
export function replayEvent(event: QuarantinedEvent, patch: Fields, context: ReplayContext): ChangeEvent {
  const { entity, op: refused, id, event_id, event_hash, reason, occurred_at } = event;
  if (!(entity in catalog) || refused === null || id === null || event_id === null)
    throw new ProblemError('not_replayable', {
      detail: `An event refused as ${reason} says too little to be sent again.`,
    });
  const replaces = refused === 'create' && (reason === 'already_exists' || reason === 'idempotency_conflict');
  const op = replaces ? 'replace' : refused;
  const accepted = acceptRecord(
    {
      entity: catalog[entity as EntityName],
      op,
      id,
      body: op === 'delete' ? undefined : repaired(event, patch),
    },
    { ...context, idempotencyKey: undefined },
  );
  // The record came into being when the event was first accepted.
  const data =
    op === 'create' && accepted.data
      ? { ...accepted.data, created_at: accepted.data.created_at ?? occurred_at }
      : accepted.data;
  return {
    ...accepted,
    data,
    event_id: context.ids.derived(JSON.stringify(['replay', event_id, event_hash, op, data])),
    source: 'replay',
    contract_version: CONTRACT_VERSION,
    replay_of: event_id,
  };
}

function repaired({ payload }: QuarantinedEvent, patch: Fields): Fields {
  const { data } = JSON.parse(payload) as { data?: unknown };
  const before = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : {};
  // In a patch, null is kept for a field that the event itself wanted cleared.
  const merged = { ...before, ...patch };
  return Object.fromEntries(
    Object.entries(merged).filter(([field]) => patch[field] !== null || !Object.hasOwn(patch, field)),
  );
}
