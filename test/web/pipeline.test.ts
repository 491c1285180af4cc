import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#cli/connection';
import { lakeStore, openLake } from '#cli/lake/open-lake';
import { dataOf } from '#client/api-problem';
import { tablePath } from '#contracts/lake-layout';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { client, createRecords, until } from './api.ts';
import { open, running, screenshot, withBrowser } from './browser.ts';
import { heading } from './forms.ts';

withBrowser();

const readRun = async (runId: string) =>
  dataOf(await client.GET('/v1/runs/{run_id}', { params: { path: { run_id: runId } } }));

async function refresh(): Promise<string> {
  const { run_id } = dataOf(await client.POST('/v1/runs', { body: {} }));
  await until(async () => (await readRun(run_id)).status !== 'running', 170_000);
  return run_id;
}

/** The API takes no input that a refresh refuses; the state machine itself does. */
async function failingRun(): Promise<string> {
  const connection = await connect({ 'state-dir': running.stateDirectory, stage: 'local' });
  const { executionArn } = await connection.sfn.send(
    new StartExecutionCommand({
      stateMachineArn: connection.config.refreshStateMachineArn,
      input: JSON.stringify({ logical_date: 'someday' }),
    }),
  );
  connection.close();
  const runId = executionArn!.split(':').at(-1)!;
  await until(async () => (await readRun(runId)).status === 'failed');
  return runId;
}

let good: string;
let failed: string;
beforeAll(async () => {
  await createRecords(
    'sale',
    ['Cadeira', 'Mesa', 'Estante'].map((name, at) => ({ name_product: name, price: `${(at + 1) * 100}.50` })),
  );
  for (const name of ['product', 'employee', 'supplier'] as const) await createRecords(name, [{}]);
  good = await refresh();
  failed = await failingRun();
});

const loaded = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.getByText('Loading …').count(), { timeout: 45_000 }).toBe(0);
};

