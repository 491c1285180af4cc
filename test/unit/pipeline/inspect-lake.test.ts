import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { goldModels, readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { findRoute } from '#functions/domain/find-route';
import { goldTables } from '#functions/domain/gold-tables';
import { inspectOperations } from '#functions/domain/inspect-operations';
import { lakeTables } from '#functions/domain/lake-table';
import { ProblemError } from '#functions/domain/problem-error';
import { openAuditLog } from '#functions/pipeline/audit-log';
import { createLakeInspector } from '#functions/pipeline/inspect-lake';
import { openBronze } from '#functions/pipeline/land-events';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { refreshSilver } from '#functions/pipeline/refresh-silver';
import { scoreTable } from '#functions/pipeline/score-table';
import { salesForecast } from '#functions/pipeline/scores/sales-forecast';
import { saleData, saleEvent } from './change-events.ts';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  LOGICAL_DATE,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const sale = (id: string, price: number) => saleEvent({ id, data: saleData({ price }) });

/** A lake through which two runs have come, the second of which brought another sale. */
async function lakeAfterTwoRuns(): Promise<ScratchLake> {
  const lake = await scratchLake();
  await lake.land(sale('a', 10), sale('b', 20));
  await refresh(lake, 'run-1');
  await lake.land(sale('c', 30));
  await refresh(lake, 'run-2');
  return lake;
}

const runOf = ({ context }: ScratchLake, runId: string, failures: unknown[] = []) =>
  openAuditLog(context, {
    runId,
    logicalDate: LOGICAL_DATE,
    onFailure: (table, cause) => failures.push([table, cause]),
  });

async function refresh(lake: ScratchLake, runId: string): Promise<void> {
  const { context } = lake;
  const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };
  const { version } = await (await openBronze(context)).snapshot();
  const model = { sql: readModelSql('silver/sale'), audits: readAuditsSql('silver/sale') };
  await refreshSilver(
    context,
    { entity: 'sale', bronzeVersion: version, ...parameters },
    model,
    runOf(lake, runId),
  );
  const daily = readGoldModel('sales_daily');
  await refreshGold(context, daily, readAuditsSql('gold/sales_daily'), parameters, runOf(lake, runId));
  await refreshGold(context, readGoldModel('products'), readAuditsSql('gold/products'), parameters);
  await scoreTable(context, salesForecast, readModelSql, parameters, runOf(lake, runId));
}

function openApi({ context }: ScratchLake) {
  const operations = inspectOperations({
    lake: createLakeInspector(context, {
      tables: lakeTables(goldTables()),
      models: goldModels,
      readSql: readModelSql,
    }),
  });
  return async (address: string, scopes: readonly string[] = ['ops']) => {
    const [path, query = ''] = address.split('?') as [string, string?];
    const { route, parameters } = findRoute('GET', path);
    const request = { id: 'r', traceId: 't', method: 'GET', path, query, headers: {}, body: '' };
    const principal = { actor: 'key', scopes: new Set(scopes) };
    try {
      const answer = await operations[route.operation]!({ request, route, parameters, principal });
      // What is sent is JSON, whichever way it was made.
      const text = answer.content === undefined ? JSON.stringify(answer.body) : String(answer.content);
      return { status: answer.status, headers: answer.headers ?? {}, body: JSON.parse(text) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { status: error.status, headers: {}, body: { code: error.code, errors: error.errors } };
    }
  };
}

let lake: ScratchLake;
let get: ReturnType<typeof openApi>;
beforeAll(async () => {
  lake = await lakeAfterTwoRuns();
  get = openApi(lake);
}, 60_000);
afterAll(() => lake?.close());

describe('the tables', () => {
  it('are listed as they are, those that are not there yet left out', async () => {
    const { body } = await get('/v1/tables');

    const names = body.data.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      'bronze.events',
      'silver.sale',
      'silver.product',
      'silver.supplier',
      'silver.deleted',
      'quarantine.events',
      'gold.products',
      'gold.sales_daily',
      'gold.sales_forecast',
      'quality.audits',
    ]);
    const [bronze, sale] = body.data;
    expect(bronze).toMatchObject({ layer: 'bronze', rows: 3, partition_columns: ['entity', 'ingest_date'] });
    expect(bronze.partitions).toBe(1);
    expect(sale).toMatchObject({ layer: 'silver', rows: 3, partitions: 0, partition_columns: [] });
    expect(sale.bytes).toBeGreaterThan(0);
    expect(sale.columns).toContainEqual({
      name: 'email_customer',
      type: 'string',
      nullable: true,
      pii: true,
      description: expect.any(String),
    });
  });

  it('take no parameters', async () => {
    expect((await get('/v1/tables?limit=1')).body.code).toBe('invalid_query');
  });
});

