import type { Entity } from '#contracts/entity';
import { type FormField, formFields } from '../records/form-fields.ts';
import { type FormValues, valuesOf, type Writing } from '../records/form-values.ts';
import { asWritten, fieldsOf, type RefusedEvent } from './refused-event.ts';

/**
 * The fields that a repair can change: all of a whole record, and of an update those that it is about. Personal data
 * that is masked cannot be repaired: its mask would be sent for it.
 */
export function repairFields(entity: Entity, event: RefusedEvent, seesPii: boolean): FormField[] {
  if (event.op === 'delete') return [];
  const given = fieldsOf(event);
  const isMeant = ({ name }: FormField): boolean =>
    event.op !== 'update' || Object.hasOwn(given, name) || name === event.field;
  return formFields(entity).filter((field) => isMeant(field) && (seesPii || !field.pii));
}

/** The data of an event in a form. It was refused: any field may hold anything, and shows it as it came. */
export function repairValues(
  fields: readonly FormField[],
  event: RefusedEvent,
  writing: Writing,
): FormValues {
  const given = fieldsOf(event);
  const values = valuesOf(fields, given, writing);
  const odd = fields.filter((field) => given[field.name] != null && !isOfItsKind(field, given[field.name]));
  return {
    ...values,
    ...Object.fromEntries(odd.map(({ name, control }) => [name, oddText(control, given[name])])),
  };
}

const oddText = (control: FormField['control'], value: unknown): string | readonly string[] =>
  control === 'entries' ? [asWritten(value)] : asWritten(value);

function isOfItsKind({ control }: FormField, value: unknown): boolean {
  if (control === 'entries') return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  if (typeof value === 'object') return false;
  if (control === 'money') return /^-?\d+(\.\d{0,2})?$/.test(String(value));
  if (control === 'instant') return !Number.isNaN(Date.parse(String(value)));
  return true;
}
