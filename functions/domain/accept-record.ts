import { type ChangeEvent, CONTRACT_VERSION, type Operation } from '#contracts/change-event';
import type { Entity } from '#contracts/entity';
import { validate } from '#contracts/validate';
import { ProblemError } from './problem-error.ts';

/** UUIDs from outside, so that the domain stays pure. */
export interface EventIds {
  /** A new, time-ordered UUID (version 7). */
  next(): string;
  /** The one UUID of this name. */
  derived(name: string): string;
}

/** What the items of one request share. */
export interface WriteContext {
  readonly ids: EventIds;
  /** When the request was accepted. */
  readonly now: Date;
  /** Key id of the writer. */
  readonly actor: string;
  readonly traceId: string;
  readonly idempotencyKey: string | undefined;
}

/** One write, before its body is checked. */
export interface RecordWrite {
  readonly entity: Entity;
  readonly op: Operation;
  /** The id in the path; a create has none. */
  readonly id?: string | undefined;
  readonly body: unknown;
  /** JSON pointer of `body` in what was sent; empty when it is the whole. */
  readonly at?: string | undefined;
  /** Position in the batch; undefined outside one. */
  readonly index?: number | undefined;
  /** The `if_version` of the event. */
  readonly ifVersion?: string | undefined;
}

/**
 * The event of a valid write.
 *
 * `data` has its fields in contract order and nothing that the server's clock decided, so that a retry with the
 * same Idempotency-Key and body gives the same event_id, id and data, byte for byte. Whoever reads a create
 * without `created_at` takes `occurred_at` instead.
 *
 * @throws ProblemError validation_failed, id_mismatch
 */
export function acceptRecord(write: RecordWrite, context: WriteContext): ChangeEvent {
  const { entity, op } = write;
  const fields = op === 'delete' ? null : checkedFields(write);
  const givenId = write.id ?? (fields?.id as string | undefined);
  const id = givenId ?? uuidFor('id', write, undefined, context);
  return {
    event_id: uuidFor('event', write, givenId, context),
    entity: entity.name,
    op,
    id,
    data: op === 'create' || op === 'replace' ? { id, ...fields } : fields,
    occurred_at: context.now.toISOString(),
    actor: context.actor,
    source: 'api',
    contract_version: CONTRACT_VERSION,
    trace_id: context.traceId,
    ...(write.ifVersion !== undefined && { if_version: write.ifVersion }),
  };
}

/** The event of one item among others, or the problem of it. */
export function attempt(accept: () => ChangeEvent): ChangeEvent | ProblemError {
  try {
    return accept();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function checkedFields({ entity, op, id, body, at = '' }: RecordWrite): Record<string, unknown> {
  const contract = op === 'update' ? entity.patch : op === 'replace' ? entity.replace : entity.create;
  // A patch may repeat the id of its record; it is no field that a patch can change.
  const result = validate(contract, op === 'update' ? withoutId(body) : body, at);
  if (!result.valid) throw new ProblemError('validation_failed', { errors: result.errors });
  const given = (body as { id?: unknown }).id;
  if (id !== undefined && given !== undefined && given !== id)
    throw new ProblemError('id_mismatch', {
      errors: [{ pointer: `${at}/id`, code: 'id_mismatch', message: 'is not the id in the path' }],
    });
  return result.value;
}

function withoutId(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { id: _, ...rest } = body as Record<string, unknown>;
  return rest;
}

/**
 * With an Idempotency-Key the UUID is a function of who wrote what where, and of the key: two actors, two
 * records, or two items of a batch never share one. A key belongs to one record: under another id it names
 * another write. So whoever knows a record's past knows all events that a retry could repeat. Data and condition
 * are no part of it: the same key with others is a conflict, which is seen when the event is applied.
 */
function uuidFor(
  purpose: 'event' | 'id',
  { entity, op, index }: RecordWrite,
  givenId: string | undefined,
  { ids, actor, idempotencyKey }: WriteContext,
): string {
  if (idempotencyKey === undefined) return ids.next();
  return ids.derived(
    JSON.stringify([purpose, actor, entity.name, op, givenId ?? null, index ?? null, idempotencyKey]),
  );
}
