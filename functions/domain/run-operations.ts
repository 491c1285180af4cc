import {
  type MachineName,
  machineNames,
  type PipelineRun,
  type PipelineRunDetail,
  startRun,
} from '#contracts/pipeline-run';
import { validate } from '#contracts/validate';
import type { EventIds } from './accept-record.ts';
import type { ApiCall, Operations } from './api-endpoint.ts';
import type { HttpAnswer } from './http-message.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { readJsonBody } from './json-body.ts';
import { machineGraph } from './machine-graph.ts';
import { ProblemError } from './problem-error.ts';
import { logicalDate, type RefreshInput } from './refresh-request.ts';
import { readMachine, readRunListQuery, runCursor } from './run-query.ts';
import type { Execution, RunSource } from './run-source.ts';
import { runSteps } from './run-steps.ts';
import { nextLink } from './table-query-cursor.ts';

export interface RunDependencies {
  readonly runs: RunSource;
  readonly ids: EventIds;
  /** IANA name. */
  readonly businessTimeZone: string;
}

/** The operations that show, start and repeat runs of the pipeline. */
export function runOperations(dependencies: RunDependencies): Operations {
  const { runs, businessTimeZone } = dependencies;
  const shown = (execution: Execution): PipelineRun => runOf(execution, businessTimeZone);
  return {
    list_runs: async ({ request: { path, query } }) => {
      const asked = readRunListQuery(query);
      const { executions, next } = await runs.list(asked.machine, asked);
      const cursor = next === undefined ? null : runCursor(asked, next);
      return {
        status: 200,
        headers: cursor === null ? {} : { link: nextLink(path, query, cursor) },
        body: { data: executions.map(shown), next_cursor: cursor },
      };
    },

    read_run: async (call) => {
      const execution = await findRun(call, runs);
      const [events, definition] = await Promise.all([
        runs.history(execution),
        runs.definition(execution.machine),
      ]);
      const body: PipelineRunDetail = {
        ...shown(execution),
        steps: runSteps(events, { definition, stoppedAt: execution.stoppedAt }),
        graph: machineGraph(definition),
      };
      return { status: 200, body };
    },

    start_run: async (call) => {
      const { machine = 'refresh', logical_date } = readStart(call);
      const input = logical_date === undefined ? {} : { logical_date };
      return start(call, machine, JSON.stringify(input), dependencies);
    },

    retry_run: async (call) => {
      const { machine, status, input } = await findRun(call, runs);
      if (status === 'running') throw new ProblemError('run_not_ended');
      return start(call, machine, input, dependencies);
    },
  };
}

/** @throws ProblemError run_not_found */
async function findRun({ request, parameters }: ApiCall, runs: RunSource): Promise<Execution> {
  const machine = readMachine(request.query);
  const runId = parameters.run_id!;
  const found = await Promise.all((machine ? [machine] : machineNames).map((each) => runs.find(each, runId)));
  const execution = found.find((each) => each !== undefined);
  if (!execution) throw new ProblemError('run_not_found');
  return execution;
}

function readStart({ request }: ApiCall) {
  // The refresh of today needs no body.
  const body = request.body.length === 0 ? {} : readJsonBody(request, ['application/json']);
  const result = validate(startRun, body);
  if (!result.valid) throw new ProblemError('validation_failed', { errors: result.errors });
  const { machine, logical_date } = result.value;
  if (machine === 'maintenance' && logical_date !== undefined)
    throw new ProblemError('validation_failed', {
      errors: [{ pointer: '/logical_date', code: 'unknown_field', message: 'is only known to a refresh' }],
    });
  return result.value;
}

async function start(
  { request, principal }: ApiCall,
  machine: MachineName,
  input: string,
  { runs, ids, businessTimeZone }: RunDependencies,
): Promise<HttpAnswer> {
  const key = idempotencyKeyOf(request.headers);
  const id = key === undefined ? ids.next() : ids.derived(['run', principal.actor, key].join('\n'));
  const execution = await runs.start(machine, `api-${id}`, input);
  if (!execution) throw new ProblemError('idempotency_key_reused');
  const run = runOf(execution, businessTimeZone);
  return { status: 202, headers: { location: `/v1/runs/${run.run_id}` }, body: run };
}

function runOf(execution: Execution, businessTimeZone: string): PipelineRun {
  const { runId, machine, status, startedAt, stoppedAt, error, cause } = execution;
  const input = parsed(execution.input);
  return {
    run_id: runId,
    machine,
    status,
    started_at: startedAt,
    stopped_at: stoppedAt ?? null,
    logical_date: machine === 'refresh' ? dayOf(input, startedAt, businessTimeZone) : null,
    input,
    error: error ?? null,
    cause: cause ?? null,
  };
}

/** Anybody may start a state machine, and with any input. */
function dayOf(input: unknown, startedAt: string, businessTimeZone: string): string | null {
  try {
    return logicalDate(input as RefreshInput, startedAt, businessTimeZone);
  } catch {
    return null;
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
};
