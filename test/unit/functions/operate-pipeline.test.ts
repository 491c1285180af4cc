import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { eventIds } from '#functions/adapters/event-ids';
import { createSfnRuns } from '#functions/adapters/sfn-runs';
import { findRoute } from '#functions/domain/find-route';
import { ProblemError } from '#functions/domain/problem-error';
import { runOperations } from '#functions/domain/run-operations';

const arnOf = (machine: string) =>
  `arn:aws:states:us-east-1:000000000000:stateMachine:liftoff-dev-${machine}`;

interface Kept {
  executionArn: string;
  name: string;
  status: string;
  startDate: Date;
  stopDate?: Date;
  input: string;
  error?: string;
  cause?: string;
}

class ServiceError extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

const definition = JSON.stringify({
  StartAt: 'Plan',
  States: { Plan: { Type: 'Task', Next: 'Done' }, Done: { Type: 'Succeed' } },
});

/** Step Functions in memory: executions run until somebody ends them. */
function stepFunctions() {
  const kept: Kept[] = [];
  const calls: string[] = [];
  let failing: Error | undefined;
  let clock = Date.UTC(2026, 10, 21, 12);
  // biome-ignore lint/suspicious/noExplicitAny: inputs of commands by their name
  const answers: Record<string, (input: any) => unknown> = {
    StartExecutionCommand({ stateMachineArn, name, input }) {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const existing = kept.find((each) => each.executionArn === executionArn);
      if (existing?.status === 'RUNNING' && existing.input === input) return existing;
      if (existing) throw new ServiceError('ExecutionAlreadyExists');
      clock += 1_000;
      kept.unshift({ executionArn, name, input, status: 'RUNNING', startDate: new Date(clock) });
      return kept[0];
    },
    DescribeExecutionCommand({ executionArn }) {
      const found = kept.find((each) => each.executionArn === executionArn);
      if (!found) throw new ServiceError('ExecutionDoesNotExist');
      return found;
    },
    ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults, nextToken = '0' }) {
      if (!/^\d+$/.test(nextToken)) throw new ServiceError('InvalidToken');
      const prefix = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:`;
      const all = kept.filter(
        ({ executionArn, status }) =>
          executionArn.startsWith(prefix) && (!statusFilter || statusFilter === status),
      );
      const end = Number(nextToken) + maxResults;
      // As the service does it: neither input nor error.
      const executions = all
        .slice(Number(nextToken), end)
        .map(({ executionArn, name, status, startDate, stopDate }) => ({
          executionArn,
          name,
          status,
          startDate,
          stopDate,
        }));
      return { executions, nextToken: end < all.length ? String(end) : undefined };
    },
    GetExecutionHistoryCommand({ maxResults, nextToken }) {
      expect(maxResults).toBe(1_000);
      const timestamp = new Date(clock);
      return nextToken
        ? {
            events: [
              {
                id: 3,
                previousEventId: 2,
                timestamp,
                type: 'TaskFailed',
                taskFailedEventDetails: { resource: 'invoke', error: 'Broken', cause: 'why' },
              },
            ],
          }
        : {
            nextToken: 'more',
            events: [
              { id: 1, timestamp, type: 'ExecutionStarted', executionStartedEventDetails: { input: '{}' } },
              {
                id: 2,
                previousEventId: 1,
                timestamp,
                type: 'TaskStateEntered',
                stateEnteredEventDetails: { name: 'Plan', input: '{}' },
              },
            ],
          };
    },
    DescribeStateMachineCommand: () => ({ definition }),
  };
  return {
    calls,
    end(name: string, outcome: Partial<Kept>) {
      const found = kept.find((each) => each.name === name)!;
      clock += 1_000;
      Object.assign(found, { stopDate: new Date(clock), ...outcome });
    },
    fail(error: Error | undefined) {
      failing = error;
    },
    client: {
      async send(command: { constructor: { name: string }; input: unknown }) {
        const { name } = command.constructor;
        calls.push(name);
        if (failing) throw failing;
        return answers[name]!(command.input);
      },
    } as unknown as SFNClient,
  };
}

function createApi(actor = 'key') {
  const service = stepFunctions();
  const operations = runOperations({
    runs: createSfnRuns({
      client: service.client,
      machineArns: {
        refresh: arnOf('refresh'),
        maintenance: arnOf('maintenance'),
        'train-models': arnOf('train-models'),
      },
    }),
    ids: eventIds,
    businessTimeZone: 'America/Sao_Paulo',
  });
  async function call(method: string, address: string, body?: unknown, headers: Record<string, string> = {}) {
    const [path, query = ''] = address.split('?') as [string, string?];
    const { route, parameters } = findRoute(method, path);
    const request = {
      id: 'r',
      traceId: 't',
      method,
      path,
      query,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? '' : JSON.stringify(body),
    };
    const principal = { actor, scopes: new Set(['ops']) };
    try {
      const answer = await operations[route.operation]!({ request, route, parameters, principal });
      // biome-ignore lint/suspicious/noExplicitAny: tests look into answers as clients do
      return { status: answer.status, headers: answer.headers ?? {}, body: answer.body as any };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { status, code, errors, headers } = error;
      return { status, headers, body: { code, errors } };
    }
  }
  return { service, call };
}

describe('starting a run', () => {
  it('answers with the run, which can then be read', async () => {
    const { call } = createApi();

    const { status, headers, body } = await call('POST', '/v1/runs', { logical_date: '2026-11-20' });

    expect(status).toBe(202);
    expect(body).toEqual({
      run_id: expect.stringMatching(/^api-[0-9a-f-]{36}$/),
      machine: 'refresh',
      status: 'running',
      started_at: '2026-11-21T12:00:01.000Z',
      stopped_at: null,
      logical_date: '2026-11-20',
      input: { logical_date: '2026-11-20' },
      error: null,
      cause: null,
    });
    expect((await call('GET', headers.location!)).body).toMatchObject(body);
  });

  it('needs no body, and takes today in the business time zone', async () => {
    const { body } = await createApi().call('POST', '/v1/runs');

    expect(body).toMatchObject({ input: {}, logical_date: '2026-11-21' });
  });

  it('starts the maintenance, which is for no day', async () => {
    const { call } = createApi();

    const { body } = await call('POST', '/v1/runs', { machine: 'maintenance' });

    expect(body).toMatchObject({ machine: 'maintenance', logical_date: null });
    expect((await call('GET', '/v1/runs')).body.data).toEqual([]);
    expect((await call('GET', '/v1/runs?machine=maintenance')).body.data).toEqual([body]);
  });

  it.each([
    [{ logical_date: '2026-02-30' }, '/logical_date'],
    [{ machine: 'other' }, '/machine'],
    [{ machine: 'maintenance', logical_date: '2026-11-20' }, '/logical_date'],
    [{ day: '2026-11-20' }, '/day'],
  ])('refuses %j', async (given, pointer) => {
    const { call, service } = createApi();

    const { status, body } = await call('POST', '/v1/runs', given);

    expect({ status, code: body.code }).toEqual({ status: 422, code: 'validation_failed' });
    expect(body.errors[0].pointer).toBe(pointer);
    expect(service.calls).toEqual([]);
  });

  it('with an Idempotency-Key starts one run, also when that has ended', async () => {
    const { call, service } = createApi();
    const headers = { 'idempotency-key': 'monday' };

    const first = await call('POST', '/v1/runs', {}, headers);
    const second = await call('POST', '/v1/runs', {}, headers);
    service.end(first.body.run_id, { status: 'SUCCEEDED' });
    const third = await call('POST', '/v1/runs', {}, headers);

    expect([second.status, third.status]).toEqual([202, 202]);
    expect(second.body.run_id).toBe(first.body.run_id);
    expect(third.body).toMatchObject({ run_id: first.body.run_id, status: 'succeeded' });
    expect((await call('GET', '/v1/runs')).body.data).toHaveLength(1);
  });

  it('with the Idempotency-Key of another run is a conflict', async () => {
    const { call } = createApi();
    const headers = { 'idempotency-key': 'monday' };
    await call('POST', '/v1/runs', {}, headers);

    const { status, body } = await call('POST', '/v1/runs', { logical_date: '2026-11-20' }, headers);

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'idempotency_key_reused' });
  });
});

describe('retrying a run', () => {
  it('starts another one with the same input', async () => {
    const { call, service } = createApi();
    const { body: first } = await call('POST', '/v1/runs', { logical_date: '2026-11-20' });
    service.end(first.run_id, { status: 'FAILED', error: 'AuditFailed', cause: 'gold/x' });

    const { status, body } = await call('POST', `/v1/runs/${first.run_id}/retry`);

    expect(status).toBe(202);
    expect(body).toMatchObject({ input: first.input, logical_date: '2026-11-20', status: 'running' });
    expect(body.run_id).not.toBe(first.run_id);
  });

  it('waits until it has ended', async () => {
    const { call } = createApi();
    const { body: first } = await call('POST', '/v1/runs');

    const { status, body } = await call('POST', `/v1/runs/${first.run_id}/retry`);

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'run_not_ended' });
  });
});

describe('reading a run', () => {
  it('finds it in whichever machine it ran', async () => {
    const { call } = createApi();
    const { body: run } = await call('POST', '/v1/runs', { machine: 'maintenance' });

    expect((await call('GET', `/v1/runs/${run.run_id}`)).body).toMatchObject(run);
    expect((await call('GET', `/v1/runs/${run.run_id}?machine=refresh`)).status).toBe(404);
  });

  it('tells its steps, from all pages of its history, and the graph', async () => {
    const { call, service } = createApi();
    const { body: run } = await call('POST', '/v1/runs');
    service.end(run.run_id, { status: 'FAILED', error: 'Broken', cause: 'why' });

    const { body } = await call('GET', `/v1/runs/${run.run_id}`);

    expect(body).toMatchObject({ status: 'failed', error: 'Broken', cause: 'why' });
    expect(body.steps).toMatchObject([
      { name: 'Plan', type: 'Task', status: 'failed', error: 'Broken', cause: 'why' },
    ]);
    expect(body.graph.edges).toEqual([{ from: 'Plan', to: 'Done', label: null }]);
  });

  it('that is not there is missed', async () => {
    const { status, body } = await createApi().call('GET', '/v1/runs/none');

    expect({ status, code: body.code }).toEqual({ status: 404, code: 'run_not_found' });
  });

  it('is told when the service does not answer', async () => {
    const { call, service } = createApi();
    service.fail(new ServiceError('ThrottlingException'));

    const { status, headers, body } = await call('GET', '/v1/runs');

    expect({ status, code: body.code }).toEqual({ status: 503, code: 'pipeline_unavailable' });
    expect(headers['retry-after']).toBe('2');
  });

  it('shows what was started by other means, and with strange input', async () => {
    const { call, service } = createApi();
    await service.client.send(
      new StartExecutionCommand({
        stateMachineArn: arnOf('refresh'),
        name: 'by-hand',
        input: '{"logical_date":"soon"}',
      }),
    );

    expect((await call('GET', '/v1/runs/by-hand')).body).toMatchObject({
      input: { logical_date: 'soon' },
      logical_date: null,
    });
  });
});

describe('the list of runs', () => {
  async function withRuns(count: number) {
    const api = createApi();
    const ids: string[] = [];
    for (let at = 0; at < count; at++) {
      const { body } = await api.call('POST', '/v1/runs', { logical_date: `2026-11-0${at + 1}` });
      ids.unshift(body.run_id);
    }
    return { ...api, ids };
  }

  it('comes in pages, the newest first, each run with its input', async () => {
    const { call, ids } = await withRuns(5);

    const first = await call('GET', '/v1/runs?limit=2');
    const found = [...first.body.data];
    let next = first.body.next_cursor;
    while (next) {
      const { body } = await call('GET', `/v1/runs?limit=2&cursor=${next}`);
      found.push(...body.data);
      next = body.next_cursor;
    }

    expect(first.headers.link).toBe(`</v1/runs?limit=2&cursor=${first.body.next_cursor}>; rel="next"`);
    expect(found.map(({ run_id }) => run_id)).toEqual(ids);
    expect(found[0].input).toEqual({ logical_date: '2026-11-05' });
  });

  it('has those of a status', async () => {
    const { call, service, ids } = await withRuns(3);
    service.end(ids[1]!, { status: 'TIMED_OUT', error: 'States.Timeout' });

    const { body } = await call('GET', '/v1/runs?status=timed_out');

    expect(body.data).toMatchObject([{ run_id: ids[1], status: 'timed_out', error: 'States.Timeout' }]);
  });

  it('asks once for what has ended, and each time for what runs', async () => {
    const { call, service, ids } = await withRuns(2);
    service.end(ids[0]!, { status: 'SUCCEEDED' });
    await call('GET', '/v1/runs');
    service.calls.length = 0;

    await call('GET', '/v1/runs');

    expect(service.calls.filter((name) => name === 'DescribeExecutionCommand')).toHaveLength(1);
  });

  it.each(['machine=other', 'status=done', 'limit=0', 'limit=101', 'sort=id'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await createApi().call('GET', `/v1/runs?${query}`);

      expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_query' });
    },
  );

  it('refuses a cursor of another list', async () => {
    const { call } = await withRuns(3);
    const { next_cursor: cursor } = (await call('GET', '/v1/runs?limit=1')).body;

    const foreign = Buffer.from(JSON.stringify(['refresh', null, 'nonsense'])).toString('base64url');
    for (const query of [
      `status=failed&cursor=${cursor}`,
      `machine=maintenance&cursor=${cursor}`,
      'cursor=x',
      `cursor=${foreign}`,
    ]) {
      const { status, body } = await call('GET', `/v1/runs?${query}`);
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'invalid_cursor' });
    }
  });
});
