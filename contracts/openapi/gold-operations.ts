import type { OperationName } from '../api-routes.ts';
import { listOf } from './entity-schemas.ts';
import { header } from './headers.ts';
import { type JsonSchema, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';

export const goldSchemas: Readonly<Record<string, JsonSchema>> = {
  GoldTable: { type: 'object' },
  GoldRow: { type: 'object', additionalProperties: true },
  GoldRows: listOf(ref('GoldRow')),
};

export const goldOperations = {
  list_gold: () => ({
    operationId: 'listGold',
    summary: 'List gold tables',
    answers: { 200: { description: 'Every gold table.', content: json({ type: 'object' }) } },
    errors: ['invalid_query'],
  }),
  read_gold: () => ({
    operationId: 'readGold',
    summary: 'Rows of a gold table',
    answers: {
      200: {
        description: 'Rows of the table.',
        headers: { ETag: header('ETag'), Link: header('Link') },
        content: json(ref('GoldRows')),
      },
    },
    errors: [
      'invalid_query',
      'invalid_cursor',
      'pii_not_allowed',
      'version_not_found',
      'not_acceptable',
      'result_too_large',
    ],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
