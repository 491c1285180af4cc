import type { OperationName } from '../api-routes.ts';
import { errorCodes } from '../error-codes.ts';
import { header } from './headers.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';
import { sharedParameter } from './parameters.ts';

export const docsSchemas: Readonly<Record<string, JsonSchema>> = {
  ProblemMeaning: {
    ...object({
      code: { type: 'string', enum: Object.keys(errorCodes) },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      title: { type: 'string' },
    }),
    description: 'What a problem type means.',
  },
};

const html: JsonSchema = { schema: { type: 'string' } };
const notModified = { description: 'It is still what If-None-Match names.' };
const cached = { ETag: header('ETag') };

/** The documentation: public, and without data. */
export const docsOperations = {
  read_openapi: () => ({
    operationId: 'readOpenapi',
    summary: 'This document',
    parameters: [sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: 'OpenAPI 3.1.',
        headers: cached,
        content: json({ type: 'object', required: ['openapi'] }),
      },
      304: notModified,
    },
    errors: [],
  }),
  read_docs: () => ({
    operationId: 'readDocs',
    summary: 'Reference page of the API',
    parameters: [sharedParameter('IfNoneMatch')],
    answers: {
      200: { description: 'Swagger UI.', headers: cached, content: { 'text/html': html } },
      304: notModified,
    },
    errors: [],
  }),
  read_docs_asset: () => ({
    operationId: 'readDocsAsset',
    summary: 'A file of the reference page',
    parameters: [sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: 'The file.',
        headers: cached,
        content: Object.fromEntries(
          ['text/css', 'text/javascript', 'image/png'].map((type) => [type, { schema: {} }]),
        ),
      },
      304: notModified,
    },
    errors: [],
  }),
  read_problem: () => ({
    operationId: 'readProblem',
    summary: 'What a problem type means',
    answers: {
      200: {
        description: 'As JSON or as a page.',
        content: { ...json(ref('ProblemMeaning')), 'text/html': html },
      },
    },
    errors: [],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