describe('runs', () => {
  it('are started, watched while they run, and listed', async () => {
    await createRecords('sale', [{ name_product: 'Luminária' }]);
    const page = await open('/pipeline');
    await heading(page, 'Runs');
    await page.getByRole('button', { name: 'Start a run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
    await heading(page, 'Run of the refresh');
    await page.locator('.run-facts').getByText('running').waitFor();
    await page.locator('.state-running').first().waitFor();
    await screenshot(page, 'run-live');
    await page.locator('.run-facts').getByText('succeeded').waitFor({ timeout: 120_000 });
    const graph = page.getByRole('region', { name: 'States of the machine' });
    for (const state of ['Plan', 'Silver', 'Gold', 'Score', 'Publish'])
      await graph
        .getByRole('button', { name: new RegExp(`succeeded ${state}`) })
        .first()
        .waitFor();
    await graph.getByRole('button', { name: /not reached Failed/ }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForTimeout(4_000);
    expect(asked).toEqual([]);

    await page.getByRole('link', { name: 'Runs' }).first().click();
    await heading(page, 'Runs');
    await expect
      .poll(() => page.getByRole('row', { name: /succeeded/ }).count(), { timeout: 45_000 })
      .toBeGreaterThanOrEqual(2);
    await page.getByLabel('State').selectOption('failed');
    await page
      .getByRole('row', { name: /succeeded/ })
      .first()
      .waitFor({ state: 'detached' });
    expect(await page.getByRole('row', { name: /InvalidRefreshInput/ }).count()).toBeGreaterThanOrEqual(1);
  });

  it('show their steps in a list that says what the graph says, narrowed to a state', async () => {
    const page = await open(`/pipeline/runs/${good}`);
    await heading(page, 'Run of the refresh');
    const steps = page.getByRole('region', { name: 'Steps' });
    const names = (await readRun(good)).steps.map(({ name }) => name);
    expect(await steps.locator('tbody th').count()).toBe(names.length);
    const silver = page.getByRole('button', { name: /succeeded Silver/ });
    await silver.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Steps of Silver' }).waitFor();
    await steps.getByRole('row', { name: /sale ?RefreshSilver/ }).waitFor();
    expect(await steps.getByText('Publish').count()).toBe(0);
    expect(await silver.getAttribute('aria-pressed')).toBe('true');
  });

  it('that failed tell why and what to do, and can be tried again', async () => {
    const page = await open(`/pipeline/runs/${failed}`);
    await heading(page, 'Run of the refresh');
    const why = page.getByRole('region', { name: 'Why it failed' });
    await why.getByText('InvalidRefreshInput').first().waitFor();
    await why.getByText('The logical date is no calendar day.').waitFor();
    await why.getByText('Start a run with a correct date.').waitFor();
    await page.getByRole('button', { name: /failed.* Plan/ }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(
      (url) => url.pathname.startsWith('/pipeline/runs/') && !url.pathname.endsWith(failed),
    );
    await page.locator('.run-facts').getByText('failed').waitFor();
    const again = new URL(page.url()).pathname.split('/').at(-1)!;
    expect((await readRun(again)).input).toEqual({ logical_date: 'someday' });
  });
});

describe('tables', () => {
  it('show their rows now and as they were, and what was done to them', async () => {
    await createRecords('product', [{ name: 'Abajur' }, { name: 'Vaso' }]);
    await refresh();
    const { data } = dataOf(await client.GET('/v1/tables'));
    const product = data.find(({ name }) => name === 'silver.product')!;
    const page = await open('/pipeline/tables');
    await heading(page, 'Tables');
    const row = page.getByRole('row', { name: /silver\.product/ });
    expect(await row.textContent()).toContain(`${product.rows}`);
    await row.getByRole('link').click();
    await heading(page, 'silver.product');
    await page.getByRole('cell', { name: 'Abajur' }).waitFor();
    await screenshot(page, 'table-now');
    const history = page.getByRole('region', { name: 'History' }).first();
    await history.getByText('2 rows added').waitFor();
    await history.getByRole('button', { name: `Look at version ${product.version - 1}` }).click();
    await page.getByText('2 rows fewer than now.').waitFor();
    expect(await page.getByRole('cell', { name: 'Abajur' }).count()).toBe(0);
    expect(new URL(page.url()).search).toBe(`?as_of=${product.version - 1}`);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByRole('cell', { name: 'Abajur' }).waitFor();
    await history.getByRole('link', { name: 'To the run' }).first().click();
    await heading(page, 'Run of the refresh');
  });

  it('of gold are downloaded as Parquet', async () => {
    const page = await open('/pipeline/tables/gold.sales_daily');
    await heading(page, 'gold.sales_daily');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Download Parquet/ }).click();
    const bytes = Buffer.concat(await (await (await download).createReadStream()).toArray());
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.subarray(-4).toString()).toBe('PAR1');
  });
});

describe('audits', () => {
  it('show what each refresh found', async () => {
    const page = await open('/pipeline/audits');
    await heading(page, 'Audits');
    const sales = page.getByRole('region', { name: 'gold.sales_daily' });
    await sales
      .getByText(/Passed in all \d+ runs/)
      .first()
      .waitFor();
    await sales.getByText('As a table').click();
    await sales.getByRole('link', { name: 'To the run' }).first().waitFor();
  });
});

describe('an audit that fails', () => {
  it('is shown at its run and among the audits; the table stays, and is made anew once its rows are right', async () => {
    const connection = await connect({ 'state-dir': running.stateDirectory, stage: 'local' });
    const lake = await openLake(lakeStore(connection));
    const tableVersion = async (name: string): Promise<number> =>
      dataOf(await client.GET('/v1/tables')).data.find((table) => table.name === name)!.version;
    try {
      const before = await tableVersion('gold.sales_daily');
      const sales = await DeltaTable.open(lake, tablePath.silver('sale'));
      // A row that another program has written past all rules, as any writer of Delta tables can.
      const { sql } = await readTable(sales);
      await append(
        sales,
        `select * replace ('from-elsewhere' as id, 'Avaria' as name_product, -5::decimal(12, 2) as price) from (${sql}) limit 1`,
      );

      const broken = await refresh();

      expect((await readRun(broken)).status).toBe('failed');
      expect(await tableVersion('gold.sales_daily')).toBe(before);
      const page = await open(`/pipeline/runs/${broken}`);
      await heading(page, 'Run of the refresh');
      const why = page.getByRole('region', { name: 'Why it failed' });
      await why.getByText('AuditFailed').first().waitFor();
      await why
        .getByText(/measures_are_positive|sums_are_positive/)
        .first()
        .waitFor();
      await why.getByText('The previous version of the table is current').waitFor();
      await page
        .getByRole('button', { name: /failed.* Gold/ })
        .first()
        .waitFor();
      await screenshot(page, 'run-failed-audit');
      await page.goto(`${running.pageUrl}/pipeline/audits`);
      const failing = page.locator('.table-fails');
      await failing
        .first()
        .getByText(/\d+ failing/)
        .waitFor();
      await failing.first().getByText('As a table').click();
      await failing.first().locator(`a[href$="${broken}"]`).first().waitFor();
      await screenshot(page, 'audits-failing');

      await deleteRows(sales, { where: [{ column: 'id', op: '=', value: 'from-elsewhere' }] });
      // Tables as they were before would not be made, nor audited, again.
      await createRecords('sale', [{ name_product: 'Depois' }]);
      expect((await readRun(await refresh())).status).toBe('succeeded');
      await page.reload();
      await page
        .getByText(/Last failed|failed last/i)
        .first()
        .waitFor();
      await expect.poll(() => page.locator('.table-fails').count()).toBe(0);
    } finally {
      await lake.close();
      connection.close();
    }
  });
});

describe('lineage', () => {
  it('shows by keyboard where a table comes from and what it feeds', async () => {
    const page = await open('/pipeline/lineage');
    await heading(page, 'Lineage');
    const graph = page.getByRole('region', { name: 'Lineage as a graph' });
    await graph.getByRole('link', { name: /^sales_daily/ }).focus();
    await screenshot(page, 'lineage-focus');
    const links = await graph.locator('.graph-box.is-shown a').all();
    const shown = await Promise.all(links.map((link) => link.getAttribute('href')));
    const names = shown.map((href) => href!.split('/').at(-1));
    for (const name of ['bronze.events', 'silver.sale', 'gold.sales_daily', 'gold.sales_7_days'])
      expect(names).toContain(name);
    expect(names).not.toContain('silver.supplier');
    expect(names).not.toContain('gold.customers');
    await page.getByText('Lineage as a list').click();
    const row = page.getByRole('row', { name: /^gold\.sales_daily/ });
    expect(await row.textContent()).toContain('silver.sale');
  });
});

const pages: readonly [string, () => string][] = [
  ['runs', () => '/pipeline'],
  ['run', () => `/pipeline/runs/${good}`],
  ['run-failed', () => `/pipeline/runs/${failed}`],
  ['tables', () => '/pipeline/tables'],
  ['table', () => '/pipeline/tables/silver.sale'],
  ['audits', () => '/pipeline/audits'],
  ['lineage', () => '/pipeline/lineage'],
  ['quarantine', () => '/pipeline/quarantine'],
];

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(pages)('%s has no serious finding of axe', async (name, path) => {
    const page = await open(path(), { colorScheme });
    await loaded(page);
    await screenshot(page, `pipeline-${name}-${colorScheme}`);

    expect(await serious(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  it.each(pages)('%s fits the width', async (name, path) => {
    const page = await open(path(), { viewport: { width: 375, height: 720 }, hasTouch: true });
    await loaded(page);
    await screenshot(page, `pipeline-${name}-phone`);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  });
});
