import { type Column, entityColumns } from './columns.ts';
import type { Entity } from './entity.ts';
import { silverColumns } from './lake-layout.ts';

/** Days of service, counted when the record is read. */
const serviceDuration: Column = {
  name: 'service_duration',
  type: 'integer',
  required: true,
  pii: false,
  description:
    'Whole days from hire_date to termination_date or, until that day has come, to today in the business time zone; 0 before hire_date.',
};

/**
 * A record as it is read: the contract's columns, those that silver derives from them, for employees
 * `service_duration`, and `_updated_at` and `_event_id`, which is the record's version.
 */
export function recordColumns(entity: Entity): Column[] {
  const given = entityColumns(entity);
  const names = new Set(given.map(({ name }) => name));
  const added = silverColumns(entity)
    .filter(({ name }) => !names.has(name) && name !== '_applied_events')
    .map((column): Column => ({ ...column, pii: false }));
  return [...given, ...(entity.name === 'employee' ? [serviceDuration] : []), ...added];
}
