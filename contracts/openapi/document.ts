import { scopes } from '../api-key.ts';
import { type ApiRoute, apiRoutes, type OperationName } from '../api-routes.ts';
import { catalog } from '../catalog.ts';
import { CONTRACT_VERSION } from '../change-event.ts';
import { type GoldTableContract, goldCatalog } from '../gold-catalog.ts';
import { attachmentOperations, attachmentSchemas } from './attachment-operations.ts';
import { docsOperations, docsSchemas } from './docs-operations.ts';
import { collectionTitle, entitySchemas } from './entity-schemas.ts';
import { eventOperations, eventSchemas } from './event-operations.ts';
import { exportOperations, exportSchemas } from './export-operations.ts';
import { filterSchemas } from './filter-parameters.ts';
import { goldOperations, goldRowSchemas, goldSchemas, readGoldTable } from './gold-operations.ts';
import { answerHeaders, header } from './headers.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Answer, OperationDescription } from './operation.ts';
import { type Parameter, pathParameters, sharedParameter, sharedParameters } from './parameters.ts';
import { problemAnswers } from './problems.ts';
import { quarantineOperations, quarantineSchemas } from './quarantine-operations.ts';
import { recordOperations } from './record-operations.ts';
import { runOperations, runSchemas } from './run-operations.ts';
import { sessionOperations, sessionSchemas } from './session-operations.ts';
import { sharedSchemas } from './shared-schemas.ts';
import { tableOperations, tableSchemas } from './table-operations.ts';

export interface OpenApiOptions {
  /** OpenID Connect issuer whose access tokens are taken beside API keys. */
  readonly oidcIssuer?: string | undefined;
  readonly goldTables?: readonly GoldTableContract[];
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & JsonSchema;
  readonly [part: string]: unknown;
}

/** Everything that the HTTP API takes and answers (OpenAPI 3.1), from its routes and contracts. */
export function openApiDocument({
  oidcIssuer,
  goldTables = goldCatalog,
}: OpenApiOptions = {}): OpenApiDocument {
  const shared: Shared = {
    schemes: ['apiKey', ...(oidcIssuer ? ['openIdConnect'] : [])],
    responses: {},
  };
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of apiRoutes) {
    if (route.operation === 'read_gold')
      for (const table of goldTables)
        paths[route.path.replace('{table}', table.name)] = {
          get: operationOf(route, readGoldTable(table), [], shared),
        };
    const inPath = pathParameters(route.path);
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operationOf(route, describe(route), inPath, shared);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'LiftOff CRM',
      version: `${CONTRACT_VERSION}.0.0`,
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      ...Object.values(catalog).map((entity) => ({
        name: collectionTitle(entity),
        description: entity.description,
      })),
      { name: 'Events', description: 'What became of writes.' },
      { name: 'Quarantine', description: 'Refused events, and their replay.' },
      { name: 'Gold', description: 'Tables for analysis.' },
      { name: 'Pipeline', description: 'Runs, tables, audits and lineage.' },
      { name: 'Session', description: 'Who calls.' },
      { name: 'Documentation', description: 'Public.' },
    ],
    paths,
    components: {
      schemas: {
        ...Object.assign({}, ...Object.values(catalog).map(entitySchemas)),
        ...sharedSchemas,
        ...attachmentSchemas,
        ...eventSchemas,
        ...quarantineSchemas,
        ...goldSchemas,
        ...goldRowSchemas(goldTables),
        ...exportSchemas,
        ...runSchemas,
        ...tableSchemas,
        ...sessionSchemas,
        ...docsSchemas,
        ...filterSchemas,
      },
      parameters: sharedParameters,
      responses: shared.responses,
      headers: answerHeaders,
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `A token made by \`npm run api-key -- create\`. ${Object.entries(scopes)
            .map(([scope, meaning]) => `\`${scope}\`: ${meaning}`)
            .join(' ')}`,
        },
        ...(oidcIssuer && {
          openIdConnect: {
            type: 'openIdConnect',
            openIdConnectUrl: `${oidcIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          },
        }),
      },
    },
  };
}

const introduction = `Records of a CRM, and what analysts make of them.

A write is answered with 202 as soon as it is stored; it is read as soon as it has landed, and its receipt tells what became of it. Errors are problem documents (RFC 9457); programs go by their \`code\`.`;

const tags: Partial<Record<OperationName, string>> = {
  read_event: 'Events',
  list_quarantine: 'Quarantine',
  replay_quarantine: 'Quarantine',
  replay_quarantined_event: 'Quarantine',
  list_gold: 'Gold',
  read_gold: 'Gold',
  ...tagged('Gold', exportOperations),
  ...tagged('Pipeline', runOperations),
  ...tagged('Pipeline', tableOperations),
  ...tagged('Session', sessionOperations),
};

function tagged(tag: string, operations: Partial<Record<OperationName, unknown>>) {
  return Object.fromEntries(Object.keys(operations).map((name) => [name, tag]));
}

const withoutEntity = {
  ...eventOperations,
  ...quarantineOperations,
  ...goldOperations,
  ...exportOperations,
  ...runOperations,
  ...tableOperations,
  ...sessionOperations,
  ...docsOperations,
};
const ofEntity = { ...recordOperations, ...attachmentOperations };

function describe({ operation, entity }: ApiRoute): OperationDescription {
  return operation in ofEntity
    ? ofEntity[operation as keyof typeof ofEntity](entity!)
    : withoutEntity[operation as keyof typeof withoutEntity]();
}

function operationOf(
  route: ApiRoute,
  { answers, errors, parameters = [], ...description }: OperationDescription,
  inPath: readonly Parameter[],
  { schemes, responses }: Shared,
): JsonSchema {
  const problems = problemAnswers(errors, {
    secured: route.scopes !== undefined,
    hasPath: inPath.length > 0,
  });
  for (const { name, ...problem } of Object.values(problems)) responses[name] = responseOf(problem);
  return {
    ...description,
    tags: [route.entity ? collectionTitle(route.entity) : (tags[route.operation] ?? 'Documentation')],
    parameters: [...inPath, ...parameters, sharedParameter('AcceptLanguage')],
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)])),
      ...Object.fromEntries(
        Object.entries(problems).map(([status, { name }]) => [
          status,
          { $ref: `#/components/responses/${name}` },
        ]),
      ),
    },
    security: route.scopes ? schemes.map((scheme) => ({ [scheme]: route.scopes })) : [],
  };
}

/** What operations share. */
interface Shared {
  readonly schemes: readonly string[];
  /** By name; filled as operations need them. */
  readonly responses: Record<string, JsonSchema>;
}

const responseOf = ({ headers, ...answer }: Answer): JsonSchema => ({
  ...answer,
  headers: { 'X-Request-Id': header('RequestId'), 'X-Trace-Id': header('TraceId'), ...headers },
});
