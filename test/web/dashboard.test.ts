import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#cli/connection';
import { runRefresh } from '#cli/refresh/run-refresh';
import { count, createRecords } from './api.ts';
import { open, running, screenshot, withBrowser } from './browser.ts';
import { type ExportedLake, exportedLake } from './exported-lake.ts';
import { heading } from './forms.ts';
import { newApiKey } from './new-api-key.ts';

withBrowser();

const DAY_MS = 86_400_000;
const PRODUCTS = [
  'Sofá Maré',
  'Mesa, redonda',
  'TV 42" Brisa',
  'Tênis Serra',
  'Camisa Ipê',
  'Cadeira Aurora',
];
const CATEGORIES = ['Móveis', 'Móveis', 'Eletrônico', 'Calçados', 'Roupas', 'Móveis'];
const SELLERS = ['ana', 'bruno', 'carla', 'davi'];
const BUSY_PRODUCT = PRODUCTS[5]!;

let lake: ExportedLake;
let goldToken: string;

/** Repeatable numbers (Park & Miller, 1988). */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

beforeAll(async () => {
  await createRecords(
    'supplier',
    ['Norte', 'Sul'].map((name) => ({
      company_name: `Distribuidora ${name}`,
      email: `vendas@${name.toLowerCase()}.example`,
    })),
  );
  await createRecords(
    'product',
    PRODUCTS.map((name, at) => ({
      name,
      category: CATEGORIES[at],
      supplier_email: `vendas@${at % 3 === 0 ? 'norte' : 'sul'}.example`,
    })),
  );
  await createRecords(
    'employee',
    SELLERS.map((name, at) => ({
      email: `${name}@startup.example`,
      hire_date: `2026-0${at + 3}-01`,
      birth_date: `19${70 + at * 9}-05-05`,
    })),
  );
  const next = numbers();
  const sales = Array.from({ length: 900 }, (_, at) => ({
    name_product: PRODUCTS[(next(6) * next(6)) % 6],
    email_employee: `${SELLERS[next(4)]}@startup.example`,
    email_customer: `cliente${next(60)}@exemplo.example`,
    price: ((2_000 + next(300_000)) / 100).toFixed(2),
    quantity: 1 + next(4),
    date: new Date(Date.now() - 3_600_000 - (at % 70) * DAY_MS - next(14) * 3_600_000).toISOString(),
  }));
  await createRecords('sale', sales.slice(0, 450));
  await createRecords('sale', sales.slice(450));
  await createRecords('sale', busyDay());
  const connection = await connect({ 'state-dir': running.stateDirectory, stage: 'local' });
  await runRefresh(connection);
  connection.close();
  const key = { name: 'figures', scopes: ['gold:read'] };
  goldToken = (await newApiKey(running.stateDirectory, key)).token;
  lake = await exportedLake();
});
afterAll(() => lake?.remove());

/** Three days ago a product sold as never before. */
const busyDay = () =>
  Array.from({ length: 60 }, (_, at) => ({
    name_product: BUSY_PRODUCT,
    email_employee: `${SELLERS[0]}@startup.example`,
    email_customer: `cliente${at}@exemplo.example`,
    price: '900.00',
    quantity: 3,
    date: new Date(Date.now() - 3 * DAY_MS).toISOString(),
  }));

interface Totals {
  readonly revenue: string;
  readonly sales: number;
  readonly items: number;
}

/** What DuckDB finds in the file of the sales, on the last days that it has been made for. */
async function found(where = 'true', days = 30): Promise<Totals> {
  const [totals] = await lake.rows<Totals>(`
    select coalesce(sum(total_sales_value), 0) as revenue, count(*) as sales, coalesce(sum(quantity), 0)::bigint as items
    from sales_detail where date > ${LAST_DAY} - ${days} and (${where})`);
  return totals!;
}

const LAST_DAY = '(select max(logical_date) from sales_forecast)';
const money = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'BRL',
  currencyDisplay: 'narrowSymbol',
});
const whole = new Intl.NumberFormat('en-GB');

const card = (page: Page, name: string) =>
  page.locator('.kpi').filter({ has: page.getByText(name, { exact: true }) });

async function expectCards(page: Page, { revenue, sales, items }: Totals): Promise<void> {
  await expect
    .poll(() => card(page, 'Revenue').locator('.kpi-value').getAttribute('title'))
    .toBe(money.format(revenue as never));
  expect(await card(page, 'Sales').locator('.kpi-value').textContent()).toBe(whole.format(sales));
  expect(await card(page, 'Items sold').locator('.kpi-value').textContent()).toBe(whole.format(items));
}

const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

