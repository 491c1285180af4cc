import { createHash } from 'node:crypto';
import { catalog } from '#contracts/catalog';
import { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { ApiRequest } from '../api/api-client.ts';
import { CliError } from '../cli-error.ts';
import { recordReader } from '../post-file/to-record.ts';
import type { QuarantinedEvent } from './quarantined-events.ts';

/** What a repair changes in the data of an event: the text of `--set field=value`; an empty value removes the field. */
export type Repair = Readonly<Record<string, string>>;

/**
 * The write that says what the event meant, with the repair applied. Its Idempotency-Key is a function of the
 * event and of the repaired body, so replaying again adds nothing, and another repair is another write.
 *
 * A create whose id has a record by now becomes a replacement: repeated as it was it would be refused again.
 *
 * @throws CliError `not_replayable` for what is no event of a known entity
 */
export function replayRequest(event: QuarantinedEvent, repair: Repair, timeZone: string): ApiRequest {
  const { entity, op, id, event_id, event_hash, reason } = event;
  if (entity === UNKNOWN_ENTITY || op === null || id === null || event_id === null || !(entity in catalog))
    throw new CliError('not_replayable', `An event refused as ${reason} says too little to be sent again`);
  const { data } = JSON.parse(event.payload) as { data: Record<string, unknown> | null };
  const collection = `/v1/${catalog[entity].collection}`;
  const path = `${collection}/${encodeURIComponent(id)}`;
  const body = repaired({ ...data }, repair, recordReader(catalog[entity], timeZone));
  const digest = createHash('sha256')
    .update(`${event_hash}\n${JSON.stringify(body)}`)
    .digest('hex');
  const idempotencyKey = `replay-${event_id}-${digest.slice(0, 16)}`
    .replace(/[^\x21-\x7e]/g, '_')
    .slice(0, 255);
  if (op === 'delete') return { method: 'DELETE', path, idempotencyKey };
  if (op === 'update') return { method: 'PATCH', path, body, idempotencyKey };
  const exists = op === 'replace' || reason === 'already_exists' || reason === 'idempotency_conflict';
  return exists
    ? { method: 'PUT', path, body: { ...body, id }, idempotencyKey }
    : { method: 'POST', path: collection, body: { ...body, id }, idempotencyKey };
}

function repaired(
  data: Record<string, unknown>,
  repair: Repair,
  reader: ReturnType<typeof recordReader>,
): Record<string, unknown> {
  const removed = Object.keys(repair).filter((field) => repair[field] === '');
  const set = Object.fromEntries(Object.entries(repair).filter(([field]) => !removed.includes(field)));
  const kept = Object.entries({ ...data, ...reader.record(set) }).filter(
    ([field]) => !removed.includes(field),
  );
  return Object.fromEntries(kept);
}
