import type { Scope } from './api-key.ts';
import { catalog } from './catalog.ts';
import type { Entity } from './entity.ts';

/** The Lambda functions behind the HTTP API. */
export const apiFunctions = [
  'accept-write',
  'read-records',
  'replay-quarantined',
  'read-gold',
  'share-gold',
  'manage-attachments',
  'operate-pipeline',
  'inspect-lake',
  'serve-docs',
] as const;
export type ApiFunction = (typeof apiFunctions)[number];

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a request can ask for. */
export type OperationName =
  | 'list_records'
  | 'create_record'
  | 'create_batch'
  | 'read_record'
  | 'replace_record'
  | 'update_record'
  | 'delete_record'
  | 'list_attachments'
  | 'add_attachment'
  | 'read_attachment'
  | 'delete_attachment'
  | 'read_event'
  | 'list_quarantine'
  | 'replay_quarantine'
  | 'replay_quarantined_event'
  | 'list_gold'
  | 'read_gold'
  | 'list_exports'
  | 'read_export'
  | 'list_runs'
  | 'start_run'
  | 'read_run'
  | 'retry_run'
  | 'list_tables'
  | 'list_table_history'
  | 'read_table_rows'
  | 'list_audits'
  | 'read_lineage'
  | 'read_me'
  | 'read_openapi'
  | 'read_docs'
  | 'read_docs_asset'
  | 'read_problem';

/** One route of the HTTP API. The gateway, the router, the OpenAPI document and the typed client follow from it. */
export interface ApiRoute {
  readonly operation: OperationName;
  readonly method: HttpMethod;
  /** A path template, such as `/v1/sales/{id}`. */
  readonly path: string;
  readonly servedBy: ApiFunction;
  /** Needed of the token, all of them; undefined for a route that anybody may read. */
  readonly scopes: readonly Scope[] | undefined;
  /** Whose records it is about. */
  readonly entity?: Entity;
}

export const apiRoutes: readonly ApiRoute[] = [
  ...Object.values(catalog).flatMap((entity) => [...recordRoutes(entity), ...attachmentRoutes(entity)]),
  {
    operation: 'read_event',
    method: 'GET',
    path: '/v1/events/{event_id}',
    servedBy: 'read-records',
    scopes: ['crm:read'],
  },
  {
    operation: 'list_quarantine',
    method: 'GET',
    path: '/v1/quarantine',
    servedBy: 'read-records',
    scopes: ['ops'],
  },
  {
    operation: 'replay_quarantine',
    method: 'POST',
    path: '/v1/quarantine/replay',
    servedBy: 'replay-quarantined',
    scopes: ['ops', 'crm:write'],
  },
  {
    operation: 'replay_quarantined_event',
    method: 'POST',
    path: '/v1/quarantine/{event_id}/replay',
    servedBy: 'replay-quarantined',
    scopes: ['ops', 'crm:write'],
  },
  { operation: 'list_gold', method: 'GET', path: '/v1/gold', servedBy: 'read-gold', scopes: ['gold:read'] },
  {
    operation: 'read_gold',
    method: 'GET',
    path: '/v1/gold/{table}',
    servedBy: 'read-gold',
    scopes: ['gold:read'],
  },
  {
    operation: 'list_exports',
    method: 'GET',
    path: '/v1/exports',
    servedBy: 'share-gold',
    scopes: ['gold:read'],
  },
  {
    operation: 'read_export',
    method: 'GET',
    path: '/v1/exports/{table}',
    servedBy: 'share-gold',
    scopes: ['gold:read'],
  },
  ...(
    [
      ['list_runs', 'GET', '/v1/runs'],
      ['start_run', 'POST', '/v1/runs'],
      ['read_run', 'GET', '/v1/runs/{run_id}'],
      ['retry_run', 'POST', '/v1/runs/{run_id}/retry'],
    ] as const
  ).map(
    ([operation, method, path]): ApiRoute => ({
      operation,
      method,
      path,
      servedBy: 'operate-pipeline',
      scopes: ['ops'],
    }),
  ),
  ...(
    [
      ['list_tables', '/v1/tables'],
      ['list_table_history', '/v1/tables/{table}/history'],
      ['read_table_rows', '/v1/tables/{table}/rows'],
      ['list_audits', '/v1/audits'],
      ['read_lineage', '/v1/lineage'],
    ] as const
  ).map(
    ([operation, path]): ApiRoute => ({
      operation,
      path,
      method: 'GET',
      servedBy: 'inspect-lake',
      scopes: ['ops'],
    }),
  ),
  // Any token may ask what it is.
  { operation: 'read_me', method: 'GET', path: '/v1/me', servedBy: 'serve-docs', scopes: [] },
  ...(
    [
      ['read_openapi', '/openapi.json'],
      ['read_docs', '/docs'],
      ['read_docs_asset', '/docs/{asset}'],
      ['read_problem', '/problems/{code}'],
    ] as const
  ).map(
    ([operation, path]): ApiRoute => ({
      operation,
      path,
      method: 'GET',
      servedBy: 'serve-docs',
      scopes: undefined,
    }),
  ),
];

function recordRoutes(entity: Entity): ApiRoute[] {
  const collection = `/v1/${entity.collection}`;
  const record = `${collection}/{id}`;
  const read = { entity, servedBy: 'read-records', scopes: ['crm:read'] } as const;
  const write = { entity, servedBy: 'accept-write', scopes: ['crm:write'] } as const;
  return [
    { operation: 'list_records', method: 'GET', path: collection, ...read },
    { operation: 'create_record', method: 'POST', path: collection, ...write },
    { operation: 'create_batch', method: 'POST', path: `${collection}/batch`, ...write },
    { operation: 'read_record', method: 'GET', path: record, ...read },
    { operation: 'replace_record', method: 'PUT', path: record, ...write },
    { operation: 'update_record', method: 'PATCH', path: record, ...write },
    { operation: 'delete_record', method: 'DELETE', path: record, ...write },
  ];
}

function attachmentRoutes(entity: Entity): ApiRoute[] {
  if (!entity.attachments) return [];
  const attachments = `/v1/${entity.collection}/{id}/attachments`;
  const attachment = `${attachments}/{attachment_id}`;
  const pii: Scope[] = entity.attachments.pii ? ['crm:pii'] : [];
  const read = { entity, servedBy: 'manage-attachments', scopes: ['crm:read', ...pii] } as const;
  const write = { entity, servedBy: 'manage-attachments', scopes: ['crm:write'] } as const;
  return [
    { operation: 'list_attachments', method: 'GET', path: attachments, ...read },
    { operation: 'add_attachment', method: 'POST', path: attachments, ...write },
    { operation: 'read_attachment', method: 'GET', path: attachment, ...read },
    { operation: 'delete_attachment', method: 'DELETE', path: attachment, ...write },
  ];
}