/** The rows of a chart, as its table says them. */
async function rowsOf(page: Page, name: string, columns: number): Promise<string[][]> {
  await page.getByRole('button', { name: `Table: ${name}` }).click();
  const rows = await figure(page, name).locator('tbody tr').all();
  const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
  await page.getByRole('button', { name: `Chart: ${name}` }).click();
  return cells.map((row) => row.slice(0, columns));
}

async function drawn(path = '/dashboard', options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(path, options);
  await page.locator('.time-bar').first().waitFor();
  // The period before comes after the first paint.
  await page.locator('.time-before[d^=M]').first().waitFor();
  return page;
}

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

describe('the figures are those of DuckDB on the same files', () => {
  it('in the cards, for every period', async () => {
    const page = await drawn('/');
    await heading(page, 'Dashboard');
    await expectCards(page, await found());
    const before = await found(`date <= ${LAST_DAY} - 30`, 60);
    expect(await card(page, 'Sales').locator('.kpi-note').textContent()).toContain(
      `${whole.format(before.sales)} before`,
    );

    await page.getByRole('radio', { name: '7 days' }).check();
    await expectCards(page, await found('true', 7));
    await page.getByRole('radio', { name: 'All' }).check();
    await expectCards(page, await found('true', 10_000));
    expect(new URL(page.url()).search).toBe('?period=all');
  });

  it('in the charts by product, seller, category, time of the week and value', async () => {
    const page = await drawn();
    const by = (key: string, from = 'sales_detail', order = '2 desc, 1') =>
      lake.rows<{ key: string; revenue: string; sales: number }>(
        `select ${key} as key, sum(total_sales_value) as revenue, count(*) as sales
         from ${from} where date > ${LAST_DAY} - 30 group by 1 order by ${order}`,
      );
    const asShown = (rows: readonly { key: string; revenue: string }[]) =>
      rows.map(({ key, revenue }) => [key, money.format(revenue as never)]);

    expect(await rowsOf(page, 'By product', 2)).toEqual(asShown(await by('name_product')));
    expect(await rowsOf(page, 'By seller', 2)).toEqual(
      asShown(await by("split_part(email_employee, '@', 1)")),
    );
    const names = "case category when 'Móveis' then 'Furniture' when 'Eletrônico' then 'Electronics'";
    expect(await rowsOf(page, 'By category', 2)).toEqual(
      asShown(
        await by(
          `${names} when 'Calçados' then 'Footwear' when 'Roupas' then 'Clothing' else 'Not in the catalogue' end`,
          'sales_detail left join (select distinct name_product, category from products) using (name_product)',
        ),
      ),
    );
    const times = await by("strftime(date, '%A') || ' ' || lpad(hour::varchar, 2, '0')", 'sales_detail', '1');
    const shown = (await rowsOf(page, 'By weekday and hour', 3)).map(([day, hour, value]) => [
      `${day} ${hour!.slice(0, 2)}`,
      value,
    ]);
    expect(shown.sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual(asShown(times));
    const values = await rowsOf(page, 'By value of the sale', 2);
    const cents = (text: string): number => Math.round(Number(text.replace(/[R$,]/g, '')) * 100);
    expect(values.reduce((sum, [, value]) => sum + cents(value!), 0)).toBe(
      Math.round(Number((await found()).revenue) * 100),
    );
  });

  it('day by day, with the forecast after them', async () => {
    const page = await drawn();
    await page.locator('.time-forecast[d^=M]').waitFor();

    const rows = await rowsOf(page, 'Revenue over time', 2);

    const days = await lake.rows<{ day: string; revenue: string }>(`
      select strftime(day, '%d/%m/%Y') as day, coalesce(sum(total_sales_value), 0) as revenue
      from (select unnest(generate_series(${LAST_DAY} - 29, ${LAST_DAY}, interval 1 day))::date as day)
      left join sales_detail on date = day group by all order by any_value(day)`);
    const forecast = await lake.rows<{ day: string; revenue: string }>(`
      select strftime(date, '%d/%m/%Y') || ' (forecast)' as day, predicted_sales_value as revenue
      from sales_forecast_total where date > logical_date order by date`);
    expect(rows).toEqual(
      [...days, ...forecast].map(({ day, revenue }) => [day, money.format(revenue as never)]),
    );
  });

  it('with the days that stand out, and why; one leads to what it is about', async () => {
    const page = await drawn();
    const list = figure(page, 'Days that stand out');
    await list.getByRole('listitem').first().waitFor();

    const rows = await lake.rows<{ day: string; reason: string }>(`
      select strftime(date, '%d/%m/%Y') as day, reason_en as reason from sales_anomalies
      where measure = 'revenue' and date > ${LAST_DAY} - 30 order by date desc`);
    expect(rows.length).toBeGreaterThan(1);
    const cells = await rowsOf(page, 'Days that stand out', 5);
    expect(cells.map(([day, , , , reason]) => `${day} ${reason}`).sort()).toEqual(
      rows.map(({ day, reason }) => `${day} ${reason}`).sort(),
    );

    await list.locator('.anomaly', { has: page.getByText(BUSY_PRODUCT, { exact: true }) }).click();
    await expect.poll(() => page.url()).toContain('product=');
    expect(await page.locator('.time-anomaly').count()).toBeGreaterThan(0);
  });

  it('and the refresh has told of the days that stand out', async () => {
    const { stateDirectory } = running;
    const lines = await readFile(join(stateDirectory, 'sns', 'liftoff-local-events.jsonl'), 'utf8');

    const { message } = JSON.parse(lines.split('\n')[0]!);

    expect(JSON.parse(message)).toMatchObject({
      event: 'sales_anomalies',
      anomalies: expect.arrayContaining([expect.objectContaining({ level: 'product', name: BUSY_PRODUCT })]),
    });
  });

  it('for people, suppliers and customers', async () => {
    const page = await drawn();
    await page.getByRole('heading', { name: 'Customers, people and suppliers' }).scrollIntoViewIfNeeded();
    const [first] = await lake.rows<{ name: string; total: string }>(
      'select customer_name as name, total_value as total from customers order by total_value desc limit 1',
    );
    const top = figure(page, 'Top customers').locator('tbody tr').first();
    await top.waitFor();
    expect(await top.locator('td').first().textContent()).toBe(first!.name);
    expect(await top.locator('td').last().textContent()).toBe(money.format(first!.total as never));

    const suppliers = await lake.rows<{ name: string; products: number }>(
      "select coalesce(company_name, 'Supplier unknown') as name, count(*) as products from products group by 1 order by 2 desc, 1",
    );
    expect(await rowsOf(page, 'Products by supplier', 2)).toEqual(
      suppliers.map(({ name, products }) => [name, String(products)]),
    );
    const ages = await lake.rows<{ age: string; heads: number }>(
      "select age_from || '–' || age_to as age, employees as heads from headcount_by_age order by age_from",
    );
    expect(await rowsOf(page, 'Ages of employees', 2)).toEqual(
      ages.map(({ age, heads }) => [age, String(heads)]),
    );
    const [heads] = await lake.rows<{ heads: number }>(
      'select sum(employees)::integer as heads from headcount_by_age',
    );
    expect(await card(page, 'Employees').locator('.kpi-value').textContent()).toBe(String(heads!.heads));
  });
});

describe('what is picked in one chart', () => {
  it('holds in all others, stands in the address, and leads to the sales themselves', async () => {
    const page = await drawn();
    const products = figure(page, 'By product');
    await products.getByRole('button', { name: /Mesa, redonda/ }).click();
    await expectCards(page, await found("name_product = 'Mesa, redonda'"));
    expect(await products.getByRole('button', { name: /Sofá Maré/ }).count()).toBe(1);

    await products.getByRole('button', { name: /TV 42/ }).click();
    await figure(page, 'By seller').getByRole('button', { name: /ana/ }).click();
    const where = `name_product in ('Mesa, redonda', 'TV 42" Brisa') and email_employee = 'ana@startup.example'`;
    await expectCards(page, await found(where));
    await screenshot(page, 'dashboard-picked');
    const shared = await drawn(new URL(page.url()).pathname + new URL(page.url()).search);
    await expectCards(shared, await found(where));

    await page.getByRole('link', { name: 'Show the sales' }).click();
    await heading(page, 'Sales');
    const query = Object.fromEntries(new URL(page.url()).searchParams);
    expect(await count('sale', query)).toBe((await found(where)).sales);

    await page.goBack();
    await page.getByRole('button', { name: 'Remove the filter Seller: ana@startup.example' }).click();
    await expectCards(page, await found(`name_product in ('Mesa, redonda', 'TV 42" Brisa')`));
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expectCards(page, await found());
  });

  it('may be a category, an hour of a weekday, or what sales are worth', async () => {
    const page = await drawn();
    await figure(page, 'By category')
      .getByRole('button', { name: /Furniture/ })
      .click();
    const category = "name_product in (select name_product from products where category = 'Móveis')";
    await expectCards(page, await found(category));
    await page.getByRole('button', { name: 'Monday', exact: true }).click();
    await expectCards(page, await found(`${category} and isodow(date) = 1`));
    await page.goto(`${running.pageUrl}/dashboard?price=100000..200000&hour=12,13`);
    await expectCards(
      page,
      await found('total_sales_value >= 1000 and total_sales_value < 2000 and hour in (12, 13)'),
    );

    await page.goto(`${running.pageUrl}/dashboard?weekday=0,5&hour=12,13`);
    const time = 'isodow(date) in (1, 6) and hour in (12, 13)';
    await expectCards(page, await found(time));
    await page.getByRole('link', { name: 'Show the sales' }).click();
    await heading(page, 'Sales');
    await page.getByText('is on Monday, Saturday').waitFor();
    const query = Object.fromEntries(new URL(page.url()).searchParams);
    expect(await count('sale', query)).toBe((await found(time)).sales);
  });

  it('may be days, by the keyboard and by dragging', async () => {
    const page = await drawn();
    const chart = page.getByRole('slider', { name: 'Revenue over time' });
    await chart.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expectCards(page, await found(`date = ${LAST_DAY} - 2`));
    expect(await chart.getAttribute('aria-valuetext')).toContain('Revenue R$');
    await page.keyboard.press('Shift+ArrowLeft');
    await expectCards(page, await found(`date between ${LAST_DAY} - 3 and ${LAST_DAY} - 2`));
    await page.keyboard.press('Escape');
    await expectCards(page, await found());

    const bars = page.locator('svg.time-chart .time-bar');
    const [from, to] = [await bars.nth(10).boundingBox(), await bars.nth(14).boundingBox()];
    await page.mouse.move(from!.x + 2, from!.y + 2);
    await page.mouse.down();
    await page.mouse.move(to!.x + 2, to!.y + 2, { steps: 5 });
    await page.mouse.up();
    await expectCards(page, await found(`date between ${LAST_DAY} - 19 and ${LAST_DAY} - 15`));
  });
});

describe('a period of one’s own', () => {
  it('is chosen by its days', async () => {
    const page = await drawn();
    await page.getByRole('radio', { name: 'Custom' }).check();
    const [{ day }] = (await lake.rows<{ day: string }>(`select (${LAST_DAY} - 9)::varchar as day`)) as [
      { day: string },
    ];
    await page.getByLabel('From', { exact: true }).fill(day);
    await expectCards(page, await found('true', 10));
    expect(new URL(page.url()).searchParams.get('from')).toBe(day);
  });
});

describe('the dashboard is for people', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
    ['dark', 375],
  ] as const)('in the %s theme, %i pixels wide', async (colorScheme, width) => {
    const page = await drawn('/dashboard', { colorScheme, viewport: { width, height: 800 } });
    await page.getByRole('heading', { name: 'Customers, people and suppliers' }).scrollIntoViewIfNeeded();
    await figure(page, 'Top customers').waitFor();
    await page.locator('.time-forecast[d^=M]').waitFor();
    await page.evaluate('scrollTo(0, 0)');
    await screenshot(page, `dashboard-${colorScheme}-${width}`);

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await serious(page)).toEqual([]);
  });

  it('in Portuguese', async () => {
    const page = await drawn('/dashboard', { locale: 'pt-BR' });
    await heading(page, 'Painel');
    await screenshot(page, 'dashboard-pt-br');
    const { revenue } = await found();
    const shown = await card(page, 'Receita').locator('.kpi-value').getAttribute('title');
    expect(shown).toBe(
      new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' }).format(revenue as never),
    );
  });

  it('says what is missing: the scope, personal data, figures, an answer', async () => {
    const forbidden = await open('/dashboard', { token: running.readerToken });
    await forbidden.getByRole('heading', { name: 'The dashboard is closed to this sign-in' }).waitFor();
    expect(await forbidden.getByRole('link', { name: 'Dashboard' }).count()).toBe(0);

    const masked = await open('/dashboard', { token: goldToken });
    await masked.getByText('Sellers are personal data').waitFor();
    await expectCards(masked, await found());
    await figure(masked, 'Products by supplier').waitFor();
    expect(await figure(masked, 'By seller').count()).toBe(0);
    await screenshot(masked, 'dashboard-without-personal-data');

    const empty = await open('/sales');
    await heading(empty, 'Sales');
    await empty.route('**/v1/exports', (route) => route.fulfill({ json: { data: [], next_cursor: null } }));
    await empty.getByRole('link', { name: 'Dashboard' }).click();
    await empty.getByRole('heading', { name: 'No figures yet' }).waitFor();

    const lost = await open('/sales', { expected: /net::ERR_FAILED/ });
    await heading(lost, 'Sales');
    await lost.route('**/gold/*.parquet*', (route) => route.abort());
    await lost.getByRole('link', { name: 'Dashboard' }).click();
    await lost.getByRole('heading', { name: 'The figures could not be loaded.' }).waitFor();
    await lost.unroute('**/gold/*.parquet*');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expectCards(lost, await found());
  });
});
