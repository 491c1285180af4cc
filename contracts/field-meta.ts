import type { z } from 'zod';

/** Column types a field can have in the lake, in the Delta protocol's own spelling ("Primitive Types"). */
export type ColumnType = 'string' | 'integer' | 'date' | 'timestamp' | 'decimal(12,2)' | 'array<string>';

declare module 'zod' {
  interface GlobalMeta {
    /** Type of the lake column; every field has one. */
    column?: ColumnType | undefined;
    /** Names the field had in files of the older system. */
    aliases?: readonly string[] | undefined;
    /** Personal data (LGPD art. 5 I / GDPR art. 4(1)): masked for keys that may not see it, never logged. */
    pii?: boolean | undefined;
    /** `entity.field` whose values this field repeats. Not enforced on write: events may arrive in any order. */
    references?: string | undefined;
    /** Faker method that makes a plausible value, e.g. `person.firstName`. */
    fake?: string | undefined;
  }
}

/** The metadata of a field, also when it is wrapped as optional or nullable. */
export function fieldMeta(schema: z.ZodType): z.core.GlobalMeta {
  let current: z.core.$ZodType = schema;
  let meta: z.core.GlobalMeta = {};
  for (;;) {
    meta = { ...('meta' in current ? (current as z.ZodType).meta() : {}), ...meta };
    const def = current._zod.def as { innerType?: z.core.$ZodType };
    if (!def.innerType) return meta;
    current = def.innerType;
  }
}
