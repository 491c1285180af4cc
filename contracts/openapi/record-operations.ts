import type { OperationName } from '../api-routes.ts';
import type { Entity } from '../entity.ts';

import { MAX_BATCH_ITEMS, MAX_UPLOAD_LINES } from '../limits.ts';
import { LIST_LIMIT } from '../query-operators.ts';
import { recordColumns } from '../record-columns.ts';
import { collectionTitle, titleOf } from './entity-schemas.ts';
import { listParameters } from './filter-parameters.ts';
import { header } from './headers.ts';
import { ref } from './json-schema.ts';
import { type Answer, bodyErrors, json, jsonBody, type OperationDescription } from './operation.ts';
import { type Parameter, sharedParameter } from './parameters.ts';

const writeErrors = ['invalid_idempotency_key', 'stream_unavailable'] as const;
const conditionErrors = ['invalid_if_match', 'precondition_failed'] as const;
const readErrors = ['reads_catching_up'] as const;

const includeParameter: Parameter = {
  name: 'include',
  in: 'query',
  description: 'Lists the files of the record in `attachments`.',
  schema: { type: 'string', enum: ['attachments'] },
};

/** To a list and to an upload. */
const batchAnswer = { anyOf: [ref('BatchReceipt'), ref('UploadReceipt')] };

/** The operations on records of an entity. */
export const recordOperations = {
  list_records: (entity) => ({
    operationId: `list${collectionTitle(entity)}`,
    summary: `List ${entity.collection}`,
    description:
      'Records with every write that has landed. A field filters by equality, `field.operator` otherwise; several filters must all hold.',
    parameters: [...listParameters(recordColumns(entity), LIST_LIMIT, true), sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: 'A page of records.',
        headers: { ETag: header('ETag'), Link: header('NextLink') },
        content: json(ref(`${titleOf(entity)}List`)),
      },
      304: notModified,
    },
    errors: ['invalid_query', 'invalid_cursor', 'pii_not_allowed', 'result_too_large', ...readErrors],
  }),

  create_record: (entity) => ({
    operationId: `create${titleOf(entity)}`,
    summary: `Create a ${entity.name}`,
    description: `${entity.description} Answered once the write is stored; it can be read as soon as it has landed, usually within three seconds.`,
    parameters: [sharedParameter('IdempotencyKey')],
    requestBody: jsonBody(ref(`${titleOf(entity)}Create`), undefined, entity.example),
    answers: { 202: accepted(entity, { Location: header('Location') }) },
    errors: [...bodyErrors, ...writeErrors],
  }),

  create_batch: (entity) => ({
    operationId: `create${titleOf(entity)}Batch`,
    summary: `Create many ${entity.collection}`,
    description: `A JSON list of up to ${MAX_BATCH_ITEMS} records, or up to ${MAX_UPLOAD_LINES} lines of NDJSON with one record each, which may be compressed (\`Content-Encoding: gzip\`). Each stands alone: the valid ones are accepted, whatever the others are.`,
    parameters: [sharedParameter('IdempotencyKey')],
    requestBody: {
      required: true,
      content: {
        ...json(
          {
            type: 'array',
            minItems: 1,
            maxItems: MAX_BATCH_ITEMS,
            // An item that is no such record is not a fault of the request: its part of the answer says what is wrong.
            items: { 'x-item': `${titleOf(entity)}Create` },
          },
          undefined,
          [entity.example],
        ),
        'application/x-ndjson': {
          schema: { type: 'string', pattern: '[^\\s]' },
        },
      },
    },
    answers: {
      202: { description: 'All items are accepted.', content: json(batchAnswer) },
      207: {
        description: 'Some items, or all, are refused; each has its own status.',
        headers: { 'Retry-After': header('RetryAfter') },
        content: json(batchAnswer),
      },
    },
    errors: [...bodyErrors, 'malformed_encoding', 'batch_too_large', ...writeErrors],
  }),

  read_record: (entity) => ({
    operationId: `read${titleOf(entity)}`,
    summary: `Read a ${entity.name}`,
    parameters: [...(entity.attachments ? [includeParameter] : []), sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: `The ${entity.name}, with every write that has landed.`,
        headers: { ETag: header('ETag') },
        content: json(ref(titleOf(entity))),
      },
      304: notModified,
    },
    errors: [
      ...readErrors,
      'invalid_query',
      ...(entity.attachments ? (['attachments_unavailable'] as const) : []),
      ...(entity.attachments?.pii ? (['pii_not_allowed'] as const) : []),
    ],
  }),

  replace_record: (entity) => ({
    operationId: `replace${titleOf(entity)}`,
    summary: `Replace a ${entity.name}, or create it under an id of your own`,
    parameters: [sharedParameter('IdempotencyKey'), sharedParameter('IfMatch')],
    requestBody: jsonBody(ref(`${titleOf(entity)}Replace`), undefined, entity.example),
    answers: { 202: accepted(entity) },
    errors: [...bodyErrors, 'id_mismatch', ...conditionErrors, ...writeErrors],
  }),

  update_record: (entity) => ({
    operationId: `update${titleOf(entity)}`,
    summary: `Change fields of a ${entity.name}`,
    description: 'A JSON merge patch (RFC 7396): fields that are absent stay, null clears an optional one.',
    parameters: [sharedParameter('IdempotencyKey'), sharedParameter('IfMatch')],
    requestBody: jsonBody(
      ref(`${titleOf(entity)}Patch`),
      ['application/merge-patch+json', 'application/json'],
      Object.fromEntries(Object.entries(entity.example).slice(-1)),
    ),
    answers: { 202: accepted(entity) },
    errors: [...bodyErrors, 'id_mismatch', ...conditionErrors, ...writeErrors],
  }),

  delete_record: (entity) => ({
    operationId: `delete${titleOf(entity)}`,
    summary: `Delete a ${entity.name}`,
    parameters: [sharedParameter('IdempotencyKey'), sharedParameter('IfMatch')],
    answers: { 202: accepted(entity) },
    errors: [...conditionErrors, ...writeErrors],
  }),
} as const satisfies Partial<Record<OperationName, (entity: Entity) => OperationDescription>>;

export const notModified: Answer = {
  description: 'It is still what If-None-Match names.',
  headers: { ETag: header('ETag') },
};

function accepted(entity: Entity, headers: Answer['headers'] = {}): Answer {
  return {
    description: 'The write is stored and will be applied in order; the receipt tells what becomes of it.',
    headers: { Link: header('StatusLink'), ...headers },
    content: json(ref('WriteReceipt')),
    links: {
      record: {
        operationId: `read${titleOf(entity)}`,
        parameters: { id: '$response.body#/id' },
        description: 'The record, as soon as the write has landed.',
      },
      receipt: {
        operationId: 'readEvent',
        parameters: { event_id: '$response.body#/event_id' },
        description: 'What became of the write.',
      },
    },
  };
}
