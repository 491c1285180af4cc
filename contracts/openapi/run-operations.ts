import type { OperationName } from '../api-routes.ts';
import { machineNames, runStatuses, startRun } from '../pipeline-run.ts';
import { contractSchema } from './contract-schema.ts';
import { listOf } from './entity-schemas.ts';
import { header } from './headers.ts';
import { type JsonSchema, nullable, object, ref } from './json-schema.ts';
import { bodyErrors, json, jsonBody, type OperationDescription } from './operation.ts';
import { type Parameter, sharedParameter } from './parameters.ts';

const machine: JsonSchema = { type: 'string', enum: machineNames };
const status: JsonSchema = { type: 'string', enum: runStatuses };
const text: JsonSchema = { type: 'string' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const count: JsonSchema = { type: 'integer', minimum: 0 };

const run = {
  run_id: text,
  machine,
  status,
  started_at: instant,
  stopped_at: nullable(instant),
  logical_date: {
    type: ['string', 'null'],
    format: 'date',
    description: 'The day that a refresh computes for.',
  },
  input: { description: 'As the run was given it.' },
  error: nullable(text),
  cause: nullable(text),
} as const satisfies Record<string, JsonSchema>;

export const runSchemas: Readonly<Record<string, JsonSchema>> = {
  Run: { ...object(run), description: 'One execution of a state machine.' },
  RunList: listOf(ref('Run')),
  RunStep: {
    ...object({
      id: { ...count, description: 'Grows in the order in which the steps began.' },
      name: { ...text, description: 'A node of the graph.' },
      type: { ...text, description: 'As the Amazon States Language names it: Task, Map, Choice…' },
      status,
      started_at: instant,
      stopped_at: nullable(instant),
      attempts: { ...count, description: 'More than one where it was retried.' },
      error: nullable(text),
      cause: nullable(text),
      caught: { type: 'boolean', description: 'It failed, and the run went on in a state for that.' },
      parent: { type: ['integer', 'null'], description: 'Id of the step that it is part of.' },
      item: nullable(
        object({
          index: count,
          label: { type: ['string', 'null'], description: 'What the item is, such as `sale`.' },
        }),
      ),
    }),
    description: 'One time that a run entered a state.',
  },
  RunGraph: {
    ...object({
      nodes: {
        type: 'array',
        items: object({
          name: text,
          type: text,
          parent: { type: ['string', 'null'], description: 'The state that it is within.' },
        }),
      },
      edges: {
        type: 'array',
        items: object({
          from: text,
          to: text,
          label: { type: ['string', 'null'], description: 'Why this way; null for the ordinary one.' },
        }),
      },
    }),
    description: 'The states of the machine as it is now, and the ways between them.',
  },
  RunDetail: object({
    ...run,
    steps: { type: 'array', items: ref('RunStep') },
    graph: ref('RunGraph'),
  }),
};

const machineParameter = (description: string, schema: JsonSchema): Parameter => ({
  name: 'machine',
  in: 'query',
  description,
  schema,
});

/** Of one run: its id is unique in its machine. */
const ofOneRun = [machineParameter('Where to look for the run. Default: in all, refresh first.', machine)];

const started = {
  202: {
    description: 'The run is started.',
    headers: { Location: header('Location') },
    content: json(ref('Run')),
  },
} as const;

/** Runs of the state machines. */
export const runOperations = {
  list_runs: () => ({
    operationId: 'listRuns',
    summary: 'List runs, the newest first',
    parameters: [
      machineParameter('What was run.', { ...machine, default: 'refresh' }),
      { name: 'status', in: 'query', description: 'Only runs with this status.', schema: status },
      {
        name: 'limit',
        in: 'query',
        description: 'Runs of a page.',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      {
        name: 'cursor',
        in: 'query',
        description: '`next_cursor` of the page before; the other parameters must be the same.',
        schema: { type: 'string' },
      },
    ],
    answers: {
      200: {
        description: 'A page of runs.',
        headers: { Link: header('NextLink') },
        content: json(ref('RunList')),
      },
    },
    errors: ['invalid_query', 'invalid_cursor', 'pipeline_unavailable'],
  }),
  start_run: () => ({
    operationId: 'startRun',
    summary: 'Start a run',
    parameters: [sharedParameter('IdempotencyKey')],
    requestBody: { ...jsonBody(contractSchema(startRun)), required: false },
    answers: started,
    errors: [...bodyErrors, 'invalid_idempotency_key', 'idempotency_key_reused', 'pipeline_unavailable'],
  }),
  read_run: () => ({
    operationId: 'readRun',
    summary: 'A run, step by step',
    parameters: ofOneRun,
    answers: { 200: { description: 'The run.', content: json(ref('RunDetail')) } },
    errors: ['invalid_query', 'run_not_found', 'pipeline_unavailable'],
  }),
  retry_run: () => ({
    operationId: 'retryRun',
    summary: 'Start a run with the input of one that has ended',
    parameters: [...ofOneRun, sharedParameter('IdempotencyKey')],
    answers: started,
    errors: [
      'invalid_query',
      'run_not_found',
      'run_not_ended',
      'invalid_idempotency_key',
      'idempotency_key_reused',
      'pipeline_unavailable',
    ],
  }),
} as const satisfies Partial<Record<OperationName, () => OperationDescription>>;
