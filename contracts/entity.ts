import * as z from 'zod';
import { fieldMeta } from './field-meta.ts';
import { identifier, instant } from './field-types.ts';

export type EntityName = 'sale' | 'product' | 'employee' | 'supplier';

type Fields = Record<string, z.ZodType>;

/** Files that may belong to a record of an entity. */
export interface AttachmentRules {
  /** Media types taken, each with the file name extensions it goes by. */
  readonly mediaTypes: Readonly<Record<string, readonly string[]>>;
  readonly maxBytes: number;
  /** The files hold personal data. */
  readonly pii: boolean;
}

/** What a record of an entity is, said once; everything else that knows its fields derives from this. */
export interface Entity {
  readonly name: EntityName;
  /** Path segment of its HTTP collection, and the plural people use. */
  readonly collection: string;
  readonly description: string;
  /** Every field of a record in column order, `id` first and `created_at` last. */
  readonly fields: Readonly<Fields>;
  /** A valid record, for documentation and tests. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Body of POST: unknown fields are refused; the server fills `id` and `created_at` when absent. */
  readonly create: z.ZodType<Record<string, unknown>>;
  /** Body of PUT: the same record, whole. */
  readonly replace: z.ZodType<Record<string, unknown>>;
  /** Body of PATCH (RFC 7396 merge patch): at least one field; null clears an optional one. */
  readonly patch: z.ZodType<Record<string, unknown>>;
  readonly attachments?: AttachmentRules;
}

export function defineEntity(definition: {
  name: EntityName;
  collection: string;
  description: string;
  fields: Fields;
  example: Record<string, unknown>;
  attachments?: AttachmentRules;
}): Entity {
  const fields: Fields = {
    id: identifier()
      .optional()
      .meta({ description: 'Identity of the record; assigned by the server when absent.', column: 'string' }),
    ...definition.fields,
    created_at: instant().optional().meta({
      description: 'When the record came into being; the time of the write when absent.',
      column: 'timestamp',
    }),
  };
  for (const [name, schema] of Object.entries(fields))
    if (!fieldMeta(schema).column) throw new Error(`${definition.name}.${name} has no column type`);
  const whole = z.strictObject(fields);
  return {
    ...definition,
    fields,
    create: whole,
    replace: whole,
    patch: z.strictObject(mergePatchFields(fields)).refine((patch) => Object.keys(patch).length > 0, {
      error: 'must name at least one field',
      // Unknown fields have been dropped by then: they alone are the error.
      when: ({ issues }) => issues.length === 0,
    }),
  };
}

/** Identity and creation time belong to the record for good; every other field may be patched. */
function mergePatchFields(fields: Fields): Fields {
  const patchable = Object.entries(fields).filter(([name]) => name !== 'id' && name !== 'created_at');
  return Object.fromEntries(
    patchable.map(([name, schema]) => [
      name,
      isOptional(schema) ? schema.nullable() : (schema as z.ZodType).optional(),
    ]),
  );
}

export const isOptional = (schema: z.ZodType): boolean => schema instanceof z.ZodOptional;
