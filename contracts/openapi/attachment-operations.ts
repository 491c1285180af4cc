import type { OperationName } from '../api-routes.ts';
import { attachment, attachmentRequest, attachmentUpload } from '../attachment.ts';
import type { AttachmentRules, Entity } from '../entity.ts';
import { fileNamePattern } from '../text-patterns.ts';
import { contractSchema } from './contract-schema.ts';
import { listOf, titleOf } from './entity-schemas.ts';
import { header } from './headers.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { bodyErrors, json, jsonBody, type OperationDescription } from './operation.ts';
import { sharedParameter } from './parameters.ts';

export const attachmentSchemas: Readonly<Record<string, JsonSchema>> = {
  Attachment: { ...contractSchema(attachment, 'output'), description: 'A file of a record.' },
  AttachmentUpload: {
    ...contractSchema(attachmentUpload, 'output'),
    description: 'Where to put the file: one PUT of exactly `bytes` bytes to `url`, with these headers.',
  },
  AttachmentList: listOf(ref('Attachment')),
};

/** The operations on files of an entity's records. */
export const attachmentOperations = {
  list_attachments: (entity) => ({
    operationId: `list${titleOf(entity)}Attachments`,
    summary: `List the files of a ${entity.name}`,
    parameters: [
      {
        name: 'limit',
        in: 'query',
        description: 'Files of a page; at most 100 with their download URLs.',
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 50 },
      },
      {
        name: 'cursor',
        in: 'query',
        description: '`next_cursor` of the page before.',
        schema: { type: 'string', format: 'uuid' },
      },
      {
        name: 'include',
        in: 'query',
        description: 'Give every file with a URL to download it.',
        schema: { type: 'string', enum: ['download'] },
      },
    ],
    answers: {
      200: {
        description: 'A page of files.',
        headers: { Link: header('NextLink') },
        content: json(ref('AttachmentList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor', 'attachments_unavailable'],
  }),

  add_attachment: (entity) => ({
    operationId: `add${titleOf(entity)}Attachment`,
    summary: `Add a file to a ${entity.name}`,
    description: 'Answers with a signed URL; the file itself goes there, by one PUT, within a few minutes.',
    parameters: [sharedParameter('IdempotencyKey')],
    requestBody: jsonBody(requestSchema(entity.attachments!)),
    answers: {
      201: {
        description: 'The file may now be uploaded.',
        headers: { Location: header('Location') },
        content: json(ref('AttachmentUpload')),
      },
    },
    errors: [
      ...bodyErrors,
      'attachment_type_not_allowed',
      'attachment_too_large',
      'invalid_idempotency_key',
      'attachments_unavailable',
    ],
  }),

  read_attachment: (entity) => ({
    operationId: `read${titleOf(entity)}Attachment`,
    summary: 'A file, with a URL to download it',
    parameters: [sharedParameter('Redirect')],
    answers: {
      200: { description: 'The file and a signed URL.', content: json(ref('Attachment')) },
      303: { description: 'The file is at the signed URL.', headers: { Location: header('Location') } },
    },
    errors: ['invalid_query', 'attachments_unavailable'],
  }),

  delete_attachment: (entity) => ({
    operationId: `delete${titleOf(entity)}Attachment`,
    summary: `Delete a file of a ${entity.name}`,
    answers: { 204: { description: 'The file is gone, or was never there.' } },
    errors: ['attachments_unavailable'],
  }),
} as const satisfies Partial<Record<OperationName, (entity: Entity) => OperationDescription>>;

/** One branch per media type: the name must end as files of the type do. */
function requestSchema(rules: AttachmentRules): JsonSchema {
  const { properties, required } = contractSchema(attachmentRequest(rules)) as {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required: readonly string[];
  };
  const branches = Object.entries(rules.mediaTypes).map(([mediaType, extensions]) => ({
    ...object(
      {
        ...properties,
        media_type: { type: 'string', const: mediaType },
        file_name: { ...properties.file_name, pattern: fileNamePattern(extensions) },
      },
      required,
    ),
    additionalProperties: false,
  }));
  return { oneOf: branches };
}
