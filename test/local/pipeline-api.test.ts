import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiClient } from '#cli/api/api-client';
import { dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import { startTestCloud, type TestCloud } from './harness.ts';

type RunDetail = components['schemas']['RunDetail'];

let cloud: TestCloud;
let run: RunDetail;
let seenWhileRunning: RunDetail[];

const readRun = async (runId: string): Promise<RunDetail> =>
  dataOf(await cloud.client.GET('/v1/runs/{run_id}', { params: { path: { run_id: runId } } }));

/** Looks at the run until it has ended; all that was seen, the last one last. */
async function watch(runId: string): Promise<RunDetail[]> {
  const seen: RunDetail[] = [];
  await vi.waitFor(
    async () => {
      seen.push(await readRun(runId));
      expect(seen.at(-1)!.status).not.toBe('running');
    },
    { timeout: 120_000, interval: 250 },
  );
  return seen;
}

beforeAll(async () => {
  cloud = await startTestCloud();
  for (const price of [10, 20, 30]) await cloud.postSale({ name_product: 'Sofá', price });
  await cloud.postSale({ name_product: 'Geladeira', price: 8500 });
  await cloud.untilLanded(0, 4);
  const header = { 'Idempotency-Key': 'first' };
  const started = dataOf(await cloud.client.POST('/v1/runs', { params: { header } }));
  seenWhileRunning = await watch(started.run_id);
  run = seenWhileRunning.at(-1)!;
}, 240_000);
afterAll(() => cloud?.stop());

describe('who calls', () => {
  it('is told what the token may do', async () => {
    expect(dataOf(await cloud.client.GET('/v1/me'))).toMatchObject({
      scopes: expect.arrayContaining(['ops', 'crm:pii']),
      stage: 'local',
      business_time_zone: 'America/Sao_Paulo',
    });
  });

  it('must be known', async () => {
    const nobody = apiClient({ url: cloud.connection.config.apiUrl, token: 'lo_nobody' });

    expect((await nobody.GET('/v1/me')).response.status).toBe(401);
  });
});

describe('a run started over HTTP', () => {
  it('tells what every item came to', () => {
    expect(run).toMatchObject({ status: 'succeeded', machine: 'refresh', input: {}, error: null });
    const labels = (name: string) =>
      run.steps.filter((step) => step.name === name).map(({ item }) => item?.label);
    expect(labels('RefreshSilver').sort()).toEqual(['employee', 'product', 'sale', 'supplier', 'unknown']);
    expect(labels('RefreshGold')).toContain('sales_daily');
    expect(labels('PublishGold')).toContain('sales_forecast');
    for (const { status, stopped_at } of run.steps)
      expect({ status, stopped_at }).toEqual({ status: 'succeeded', stopped_at: expect.any(String) });
  });

  it('could be watched', () => {
    const steps = seenWhileRunning.flatMap((each) => (each.status === 'running' ? each.steps : []));

    expect(steps.map(({ status }) => status)).toContain('running');
  });

  it('has the graph of its machine', () => {
    const nodes = run.graph.nodes.map(({ name }) => name);
    for (const { name } of run.steps) expect(nodes).toContain(name);
    expect(run.graph.edges).toContainEqual({ from: 'Plan', to: 'Silver', label: null });
  });

  it('is not started a second time with its Idempotency-Key', async () => {
    const params = { header: { 'Idempotency-Key': 'first' } };

    const again = await cloud.client.POST('/v1/runs', { params });
    const other = await cloud.client.POST('/v1/runs', { params, body: { logical_date: '2026-01-01' } });

    expect(dataOf(again)).toMatchObject({ run_id: run.run_id, status: 'succeeded' });
    expect([other.response.status, other.error?.code]).toEqual([409, 'idempotency_key_reused']);
  });
});

describe('a run that fails', () => {
  let failed: RunDetail;
  beforeAll(async () => {
    const { sfn, config } = cloud.connection;
    const input = JSON.stringify({ logical_date: 'soon' });
    const command = { stateMachineArn: config.refreshStateMachineArn, name: 'by-hand', input };
    await sfn.send(new StartExecutionCommand(command));
    failed = (await watch('by-hand')).at(-1)!;
  }, 60_000);

  it('names the step and the error', () => {
    expect(failed).toMatchObject({ status: 'failed', error: 'InvalidRefreshInput', logical_date: null });
    const [plan] = failed.steps;
    expect(plan).toMatchObject({
      name: 'Plan',
      status: 'failed',
      error: 'InvalidRefreshInput',
      caught: true,
    });
    expect(failed.steps.find(({ name }) => name === 'ReportFailure')).toMatchObject({ status: 'succeeded' });
  });

  it('is listed, by its status too', async () => {
    const list = async (query: { status?: 'failed'; limit?: number; cursor?: string }) =>
      dataOf(await cloud.client.GET('/v1/runs', { params: { query } }));

    expect((await list({ status: 'failed' })).data.map(({ run_id }) => run_id)).toEqual(['by-hand']);
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, cursor: first.next_cursor! });
    expect([...first.data, ...second.data].map(({ run_id }) => run_id)).toEqual(['by-hand', run.run_id]);
  });

  it('is retried with the same input', async () => {
    const params = { path: { run_id: 'by-hand' } };

    const retried = dataOf(await cloud.client.POST('/v1/runs/{run_id}/retry', { params }));

    expect(retried).toMatchObject({ input: { logical_date: 'soon' } });
    expect((await watch(retried.run_id)).at(-1)).toMatchObject({ status: 'failed' });
  });
});

