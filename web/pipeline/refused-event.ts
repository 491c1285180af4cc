import type { components } from '#client/api-types';
import { catalog } from '#contracts/catalog';
import type { Entity, EntityName } from '#contracts/entity';
import { recordName } from '../records/entity-columns.ts';

/** An event that a rule refused, as the API shows it; what is absent is not known. */
export type RefusedEvent = components['schemas']['RefusedEvent'];

/** The contract it was written for; undefined for what is no event of a known entity. */
export const entityOf = ({ entity }: RefusedEvent): Entity | undefined =>
  entity !== undefined && Object.hasOwn(catalog, entity) ? catalog[entity as EntityName] : undefined;

/** The fields it came with; none where its data is no object. */
export function fieldsOf({ data }: RefusedEvent): Readonly<Record<string, unknown>> {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject ? (data as Record<string, unknown>) : {};
}

/** What people call the record that was meant. */
export function nameOf(event: RefusedEvent): string {
  const entity = entityOf(event);
  const { id, event_id } = event;
  return (entity && recordName(entity, { ...fieldsOf(event), id })) || (id ?? event_id ?? '');
}

/** Whether the API can send it again at all. */
export const isReplayable = (event: RefusedEvent): boolean =>
  entityOf(event) !== undefined && Boolean(event.op && event.id && event.event_id);

/** The place in the stream, which is the only identity that every refused event has. */
export const placeOf = ({ shard_id, sequence_number, position }: RefusedEvent): string =>
  `${shard_id}/${sequence_number}/${position}`;

/** A value of unknown shape as it was written. */
export const asWritten = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
