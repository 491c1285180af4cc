import { entityNames } from '../catalog.ts';
import { operations } from '../change-event.ts';
import { errorCodes } from '../error-codes.ts';
import { fieldErrorCodes } from '../field-error-codes.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';

const text = (description: string): JsonSchema => ({ type: 'string', description });

const fault = {
  code: { type: 'string', enum: Object.keys(fieldErrorCodes) },
  message: text('What is wrong, in the language asked for.'),
} as const;

const problem = object(
  {
    type: text('`/problems/<code>`, relative to the API: what the problem means.'),
    title: text('The problem in one sentence.'),
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', enum: Object.keys(errorCodes), description: 'Stable; programs go by it.' },
    detail: text('What is particular to this time.'),
    instance: text('Names the request, for support.'),
    errors: { type: 'array', items: { anyOf: [ref('FieldError'), ref('ParameterError')] } },
  },
  ['type', 'title', 'status', 'code'],
);

/** What a writer is told of a write. */
export const receipt = {
  id: text('Identity of the record.'),
  event_id: text('Identity of the write.'),
  op: { type: 'string', enum: operations },
  entity: { type: 'string', enum: entityNames },
  record: {
    type: ['object', 'null'],
    additionalProperties: true,
    description: 'The record or the patch as it was normalised; null for a delete.',
  },
  receipt: text('Address that tells what becomes of the write.'),
} as const satisfies Record<string, JsonSchema>;

/** Schemas that are about no entity in particular. */
export const sharedSchemas: Readonly<Record<string, JsonSchema>> = {
  Problem: { ...problem, description: 'Problem details (RFC 9457).' },
  FieldError: {
    ...object({ pointer: text('JSON pointer (RFC 6901) to a field of the body.'), ...fault }),
    description: 'What is wrong with a field of the body.',
  },
  ParameterError: {
    ...object({ parameter: text('Name of a parameter of the query.'), ...fault }),
    description: 'What is wrong with a parameter of the query.',
  },
  WriteReceipt: object({ status: { type: 'string', const: 'accepted' }, ...receipt }),
  BatchReceipt: object({
    accepted: { type: 'integer', minimum: 0 },
    refused: { type: 'integer', minimum: 0 },
    items: { type: 'array', items: { anyOf: [ref('BatchAccepted'), ref('BatchRefused')] } },
  }),
  UploadReceipt: object({
    accepted: { type: 'integer', minimum: 0 },
    refused: { type: 'integer', minimum: 0 },
    items: { type: 'array', items: ref('UploadItem') },
  }),
  UploadItem: {
    ...object(
      {
        line: { type: 'integer', minimum: 1, description: 'Counts from 1, blank lines too.' },
        ...(problem.properties as Record<string, JsonSchema>),
        status: { type: 'integer', minimum: 200, maximum: 599 },
        id: receipt.id,
        event_id: receipt.event_id,
        receipt: receipt.receipt,
      },
      ['line', 'status'],
    ),
    description: 'One line of an upload. What an answer has no room for is left out.',
  },
  BatchAccepted: object({
    index: { type: 'integer', minimum: 0 },
    status: { type: 'integer', const: 202 },
    ...receipt,
  }),
  BatchRefused: {
    ...problem,
    properties: { index: { type: 'integer', minimum: 0 }, ...(problem.properties as object) },
    required: ['index', ...(problem.required as string[])],
    description: 'The problem that the item would have been answered with on its own.',
  },
};
