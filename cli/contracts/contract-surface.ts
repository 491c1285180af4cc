import { catalog } from '#contracts/catalog';
import { CONTRACT_VERSION } from '#contracts/change-event';
import type { GoldTableContract } from '#contracts/gold-catalog';
import {
  auditColumns,
  bronzeColumns,
  deletedColumns,
  quarantineColumns,
  silverColumns,
  tablePath,
} from '#contracts/lake-layout';
import type { OpenApiDocument } from '#contracts/openapi/document';
import type { JsonSchema } from '#contracts/openapi/json-schema';

/** What others rely on: clients of the API, and readers of the tables. */
export interface ContractSurface {
  readonly version: number;
  /** By operationId. */
  readonly operations: Readonly<Record<string, OperationSurface>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** By path in the lake. */
  readonly tables: Readonly<Record<string, TableSurface>>;
}

export interface OperationSurface {
  /** Method and path. */
  readonly address: string;
  readonly scopes: readonly string[];
  /** By place and name, such as `query limit`. */
  readonly parameters: Readonly<Record<string, ParameterSurface>>;
  readonly body?: { readonly required: boolean; readonly content: Content };
  /** By status; those that are no problems. */
  readonly answers: Readonly<Record<string, AnswerSurface>>;
}

export interface ParameterSurface {
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface AnswerSurface {
  readonly headers: readonly string[];
  readonly content: Content;
}

/** Schemas by media type. */
type Content = Readonly<Record<string, JsonSchema>>;

export interface TableSurface {
  /** Columns that identify a row; only of gold. */
  readonly key?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSurface>>;
}

export interface ColumnSurface {
  readonly type: string;
  readonly required: boolean;
}

export const contractSurface = (
  document: OpenApiDocument,
  goldTables: readonly GoldTableContract[],
): ContractSurface => ({
  version: CONTRACT_VERSION,
  operations: operationsOf(document),
  schemas: Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, bare(schema)]),
  ),
  tables: tablesOf(goldTables),
});

interface DocumentOperation {
  readonly operationId: string;
  readonly parameters: readonly JsonSchema[];
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, MediaType> };
  readonly responses: Readonly<
    Record<string, { readonly headers?: object; readonly content?: Record<string, MediaType> }>
  >;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

interface MediaType {
  readonly schema: JsonSchema;
}

function operationsOf({ paths, components }: OpenApiDocument): ContractSurface['operations'] {
  const operations: Record<string, OperationSurface> = {};
  for (const [path, methods] of Object.entries(paths))
    for (const [method, value] of Object.entries(methods)) {
      const operation = value as unknown as DocumentOperation;
      const { requestBody, security } = operation;
      operations[operation.operationId] = {
        address: `${method.toUpperCase()} ${path}`,
        scopes: Object.values(security[0] ?? {}).flat(),
        parameters: parametersOf(operation, components.parameters as Record<string, JsonSchema>),
        ...(requestBody && {
          body: { required: requestBody.required, content: contentOf(requestBody.content) },
        }),
        answers: Object.fromEntries(
          Object.entries(operation.responses)
            .filter(([status]) => Number(status) < 400)
            .map(([status, { headers, content }]) => [
              status,
              { headers: Object.keys(headers ?? {}), content: contentOf(content ?? {}) },
            ]),
        ),
      };
    }
  return operations;
}

function parametersOf({ parameters }: DocumentOperation, shared: Readonly<Record<string, JsonSchema>>) {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const named = typeof parameter.$ref === 'string' ? parameter.$ref.split('/').at(-1)! : undefined;
      const own = named === undefined ? parameter : shared[named]!;
      const surface = { required: own.required === true, schema: bare(own.schema as JsonSchema) };
      return [`${own.in} ${own.name}`, surface];
    }),
  );
}

const contentOf = (content: Readonly<Record<string, MediaType>>): Content =>
  Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, bare(schema)]));

const constraints = [
  ...['$ref', 'type', 'format', 'enum', 'const', 'pattern', 'multipleOf', 'required', 'uniqueItems'],
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['minItems', 'maxItems', 'minProperties', 'maxProperties', 'x-personal-data'],
];
const alternatives = ['anyOf', 'oneOf', 'allOf'];

/** A schema without what is only said to people. */
function bare(schema: JsonSchema): JsonSchema {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (value === undefined) continue;
    if (constraints.includes(key)) kept[key] = value;
    else if (alternatives.includes(key)) kept[key] = (value as JsonSchema[]).map(bare);
    else if (key === 'items') kept[key] = bare(value as JsonSchema);
    else if (key === 'additionalProperties' && value === false) kept[key] = value;
    else if (key === 'properties')
      kept[key] = Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, each]) => [name, bare(each)]),
      );
  }
  return kept;
}

function tablesOf(goldTables: readonly GoldTableContract[]): ContractSurface['tables'] {
  const columns = (list: readonly (ColumnSurface & { readonly name: string })[]) =>
    Object.fromEntries(list.map(({ name, type, required }) => [name, { type, required }]));
  return {
    [tablePath.bronze]: { columns: columns(bronzeColumns) },
    [tablePath.quarantine]: { columns: columns(quarantineColumns) },
    [tablePath.deleted]: { columns: columns(deletedColumns) },
    [tablePath.audits]: { columns: columns(auditColumns) },
    ...Object.fromEntries(
      Object.values(catalog).map((entity) => [
        tablePath.silver(entity.name),
        { columns: columns(silverColumns(entity)) },
      ]),
    ),
    ...Object.fromEntries(
      goldTables.map(({ name, key, columns: own }) => [
        tablePath.gold(name),
        { key, columns: columns(own.map((each) => ({ ...each, required: key.includes(each.name) }))) },
      ]),
    ),
  };
}
