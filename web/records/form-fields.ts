import { catalog } from '#contracts/catalog';
import { type Entity, type EntityName, isOptional } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import { inputSchema } from '#contracts/openapi/field-schemas';
import {
  emailPattern,
  identifierPattern,
  linesPattern,
  phoneNumberPattern,
  webAddressPattern,
} from '#contracts/text-patterns';

/** How a field is entered. */
export type Control =
  | 'line'
  | 'lines'
  | 'email'
  | 'phone'
  | 'url'
  | 'identifier'
  | 'money'
  | 'integer'
  | 'day'
  | 'instant'
  | 'choice'
  | 'entries';

export interface FormField {
  readonly name: string;
  readonly control: Control;
  readonly required: boolean;
  readonly pii: boolean;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
  /** Whose values it repeats. */
  readonly references?: { readonly entity: Entity; readonly field: string };
}

/** The form of an entity: every field of its contract that people enter, in the contract's order. */
export const formFields = (entity: Entity): FormField[] =>
  Object.keys(entity.fields)
    .filter((name) => name !== 'id' && name !== 'created_at')
    .map((name) => formField(entity, name));

export function formField({ fields }: Entity, name: string): FormField {
  const schema = fields[name]!;
  const { column, pii = false, references } = fieldMeta(schema);
  const json = inputSchema(schema) as InputSchema;
  const { maxLength, minimum, maximum, enum: choices } = json;
  return {
    name,
    control: choices ? 'choice' : (controls[column!] ?? textControls[unescaped(json.pattern)] ?? 'line'),
    required: !isOptional(schema),
    pii,
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(choices && { choices }),
    ...(references && { references: referenceOf(references) }),
  };
}

interface InputSchema {
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

const controls: Readonly<Record<string, Control>> = {
  integer: 'integer',
  'decimal(12,2)': 'money',
  date: 'day',
  timestamp: 'instant',
  'array<string>': 'entries',
};

/** A pattern as it was written: that of a regular expression has its slashes escaped. */
const unescaped = (pattern = ''): string => pattern.replaceAll('\\/', '/');

const textControls: Readonly<Record<string, Control>> = {
  [linesPattern]: 'lines',
  [emailPattern]: 'email',
  [phoneNumberPattern]: 'phone',
  [webAddressPattern]: 'url',
  [identifierPattern]: 'identifier',
};

function referenceOf(path: string) {
  const [entity, field] = path.split('.') as [EntityName, string];
  return { entity: catalog[entity], field };
}
