import * as z from 'zod';
import type { JsonSchema } from './json-schema.ts';

/** What a client may send where this contract stands, or with `output` what it is answered. */
export function contractSchema(contract: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { io, unrepresentable: 'any' });
  return schema;
}
