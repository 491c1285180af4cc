import type { JsonSchema } from './json-schema.ts';

/** Header fields of answers, by name. */
export const answerHeaders = {
  'X-Request-Id': {
    description: 'Names the request, for support.',
    required: true,
    schema: { type: 'string' },
  },
  'X-Trace-Id': { description: 'Names the trace it belongs to.', required: true, schema: { type: 'string' } },
  ETag: {
    description: 'Version of what is answered, for If-None-Match and If-Match.',
    required: true,
    schema: { type: 'string', pattern: '^(?:W/)?"[!#-~]+"$' },
  },
  Link: {
    description: 'The next page (RFC 8288); absent on the last one.',
    schema: { type: 'string', pattern: '^<[^>]+>; rel="next"$' },
  },
  Location: { description: 'Address of what was created.', required: true, schema: { type: 'string' } },
  'Retry-After': {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', minimum: 0 },
  },
  Allow: { description: 'Methods that the address takes.', schema: { type: 'string' } },
  'WWW-Authenticate': {
    description: 'What the token lacks (RFC 6750 section 3).',
    schema: { type: 'string' },
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

export const header = (name: keyof typeof answerHeaders): JsonSchema => ({
  $ref: `#/components/headers/${name}`,
});
