import type { Entity } from '#contracts/entity';
import type { Language } from '#contracts/messages/translate';
import { validate } from '#contracts/validate';
import { instantOf, wallClockOf } from '#contracts/wall-clock';
import type { FormField } from './form-fields.ts';
import { moneyDigits, moneyText } from './money-text.ts';

/** What stands in the fields of a form; lists have an entry per line. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface Writing {
  readonly language: Language;
  /** IANA name of the business time zone. */
  readonly timeZone: string;
}

/** A form to be filled in. An instant that every record needs is most often now. */
export const emptyValues = (fields: readonly FormField[], { timeZone }: Writing, now: Date): FormValues => {
  const minute = wallClockOf(now.toISOString(), timeZone).slice(0, 16);
  return Object.fromEntries(
    fields.map(({ name, control, required }) => {
      if (control === 'entries') return [name, ['']];
      return [name, control === 'instant' && required ? minute : ''];
    }),
  );
};

/** A record as it stands in the form. */
export function valuesOf(
  fields: readonly FormField[],
  record: Readonly<Record<string, unknown>>,
  writing: Writing,
): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, record[field.name], writing)]));
}

function textOf(
  { control }: FormField,
  value: unknown,
  { language, timeZone }: Writing,
): string | readonly string[] {
  if (control === 'entries') return Array.isArray(value) && value.length > 0 ? value.map(String) : [''];
  if (value === undefined || value === null) return '';
  if (control === 'money') return moneyText(value as number, language);
  if (control === 'instant') return wallClockOf(String(value), timeZone);
  return String(value);
}

/** What is sent for a field; undefined when nothing stands there. */
export function inputOf(
  { control }: FormField,
  text: string | readonly string[] | undefined,
  { language, timeZone }: Writing,
): unknown {
  if (typeof text !== 'string') {
    const entries = (text ?? []).filter((entry) => entry.trim() !== '');
    return entries.length > 0 ? entries : undefined;
  }
  if (text.trim() === '') return undefined;
  switch (control) {
    case 'money':
      return moneyDigits(text, language);
    case 'integer':
      return /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number(text) : text;
    case 'instant':
      return instantOf(text, timeZone) ?? text;
    default:
      return text;
  }
}

export function recordOf(
  fields: readonly FormField[],
  values: FormValues,
  writing: Writing,
): Record<string, unknown> {
  const inputs = fields.map((field) => [field.name, inputOf(field, values[field.name], writing)] as const);
  return Object.fromEntries(inputs.filter(([, input]) => input !== undefined));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields whose text is another one than at the beginning. */
export const changedFields = (
  fields: readonly FormField[],
  before: FormValues,
  now: FormValues,
): FormField[] => fields.filter(({ name }) => !same(before[name], now[name]));

/** Merge patch (RFC 7396) of what was changed; null clears. */
export function patchOf(
  fields: readonly FormField[],
  before: FormValues,
  now: FormValues,
  writing: Writing,
): Record<string, unknown> {
  const changed = changedFields(fields, before, now);
  return Object.fromEntries(
    changed.map((field) => [field.name, inputOf(field, now[field.name], writing) ?? null]),
  );
}

/** The first thing that is wrong with each field of a form, in English. */
export type FieldMessages = Readonly<Record<string, string>>;

/** What the contract has against the form. Fields that the form does not show are not judged. */
export function messagesOf(
  entity: Entity,
  fields: readonly FormField[],
  values: FormValues,
  writing: Writing,
): FieldMessages {
  const checked = validate(entity.create, recordOf(fields, values, writing));
  if (checked.valid) return {};
  const shown = new Set(fields.map(({ name }) => name));
  return firstOfEach(checked.errors.filter(({ pointer }) => shown.has(fieldOfPointer(pointer))));
}

interface PointedError {
  readonly pointer?: string | undefined;
  readonly message: string;
}

/** `/product_categories/0` → `product_categories` */
export const fieldOfPointer = (pointer: string): string =>
  (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');

export const firstOfEach = (errors: readonly PointedError[]): FieldMessages =>
  Object.fromEntries(
    [...errors].reverse().map(({ pointer = '', message }) => [fieldOfPointer(pointer), message]),
  );
