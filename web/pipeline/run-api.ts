import { dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import type { ApiClient } from '#client/create-api-client';
import type { MachineName } from '#contracts/pipeline-run';

export type Run = components['schemas']['Run'];
export type RunStep = components['schemas']['RunStep'];
export type RunDetail = components['schemas']['RunDetail'];
export type RunGraph = components['schemas']['RunGraph'];

export interface RunsView {
  readonly machine?: string | undefined;
  readonly status?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface RunRequest {
  readonly machine: MachineName;
  /** `YYYY-MM-DD` */
  readonly logical_date?: string;
}

const of = (runId: string, machine: string | undefined) => ({
  path: { run_id: runId },
  ...(machine && { query: { machine: machine as MachineName } }),
});

/** All rejections are ApiProblem, or what `fetch` rejected with. */
export const runApi = (client: ApiClient) => ({
  list: async ({ machine, status, cursor }: RunsView, signal: AbortSignal) => {
    const query = {
      limit: 20,
      ...(machine && { machine: machine as MachineName }),
      ...(status && { status: status as Run['status'] }),
      ...(cursor && { cursor }),
    };
    return dataOf(await client.GET('/v1/runs', { params: { query }, signal }));
  },

  read: async (runId: string, machine: string | undefined, signal: AbortSignal): Promise<RunDetail> =>
    dataOf(await client.GET('/v1/runs/{run_id}', { params: of(runId, machine), signal })),

  start: async (body: RunRequest, key: string): Promise<Run> =>
    dataOf(await client.POST('/v1/runs', { params: { header: { 'Idempotency-Key': key } }, body })),

  retry: async (runId: string, machine: string | undefined, key: string): Promise<Run> =>
    dataOf(
      await client.POST('/v1/runs/{run_id}/retry', {
        params: { ...of(runId, machine), header: { 'Idempotency-Key': key } },
      }),
    ),
});

/** Milliseconds between two looks at what is still going on. */
export const LIVE_MS = 1_500;