describe('the history of a table', () => {
  it('names the run of each commit, the latest first', async () => {
    const { body } = await get('/v1/tables/silver.sale/history');

    expect(body.data.map(({ version, run_id }: Record<string, unknown>) => [version, run_id])).toEqual([
      [2, 'run-2'],
      [1, 'run-1'],
      [0, null],
    ]);
    expect(body.data[0]).toMatchObject({ operation: 'MERGE', committed_at: '2026-11-21T12:00:00.000Z' });
    for (const value of Object.values(body.data[0].metrics)) expect(typeof value).toBe('string');
    expect(body.next_cursor).toBeNull();
  });

  it('comes in pages', async () => {
    const first = await get('/v1/tables/silver.sale/history?limit=2');
    const second = await get(`/v1/tables/silver.sale/history?limit=2&cursor=${first.body.next_cursor}`);

    expect(first.headers.link).toContain('rel="next"');
    expect([...first.body.data, ...second.body.data].map(({ version }) => version)).toEqual([2, 1, 0]);
    expect(second.body.next_cursor).toBeNull();
  });

  it.each([
    ['silver.sale/history?limit=0', 400, 'invalid_query'],
    ['silver.sale/history?cursor=-1', 404, 'invalid_cursor'],
    ['silver.other/history', 404, 'not_found'],
    ['gold.customers/history', 404, 'not_found'],
  ])('of %s is a problem', async (path, status, code) => {
    const answer = await get(`/v1/tables/${path}`);

    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});

describe('the rows of a table', () => {
  it('are shown with personal data masked', async () => {
    const { body } = await get('/v1/tables/silver.sale/rows');

    expect(body).toMatchObject({ table: 'silver.sale', version: 2, rows: 3, masked: true });
    expect(body.data.map(({ id, price }: Record<string, unknown>) => [id, price])).toEqual([
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ]);
    for (const row of body.data) expect(row.email_customer).toBe('***');
    expect(Object.keys(body.data[0])).toEqual(body.columns);
  });

  it('are shown as they are to those who may see personal data', async () => {
    const { body } = await get('/v1/tables/silver.sale/rows?limit=1', ['ops', 'crm:pii']);

    expect(body.masked).toBe(false);
    expect(body.data).toHaveLength(1);
    expect(body.data[0].email_customer).toContain('@');
  });

  it('of bronze hide what was sent', async () => {
    const { body } = await get('/v1/tables/bronze.events/rows');

    expect(body.data.map(({ payload }: { payload: string }) => payload)).toEqual(['***', '***', '***']);
  });

  it('are shown as they were', async () => {
    const { body } = await get('/v1/tables/silver.sale/rows?as_of=1');

    expect(body).toMatchObject({ version: 1, rows: 2 });
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['rows?as_of=9', 404, 'version_not_found'],
    ['rows?as_of=yesterday', 400, 'invalid_query'],
    ['rows?limit=201', 400, 'invalid_query'],
    ['rows?id=a', 400, 'invalid_query'],
  ])('of %s are a problem', async (query, status, code) => {
    const answer = await get(`/v1/tables/silver.sale/${query}`);

    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});

describe('what audits found', () => {
  it('is kept of every run', async () => {
    const { body } = await get('/v1/audits?table=silver.sale&sort=run_id,audit');

    const names = readAuditsSql('silver/sale').match(/(?<=^-- audit: ).+$/gm)!;
    expect(body.data.map(({ run_id, audit }: Record<string, string>) => [run_id, audit])).toEqual(
      ['run-1', 'run-2'].flatMap((run) => [...names].sort().map((name) => [run, name])),
    );
    for (const row of body.data)
      expect(row).toMatchObject({
        rows_found: 0,
        passed: true,
        logical_date: LOGICAL_DATE,
        table: 'silver.sale',
      });
  });

  it('comes in pages, counted, from a point in time on', async () => {
    const all = (await get('/v1/audits?count=true')).body;
    const first = await get('/v1/audits?limit=3&since=2026-11-21T12:00:00Z');
    const second = await get(
      `/v1/audits?limit=3&since=2026-11-21T12:00:00Z&cursor=${first.body.next_cursor}`,
    );

    expect(all.count).toBe(all.data.length);
    expect([...first.body.data, ...second.body.data]).toEqual(all.data.slice(0, 6));
    expect((await get('/v1/audits?since=2026-11-21T12:00:01Z')).body.data).toEqual([]);
    expect((await get(`/v1/audits?limit=3&cursor=${first.body.next_cursor}`)).body.code).toBe(
      'invalid_cursor',
    );
    expect((await get('/v1/audits?since=now')).body.code).toBe('invalid_query');
  });

  it('is nothing before the first run', async () => {
    const empty = await scratchLake();

    expect((await openApi(empty)('/v1/audits?count=true')).body).toEqual({
      data: [],
      next_cursor: null,
      count: 0,
    });
    await empty.close();
  });

  it('is kept when it blocks the publication', async () => {
    const failing = await lakeAfterTwoRuns();
    const audits = `-- audit: is_cheap\nselect * from candidate where total_sales_value > 15`;
    const daily = readGoldModel('sales_daily');
    const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: 'UTC' };

    const run = runOf(failing, 'run-3');
    const refused = refreshGold(failing.context, daily, audits, parameters, run);

    await expect(refused).rejects.toMatchObject({ code: 'audit_failed' });
    const { body } = await openApi(failing)('/v1/audits?run_id=run-3');
    expect(body.data).toMatchObject([{ table: 'gold.sales_daily', audit: 'is_cheap', passed: false }]);
    expect(body.data[0].rows_found).toBeGreaterThan(0);
    await failing.close();
  });

  it('of steps side by side is all kept', async () => {
    const shared = await scratchLake();

    await Promise.all(
      ['a', 'b', 'c', 'd'].map((runId) =>
        runOf(shared, runId).keepAudits('gold/x', [{ audit: 'one', rowsFound: 0 }]),
      ),
    );

    const rows = await shared.rows<{ run_id: string }>(tablePath.audits, 'run_id');
    expect(rows.map(({ run_id }) => run_id)).toEqual(['a', 'b', 'c', 'd']);
    await shared.close();
  });

  it('does not stop a good publication where it cannot be kept', async () => {
    const full = new Error('disk full');
    const readOnly = await scratchLake((store) => ({
      get: (key) => store.get(key),
      put: (key, bytes) => store.put(key, bytes),
      putIfAbsent: async (key, bytes) => {
        if (key.startsWith(tablePath.audits)) throw full;
        return store.putIfAbsent(key, bytes);
      },
      list: (prefix, startAfter) => store.list(prefix, startAfter),
      delete: (keys) => store.delete(keys),
      download: (key, file) => store.download(key, file),
      upload: (file, key) => store.upload(file, key),
    }));
    await readOnly.land(sale('a', 10));
    const failures: unknown[] = [];
    await readOnly.refresh('sale');
    const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };

    const { status } = await refreshGold(
      readOnly.context,
      readGoldModel('sales_daily'),
      readAuditsSql('gold/sales_daily'),
      parameters,
      runOf(readOnly, 'run-1', failures),
    );

    expect(status).toBe('refreshed');
    expect(failures).toEqual([['gold/sales_daily', full]]);
    await readOnly.close();
  });
});

describe('the lineage', () => {
  it('leads from bronze to every export, without a circle', async () => {
    const { body } = await get('/v1/lineage');

    const { nodes, edges } = body as {
      nodes: { name: string; kind: string }[];
      edges: { from: string; to: string }[];
    };
    const names = nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { from, to } of edges) expect(names).toEqual(expect.arrayContaining([from, to]));
    expect(edges).toContainEqual({ from: 'silver.sale', to: 'gold.sales_daily' });
    expect(edges).toContainEqual({ from: 'gold.sales_daily', to: 'gold.sales_forecast' });
    expect(edges).toContainEqual({ from: 'gold.products', to: 'gold.sales_forecast_total' });
    expect(edges).toContainEqual({ from: 'refresh-silver', to: 'quarantine.events' });
    expect(edges).toContainEqual({ from: 'gold.customers', to: 'gold/customers.parquet' });

    const madeFrom = (name: string, seen: readonly string[] = []): string[] => {
      expect(seen).not.toContain(name);
      const sources = edges.filter(({ to }) => to === name).map(({ from }) => from);
      return [name, ...sources.flatMap((source) => madeFrom(source, [...seen, name]))];
    };
    for (const { name, kind } of nodes)
      if (kind === 'export') expect(madeFrom(name)).toContain('bronze.events');
  });
});
