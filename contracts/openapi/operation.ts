import type { ErrorCode } from '../error-codes.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Parameter } from './parameters.ts';

/** A response object, without the headers that every answer has. */
export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, JsonSchema>>;
  readonly content?: Readonly<Record<string, JsonSchema>>;
  readonly links?: Readonly<Record<string, JsonSchema>>;
}

/** What is particular to one operation; the document adds what all have in common. */
export interface OperationDescription {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly (Parameter | JsonSchema)[];
  readonly requestBody?: JsonSchema;
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** What can go wrong besides that which can with every operation. */
  readonly errors: readonly ErrorCode[];
}

/** Content of a body: JSON of a schema, under one or more media types. */
export const json = (
  schema: JsonSchema,
  mediaTypes: readonly string[] = ['application/json'],
  example?: unknown,
): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(mediaTypes.map((type) => [type, { schema, ...(example !== undefined && { example }) }]));

export const jsonBody = (...body: Parameters<typeof json>): JsonSchema => ({
  required: true,
  content: json(...body),
});

/** What can go wrong with every body. */
export const bodyErrors = [
  'malformed_json',
  'malformed_encoding',
  'payload_too_large',
  'unsupported_media_type',
  'validation_failed',
] as const satisfies readonly ErrorCode[];
