import type { OperationName } from '../api-routes.ts';
import { listOf } from './entity-schemas.ts';
import { header } from './headers.ts';
import { type JsonSchema, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';
import { sharedParameter } from './parameters.ts';

export const exportSchemas: Readonly<Record<string, JsonSchema>> = {
  Export: object({
    table: {
      type: 'string',
      description: 'Gold table whose rows the file holds, in the order of its columns.',
    },
    rows: { type: 'integer', minimum: 0 },
    bytes: { type: 'integer', minimum: 0 },
    version: { type: 'integer', minimum: 0, description: 'Version of the table.' },
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    published_at: { type: 'string', format: 'date-time' },
    logical_date: {
      type: ['string', 'null'],
      format: 'date',
      description: 'The day it was made for, if its rows depend on one.',
    },
    pii: { type: 'boolean', description: 'It holds personal data: no URL without `crm:pii`.' },
    url: {
      type: ['string', 'null'],
      format: 'uri',
      description: 'Signed address to GET the file from, whole or by ranges, without a token.',
    },
    expires_at: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'When the URL is refused at the latest.',
    },
  }),
  ExportList: listOf(ref('Export')),
};

export const exportOperations = {
  list_exports: () => ({
    operationId: 'listExports',
    summary: 'List the Parquet files of gold tables',
    description:
      'Each gold table as one Parquet file, replaced whole when its audits have passed; row groups are small enough to fetch a range of days alone. The URL of a file stays the same for up to an hour. Compare the ETag of the ranges of a file: should they differ, a newer one has taken its place, and this list says which.',
    parameters: [sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: 'Every export that has been published.',
        headers: { ETag: header('ETag') },
        content: json(ref('ExportList')),
      },
      304: { description: 'It is still what If-None-Match names.', headers: { ETag: header('ETag') } },
    },
    errors: ['invalid_query', 'exports_unavailable'],
  }),
  read_export: () => ({
    operationId: 'readExport',
    summary: 'The Parquet file of a gold table',
    description: 'Needs `crm:pii` where the file holds personal data.',
    parameters: [sharedParameter('Redirect')],
    answers: {
      200: { description: 'The file and a signed URL.', content: json(ref('Export')) },
      303: { description: 'The file is at the signed URL.', headers: { Location: header('Location') } },
    },
    errors: ['invalid_query', 'not_found', 'exports_unavailable'],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
