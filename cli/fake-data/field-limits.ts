import { z } from 'zod';

/** What a contract field allows, read off its schema: the bounds that a generator keeps or breaks. */
export interface FieldLimits {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly items?: FieldLimits;
}

const known = new WeakMap<z.ZodType, FieldLimits>();

/** A pipe has its length on the way in and its format on the way out; a transform has no schema on the way out. */
export function fieldLimits(schema: z.ZodType): FieldLimits {
  const side = (io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const limits = known.get(schema) ?? ({ ...side('output'), ...side('input') } as FieldLimits);
  known.set(schema, limits);
  return limits;
}
