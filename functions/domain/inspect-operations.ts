import type { ParameterError } from '#contracts/error-codes';
import { auditColumns, auditKey, tablePath } from '#contracts/lake-layout';
import type { ApiCall, Operations } from './api-endpoint.ts';
import { parseMoment } from './gold-request.ts';
import type { HttpAnswer } from './http-message.ts';
import type { LakeInspector, TableCommit, TableState } from './lake-inspector.ts';
import { nameOf } from './lake-table.ts';
import { seesPii } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import { readLimit } from './run-query.ts';
import { parseTableQuery } from './table-query.ts';
import { nextLink, pageOf } from './table-query-cursor.ts';
import { listJson, rowJson } from './table-query-json.ts';
import { onlyParameters, queryParameters } from './table-query-parameters.ts';
import { parseValue } from './table-query-values.ts';

const COMMITS = { default: 50, max: 200 } as const;
const ROWS = { default: 50, max: 200 } as const;

/** The operations that look at the tables of the lake. Personal data is masked for those who may not see it. */
export const inspectOperations = ({ lake }: { readonly lake: LakeInspector }): Operations => ({
  list_tables: async ({ request }) => {
    onlyParameters(request.query, []);
    return { status: 200, body: { data: (await lake.tables()).map(shownTable), next_cursor: null } };
  },
  list_table_history: (call) => listHistory(call, lake),
  read_table_rows: (call) => previewRows(call, lake),
  list_audits: (call) => listAudits(call, lake),
  read_lineage: async ({ request }) => {
    onlyParameters(request.query, []);
    return { status: 200, body: await lake.lineage() };
  },
});

const shownTable = ({ table, committedAt, partitionColumns, columns, rows, ...state }: TableState) => ({
  name: table.name,
  layer: table.layer,
  ...state,
  rows: rows ?? null,
  committed_at: committedAt ?? null,
  partition_columns: partitionColumns,
  columns: columns.map((column) => ({ ...column, description: table.columns.get(column.name) ?? null })),
});

async function listHistory({ request, parameters }: ApiCall, lake: LakeInspector): Promise<HttpAnswer> {
  const given = onlyParameters(request.query, ['limit', 'cursor']);
  const errors: ParameterError[] = [];
  const limit = readLimit(given.get('limit'), COMMITS, errors);
  if (errors.length > 0) throw new ProblemError('invalid_query', { errors });
  const cursor = given.get('cursor');
  if (cursor !== undefined && !/^[1-9]\d{0,14}$/.test(cursor)) throw new ProblemError('invalid_cursor');
  const before = cursor === undefined ? undefined : Number(cursor);
  const page = await lake.history(parameters.table!, { limit, before });
  if (!page) throw noTable();
  const next = page.next === undefined ? null : String(page.next);
  return {
    status: 200,
    headers: next === null ? {} : { link: nextLink(request.path, request.query, next) },
    body: { data: page.commits.map(shownCommit), next_cursor: next },
  };
}

const shownCommit = ({ version, committedAt, operation, metrics, runId }: TableCommit) => ({
  version,
  committed_at: committedAt ?? null,
  operation: operation ?? null,
  metrics,
  run_id: runId ?? null,
});

async function previewRows(
  { request, parameters, principal }: ApiCall,
  lake: LakeInspector,
): Promise<HttpAnswer> {
  const given = onlyParameters(request.query, ['as_of', 'limit']);
  const errors: ParameterError[] = [];
  const limit = readLimit(given.get('limit'), ROWS, errors);
  if (errors.length > 0) throw new ProblemError('invalid_query', { errors });
  const asOf = given.get('as_of');
  const table = parameters.table!;
  const found = await lake.open(table, asOf === undefined ? 'latest' : parseMoment(asOf));
  if (!found) throw noTable();
  const masked = !seesPii(principal);
  const { version, rows, columns } = found;
  const shown = await found.select(limit, { masked });
  const head = { table, version, rows: rows ?? null, masked, columns: columns.map(({ name }) => name) };
  const data = shown.map((row) => rowJson(columns, row, 'keep'));
  return jsonAnswer(`${JSON.stringify(head).slice(0, -1)},"data":[${data.join(',')}]}`);
}

const auditsTable = nameOf(tablePath.audits);

async function listAudits({ request }: ApiCall, lake: LakeInspector): Promise<HttpAnswer> {
  const since = queryParameters(request.query).get('since');
  const columns = auditColumns.map((column) => ({ ...column, pii: false }));
  const query = parseTableQuery(request.query, {
    columns,
    key: auditKey,
    allowPii: true,
    defaultSort: '-at',
    reserved: ['since'],
    table: JSON.stringify([auditsTable, since ?? null]),
  });
  const filters = since === undefined ? [] : [sinceFilter(columns, since)];
  const { rows, count } = await lake.audits({ ...query, filters: [...query.filters, ...filters] });
  const { rows: page, nextCursor } = pageOf(query, rows);
  const answer = jsonAnswer(
    listJson(
      page.map((row) => rowJson(query.fields, row, 'keep')),
      { nextCursor, count },
    ),
  );
  if (nextCursor === null) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, link: nextLink(request.path, request.query, nextCursor) },
  };
}

/** @throws ProblemError invalid_query */
function sinceFilter<C extends { readonly name: string }>(columns: readonly C[], since: string) {
  const parsed = parseValue('timestamp', since);
  if (!('value' in parsed))
    throw new ProblemError('invalid_query', {
      errors: [{ parameter: 'since', code: 'invalid_value', message: parsed.problem }],
    });
  const column = columns.find(({ name }) => name === 'at')!;
  return { column, op: '>=', value: parsed.value } as const;
}

const noTable = (): ProblemError =>
  new ProblemError('not_found', { detail: 'There is no table of this name, or it has not been made yet.' });

const jsonAnswer = (content: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  content,
});
