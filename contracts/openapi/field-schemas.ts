import * as z from 'zod';
import { fieldMeta } from '../field-meta.ts';
import type { JsonSchema } from './json-schema.ts';

/** What a client may send for a field: exactly what its contract takes. */
export function inputSchema(field: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(field, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      for (const key of contractOnly) delete jsonSchema[key];
    },
  });
  return { ...schema, ...described(fieldMeta(field)) };
}

/**
 * What the contract knows of a field and JSON Schema has no word for. A `format` is left to the pattern: the ones
 * that JSON Schema names are not the contract's to the letter.
 */
const contractOnly = ['column', 'aliases', 'pii', 'fake', 'references', 'format'];

interface Described {
  readonly description?: string | undefined;
  readonly pii?: boolean | undefined;
  readonly references?: string | undefined;
}

/** What the contract says about a field, beside its type. */
export const described = ({ description, pii, references }: Described): JsonSchema => ({
  ...(description && { description }),
  ...(pii && { 'x-personal-data': true }),
  ...(references && { 'x-references': references }),
});

/** Lake types as they stand in answers. */
const answerTypes: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  integer: { type: 'integer', format: 'int32' },
  bigint: { type: 'integer', format: 'int64' },
  double: { type: ['number', 'null'] },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
  'array<string>': { type: 'array', items: { type: 'string' } },
};

/** What an answer holds for a column's type. Decimals are JSON numbers with the exact digits. */
export const answerType = (type: string): JsonSchema => answerTypes[type] ?? { type: 'number' };
