import { identifierPattern } from '../text-patterns.ts';
import type { JsonSchema } from './json-schema.ts';

/** A parameter object of OpenAPI 3.1. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description?: string;
  readonly required?: true;
  readonly explode?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** Parameters that several operations share, by their name among the components. */
export const sharedParameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).',
    schema: { type: 'string' },
    example: 'pt-BR',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
    example: '0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.',
    schema: {
      anyOf: [
        { type: 'string', pattern: '^"[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}"$' },
        { type: 'string', const: '*' },
      ],
    },
    example: '"01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'Answer 304 without a body if the ETag is still this one.',
    schema: { type: 'string' },
  },
  Redirect: {
    name: 'redirect',
    in: 'query',
    description: 'Answer with a redirect to the file itself.',
    schema: { type: 'boolean', default: false },
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type SharedParameter = keyof typeof sharedParameters;

export const sharedParameter = (name: SharedParameter): JsonSchema => ({
  $ref: `#/components/parameters/${name}`,
});

/** The parameters in a path template: all are identifiers. */
export const pathParameters = (template: string): Parameter[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    description: pathDescriptions[name!]!,
    schema: { type: 'string', pattern: identifierPattern },
  }));

const pathDescriptions: Readonly<Record<string, string>> = {
  id: 'Identity of the record.',
  attachment_id: 'Identity of the file.',
  event_id: 'Identity of the write, as its receipt has it.',
  table: 'Name of the table.',
  run_id: 'Identity of the run.',
  asset: 'Name of a file of the page.',
  code: 'Code of the problem.',
};
