import type { OperationName } from '../api-routes.ts';
import type { GoldTableContract } from '../gold-catalog.ts';
import { formatNames, goldFormats } from '../gold-formats.ts';
import { MAX_GOLD_ROWS } from '../limits.ts';
import { LIST_LIMIT } from '../query-operators.ts';
import { anyInstantPattern } from '../text-patterns.ts';
import { listOf } from './entity-schemas.ts';
import { answerType, described } from './field-schemas.ts';
import { listParameters } from './filter-parameters.ts';
import { header } from './headers.ts';
import { type JsonSchema, nullable, object, ref } from './json-schema.ts';
import { json, type OperationDescription } from './operation.ts';
import { type Parameter, sharedParameter } from './parameters.ts';

/** `SalesDaily` for `sales_daily`. */
const titleOf = (table: string): string =>
  table.replace(/(^|_)(\w)/g, (_, _separator: string, letter: string) => letter.toUpperCase());

export const goldSchemas: Readonly<Record<string, JsonSchema>> = {
  GoldTable: object({
    name: { type: 'string' },
    description: { type: 'string' },
    key: { type: 'array', items: { type: 'string' }, description: 'Columns that identify a row.' },
    columns: {
      type: 'array',
      items: object({
        name: { type: 'string' },
        type: { type: 'string', description: 'In the spelling of the Delta protocol.' },
        description: { type: 'string' },
        pii: { type: 'boolean', description: 'Personal data: masked without `crm:pii`.' },
      }),
    },
    version: { type: 'integer', minimum: 0 },
    committed_at: { type: ['string', 'null'], format: 'date-time' },
    logical_date: {
      type: ['string', 'null'],
      format: 'date',
      description: 'The day it was made for, if its rows depend on one.',
    },
    row_count: { type: ['integer', 'null'], minimum: 0 },
    bytes: { type: 'integer', minimum: 0 },
    links: object({
      rows: { type: 'string' },
      csv: { type: 'string' },
      arrow: { type: 'string' },
      parquet: { type: 'string' },
      delta_table: { type: 'string' },
      export: { type: 'string', description: 'Address of its Parquet file, signed.' },
      parquet_object: { type: 'string' },
    }),
  }),
  GoldTableList: listOf(ref('GoldTable')),
  GoldRow: {
    type: 'object',
    additionalProperties: true,
    description: 'Values by column; null where there is none.',
  },
  GoldRowList: listOf(ref('GoldRow')),
};

/** Rows of the tables that are known, by the names of their schemas. */
export const goldRowSchemas = (tables: readonly GoldTableContract[]): Record<string, JsonSchema> =>
  Object.fromEntries(
    tables.flatMap(({ name, description, columns }) => {
      const properties = columns.map((column) => [
        column.name,
        { ...nullable(answerType(column.type)), ...described(column) },
      ]);
      const row = { ...object(Object.fromEntries(properties), []), description };
      return [
        [`${titleOf(name)}Row`, row],
        [`${titleOf(name)}RowList`, listOf(ref(`${titleOf(name)}Row`))],
      ];
    }),
  );

const MOST_ROWS = { default: LIST_LIMIT.default, max: MAX_GOLD_ROWS };

const goldParameters: readonly Parameter[] = [
  {
    name: 'as_of',
    in: 'query',
    description: 'A version of the table, or a point in time: the rows as they were.',
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0, maximum: 999_999_999_999_999 },
        { type: 'string', pattern: anyInstantPattern },
      ],
    },
  },
  {
    name: 'format',
    in: 'query',
    description: 'Form of the answer, where Accept cannot be set.',
    schema: { type: 'string', enum: formatNames },
  },
];

const reading = (table: string | undefined, list: JsonSchema) =>
  ({
    answers: {
      200: {
        description:
          'Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise.',
        headers: {
          ETag: header('ETag'),
          Link: header('NextLink'),
          'X-Table-Version': header('TableVersion'),
        },
        content: {
          ...json(list),
          [goldFormats.csv]: { schema: { type: 'string' } },
          [goldFormats.arrow]: { schema: { type: 'string', contentEncoding: 'binary' } },
          [goldFormats.parquet]: { schema: { type: 'string', contentEncoding: 'binary' } },
        },
      },
      304: { description: 'It is still what If-None-Match names.', headers: { ETag: header('ETag') } },
    },
    errors: [
      'invalid_query',
      'invalid_cursor',
      'pii_not_allowed',
      'not_found',
      'version_not_found',
      'not_acceptable',
      'result_too_large',
    ],
    ...(table && { summary: `Rows of ${table}` }),
  }) as const;

export const goldOperations = {
  list_gold: () => ({
    operationId: 'listGold',
    summary: 'List gold tables',
    parameters: [sharedParameter('IfNoneMatch')],
    answers: {
      200: {
        description: 'Every gold table that has been made.',
        headers: { ETag: header('ETag') },
        content: json(ref('GoldTableList')),
      },
      304: { description: 'It is still what If-None-Match names.', headers: { ETag: header('ETag') } },
    },
    errors: ['invalid_query'],
  }),
  read_gold: () => ({
    operationId: 'readGold',
    summary: 'Rows of a gold table',
    description:
      'The tables that this version of the API knows have operations of their own, which name their filters.',
    ...reading(undefined, ref('GoldRowList')),
    parameters: [
      ...listParameters([], MOST_ROWS).filter(({ name }) => ['q', 'limit', 'cursor', 'count'].includes(name)),
      ...goldParameters,
      sharedParameter('IfNoneMatch'),
    ],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;

/** The rows of one table, with its own columns and filters. */
export const readGoldTable = ({ name, description, columns }: GoldTableContract): OperationDescription => ({
  operationId: `readGold${titleOf(name)}`,
  ...reading(name, ref(`${titleOf(name)}RowList`)),
  summary: `Rows of ${name}`,
  description,
  parameters: [...listParameters(columns, MOST_ROWS), ...goldParameters, sharedParameter('IfNoneMatch')],
});
