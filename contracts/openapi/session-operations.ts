import { scopeNames } from '../api-key.ts';
import type { OperationName } from '../api-routes.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';

export const sessionSchemas: Readonly<Record<string, JsonSchema>> = {
  Me: {
    ...object({
      actor: { type: 'string', description: 'What writes with this token are signed with.' },
      scopes: { type: 'array', items: { type: 'string', enum: scopeNames } },
      stage: { type: 'string' },
      business_time_zone: {
        type: 'string',
        description: 'IANA name of the zone in which business dates are counted.',
      },
    }),
    description: 'Whose token it is, and what it may do.',
  },
};

export const sessionOperations = {
  read_me: () => ({
    operationId: 'readMe',
    summary: 'Whose token it is, and what it may do',
    answers: { 200: { description: 'Who calls.', content: json(ref('Me')) } },
    errors: [],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