describe('the tables', () => {
  it('tell of the run that made them', async () => {
    const { data } = dataOf(await cloud.client.GET('/v1/tables'));

    const names = data.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'bronze.events',
        'silver.sale',
        'quarantine.events',
        'gold.sales_daily',
        'quality.audits',
      ]),
    );
    for (const table of ['silver.sale', 'quarantine.events', 'gold.sales_daily', 'gold.sales_forecast']) {
      const path = { table };
      const history = dataOf(await cloud.client.GET('/v1/tables/{table}/history', { params: { path } }));
      expect([table, history.data[0]!.run_id]).toEqual([table, run.run_id]);
    }
  });

  it('show rows as they were', async () => {
    const show = async (as_of?: number) =>
      dataOf(
        await cloud.client.GET('/v1/tables/{table}/rows', {
          params: { path: { table: 'silver.sale' }, query: as_of === undefined ? {} : { as_of } },
        }),
      );

    const [now, before] = [await show(), await show(0)];

    expect(now).toMatchObject({ rows: 3, masked: false });
    expect(now.data.map(({ price }) => price).sort()).toEqual([10, 20, 30]);
    expect(before).toMatchObject({ version: 0, rows: 0, data: [] });
  });
});

describe('the audits', () => {
  it('of the run can be read over HTTP and in SQL', async () => {
    const query = { table: 'gold.sales_daily' };
    const { data } = dataOf(await cloud.client.GET('/v1/audits', { params: { query } }));

    expect(data.length).toBeGreaterThan(0);
    for (const audit of data)
      expect(audit).toMatchObject({ run_id: run.run_id, passed: true, rows_found: 0 });
    const sql = 'select count(*) as rows from quality.audits where "table" = \'gold.sales_daily\'';
    expect(await cloud.rows(sql)).toEqual([{ rows: data.length }]);
  });

  it('are kept in shape with the other tables', async () => {
    const started = dataOf(await cloud.client.POST('/v1/runs', { body: { machine: 'maintenance' } }));

    const done = (await watch(started.run_id)).at(-1)!;

    expect(done).toMatchObject({ machine: 'maintenance', status: 'succeeded', logical_date: null });
    const maintained = done.steps
      .filter(({ name }) => name === 'MaintainTable')
      .map(({ item }) => item?.label);
    expect(maintained).toContain('quality/audits');
  });
});

describe('the lineage', () => {
  it('leads from bronze to the exports', async () => {
    const { edges } = dataOf(await cloud.client.GET('/v1/lineage'));

    expect(edges).toContainEqual({ from: 'silver.sale', to: 'gold.sales_daily' });
    expect(edges).toContainEqual({ from: 'gold.sales_daily', to: 'gold/sales_daily.parquet' });
  });
});
