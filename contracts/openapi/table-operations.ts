import type { OperationName } from '../api-routes.ts';
import { auditColumns } from '../lake-layout.ts';
import { anyInstantPattern } from '../text-patterns.ts';
import { listOf } from './entity-schemas.ts';
import { answerType } from './field-schemas.ts';
import { listParameters } from './filter-parameters.ts';
import { header } from './headers.ts';
import { type JsonSchema, nullable, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';
import type { Parameter } from './parameters.ts';

const text: JsonSchema = { type: 'string' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const count: JsonSchema = { type: 'integer', minimum: 0 };

const listed = object(
  Object.fromEntries(
    auditColumns.map(({ name, type, description }) => [name, { ...answerType(type), description }]),
  ),
  [],
);

export const tableSchemas: Readonly<Record<string, JsonSchema>> = {
  Table: {
    ...object({
      name: { ...text, description: 'Such as `silver.sale`.' },
      layer: { type: 'string', enum: ['bronze', 'silver', 'quarantine', 'gold', 'quality'] },
      version: count,
      committed_at: nullable(instant),
      rows: { ...nullable(count), description: 'Null where the files do not say.' },
      bytes: { ...count, description: 'Of the data files.' },
      files: count,
      partitions: { ...count, description: 'Different values of the partition columns; 0 without any.' },
      partition_columns: { type: 'array', items: text },
      columns: {
        type: 'array',
        items: object({
          name: text,
          type: { ...text, description: 'In the spelling of the Delta protocol.' },
          nullable: { type: 'boolean' },
          description: nullable(text),
          pii: { type: 'boolean', description: 'Personal data: masked without `crm:pii`.' },
        }),
      },
    }),
    description: 'A table of the lake as its latest commit left it.',
  },
  TableList: listOf(ref('Table')),
  TableCommit: object({
    version: count,
    committed_at: nullable(instant),
    operation: nullable(text),
    metrics: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'As the writer counted: rows and files added and removed, for example.',
    },
    run_id: { ...nullable(text), description: 'The run that made it, where the commit says so.' },
  }),
  TableCommitList: listOf(ref('TableCommit')),
  TablePreview: object({
    table: text,
    version: count,
    rows: { ...nullable(count), description: 'Of the whole table at this version.' },
    masked: { type: 'boolean', description: 'Personal data is masked.' },
    columns: { type: 'array', items: text },
    data: {
      type: 'array',
      items: { type: 'object', additionalProperties: true },
      description: 'Values by column; null where there is none.',
    },
  }),
  Audit: { ...listed, description: 'What one audit found in one run.' },
  AuditList: listOf(ref('Audit')),
  Lineage: {
    ...object({
      nodes: {
        type: 'array',
        items: object({
          name: { ...text, description: 'Identifies it: a table, a function, or the key of an export.' },
          layer: {
            type: 'string',
            enum: ['ingest', 'bronze', 'silver', 'quarantine', 'gold', 'export', 'quality'],
          },
          kind: { type: 'string', enum: ['table', 'export', 'function'] },
        }),
      },
      edges: { type: 'array', items: object({ from: text, to: text }) },
    }),
    description: 'What is made from what.',
  },
};

const asOf: Parameter = {
  name: 'as_of',
  in: 'query',
  description: 'A version of the table, or a point in time: the rows as they were.',
  schema: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 },
      { type: 'string', pattern: anyInstantPattern },
    ],
  },
};

const limit = (most: number, usual: number, description: string): Parameter => ({
  name: 'limit',
  in: 'query',
  description,
  schema: { type: 'integer', minimum: 1, maximum: most, default: usual },
});

/** The tables of the lake, for those who keep it. */
export const tableOperations = {
  list_tables: () => ({
    operationId: 'listTables',
    summary: 'List the tables of the lake',
    answers: { 200: { description: 'Every table that is there.', content: json(ref('TableList')) } },
    errors: ['invalid_query'],
  }),
  list_table_history: () => ({
    operationId: 'listTableHistory',
    summary: 'List the commits of a table, the newest first',
    parameters: [
      limit(200, 50, 'Commits of a page.'),
      {
        name: 'cursor',
        in: 'query',
        description: '`next_cursor` of the page before.',
        schema: { type: 'string' },
      },
    ],
    answers: {
      200: {
        description: 'A page of commits, as far back as the log goes.',
        headers: { Link: header('NextLink') },
        content: json(ref('TableCommitList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor'],
  }),
  read_table_rows: () => ({
    operationId: 'readTableRows',
    summary: 'Some rows of a table, now or as it was',
    description: 'A look at the table: rows of as few of its newest files as will do, in no order.',
    parameters: [asOf, limit(200, 50, 'Rows to show.')],
    answers: { 200: { description: 'Some rows.', content: json(ref('TablePreview')) } },
    errors: ['invalid_query', 'version_not_found', 'result_too_large'],
  }),
  list_audits: () => ({
    operationId: 'listAudits',
    summary: 'List what the audits of refreshes found',
    description: 'The newest first, unless `sort` says otherwise.',
    parameters: [
      {
        name: 'since',
        in: 'query',
        description: 'Only audits from this point in time on.',
        schema: { type: 'string', pattern: anyInstantPattern },
      },
      ...listParameters(auditColumns.map((column) => ({ ...column, pii: false }))),
    ],
    answers: {
      200: {
        description: 'A page of audits.',
        headers: { Link: header('NextLink') },
        content: json(ref('AuditList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor'],
  }),
  read_lineage: () => ({
    operationId: 'readLineage',
    summary: 'What is made from what, from bronze to the exports',
    answers: { 200: { description: 'A graph without cycles.', content: json(ref('Lineage')) } },
    errors: ['invalid_query'],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
