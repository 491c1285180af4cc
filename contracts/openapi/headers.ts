import type { JsonSchema } from './json-schema.ts';

/** Header fields of answers; those of one name that differ have a name each. */
export const answerHeaders = {
  RequestId: { description: 'Names the request, for support.', required: true, schema: { type: 'string' } },
  TraceId: { description: 'Names the trace it belongs to.', required: true, schema: { type: 'string' } },
  ETag: {
    description: 'Version of what is answered: for If-None-Match and, of one record, for If-Match.',
    schema: { type: 'string', pattern: '^(?:W/)?"[!#-~]+"$' },
  },
  NextLink: {
    description: 'The next page (RFC 8288); absent on the last one.',
    schema: { type: 'string', pattern: '^<[^>]+>; rel="next"$' },
  },
  StatusLink: {
    description: 'Where to ask what becomes of the write (RFC 8631).',
    required: true,
    schema: { type: 'string', pattern: '^<[^>]+>; rel="status"$' },
  },
  Location: { description: 'Address of what was created.', required: true, schema: { type: 'string' } },
  RetryAfter: {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', minimum: 0 },
  },
  Allow: { description: 'Methods that the address takes.', required: true, schema: { type: 'string' } },
  Authenticate: {
    description: 'What the token lacks (RFC 6750 section 3).',
    required: true,
    schema: { type: 'string' },
  },
  TableVersion: {
    description: 'Version of the table that the rows come from.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

export const header = (name: keyof typeof answerHeaders): JsonSchema => ({
  $ref: `#/components/headers/${name}`,
});
