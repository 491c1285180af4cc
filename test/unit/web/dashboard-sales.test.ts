import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, openEngine } from '#lake/engine';
import { byCategory, byDay, byPrice, byProduct, bySeller, byTime, totalsOf } from '#web/dashboard/aggregate';
import { dayOf, textOf } from '#web/dashboard/calendar';
import { failuresOf } from '#web/dashboard/cross-filter';
import { priceSteps } from '#web/dashboard/price-steps';
import { SalesFile } from '#web/dashboard/sales-file';
import type { SalesTable } from '#web/dashboard/sales-table';
import { readLargest, readRows } from '#web/dashboard/small-table';
import { type Filters, NO_FILTERS } from '#web/dashboard/view';
import { type CountedFile, parquetOf, salesSql } from './parquet-fixture.ts';

const ROWS = 60_000;
let engine: Engine;
let file: CountedFile;
let sales: SalesTable;
const november = { from: dayOf('2026-11-01')!, to: dayOf('2026-11-21')! };

beforeAll(async () => {
  engine = await openEngine({
    memoryLimit: '512MB',
    temporaryDirectory: join(tmpdir(), 'liftoff-web-duckdb'),
  });
  await engine.run(`create table sales as ${salesSql(ROWS, 300)}`);
  file = await parquetOf(engine, 'from sales', 4096);
  sales = await (await SalesFile.open(file)).read(november);
});
afterAll(() => engine.close());

const categoryOf = (product: string): string => (Number(product.slice(-2)) % 3 === 0 ? 'Móveis' : 'Roupas');

/** The groups of a query as the page has them: by name, with exact cents. */
async function asked(key: string, where = 'true'): Promise<[string, number, number, number][]> {
  const rows = await engine.rows<{ key: string; revenue: string; sales: number; items: number }>(`
    select (${key})::varchar as key, (sum(total_sales_value) * 100)::bigint as revenue, count(*) as sales,
      sum(quantity)::bigint as items
    from sales where date between '2026-11-01' and '2026-11-21' and (${where}) group by 1 order by 1`);
  return rows.map((row) => [row.key, Number(row.revenue), row.sales, row.items]);
}

function shown(
  sums: ReturnType<typeof byDay>,
  nameOf: (group: number) => string,
): [string, number, number, number][] {
  return [...sums.sales]
    .map((count, at): [string, number, number, number] => [
      nameOf(at),
      sums.revenue[at]!,
      count,
      sums.items[at]!,
    ])
    .filter(([, , count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const selected = (filters: Partial<Filters>) => {
  const categories = sales.products.map(categoryOf);
  return {
    sales,
    days: november,
    failures: failuresOf(sales, { ...NO_FILTERS, ...filters }, categories),
    categories,
  };
};

describe('the export of sales', () => {
  it('is read for some days without its ids and without other days', async () => {
    const one = await parquetOf(engine, 'from sales', 4096);

    const table = await (await SalesFile.open(one)).read(november);

    const read = one.ranges.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(table.length).toBe(ROWS / (300 / 21));
    expect(read).toBeLessThan(one.byteLength / 8);
  });

  it('is read once per row group, whatever is asked of it', async () => {
    const one = await parquetOf(engine, 'from sales', 4096);
    const opened = await SalesFile.open(one);
    await opened.read(november);
    const before = one.ranges.length;

    const day = await opened.read({ from: november.to, to: november.to });

    expect(one.ranges).toHaveLength(before);
    expect(day.length).toBe(200);
    expect(opened.days).toEqual({ from: november.to - 299, to: november.to });
  });

  it('may be empty, or have no sale on the days that are asked for', async () => {
    const empty = await SalesFile.open(await parquetOf(engine, 'from sales where false'));

    expect(empty.days).toBeUndefined();
    expect((await empty.read(november)).length).toBe(0);
    expect((await (await SalesFile.open(file)).read({ from: 0, to: 9 })).length).toBe(0);
  });
});

describe('sums over sales are those of DuckDB', () => {
  it('in all and by each dimension', async () => {
    const all = selected({});
    const names = ['Móveis', 'Roupas'];

    const [total] = await asked("'all'");
    const totals = totalsOf(all);
    expect([totals.revenue, totals.sales, totals.items]).toEqual(total!.slice(1));
    expect([totals.products, totals.sellers]).toEqual([sales.products.length, sales.sellers.length]);
    expect(shown(byDay(all), (at) => textOf(november.from + at))).toEqual(await asked('date'));
    expect(shown(byProduct(all), (at) => sales.products[at]!)).toEqual(await asked('name_product'));
    expect(shown(bySeller(all), (at) => sales.sellers[at]!)).toEqual(await asked('email_employee'));
    expect(shown(byTime(all), (at) => String(at).padStart(3, '0'))).toEqual(
      await asked("lpad(((isodow(date) - 1) * 24 + hour)::varchar, 3, '0')"),
    );
    expect(shown(byCategory(all, all.categories, names), (at) => names[at]!)).toEqual(
      await asked("if(name_product[-2:]::integer % 3 = 0, 'Móveis', 'Roupas')"),
    );
  });

  it('by steps of the price, the last of which is open', async () => {
    const bounds = priceSteps(sales, november);

    const found = shown(byPrice(selected({}), bounds), (at) => String(at).padStart(2, '0'));

    const top = bounds.length - 2;
    expect(found).toEqual(
      await asked(
        `lpad(least(${top}, floor((total_sales_value * 100)::bigint / ${bounds[1]!})::integer)::varchar, 2, '0')`,
      ),
    );
    expect(bounds[0]).toBe(0);
    expect(bounds.length).toBeGreaterThan(8);
  });

  it('under filters, of which a chart leaves out its own', async () => {
    const filters: Partial<Filters> = {
      product: ['Produto 01', 'Produto 09'],
      category: ['Móveis'],
      seller: ['vendedor3@startup.example', 'vendedor5@startup.example'],
      weekday: [0, 4],
      price: { from: 100_00, below: 6_000_00 },
    };
    const selection = selected(filters);
    const product = "name_product in ('Produto 01', 'Produto 09')";
    const category = 'name_product[-2:]::integer % 3 = 0';
    const seller = "email_employee in ('vendedor3@startup.example', 'vendedor5@startup.example')";
    const time = 'isodow(date) in (1, 5)';
    const price = 'total_sales_value >= 100 and total_sales_value < 6000';
    const but = (own: string): string =>
      [product, category, seller, time, price].filter((each) => each !== own).join(' and ');

    const totals = totalsOf(selection);
    const [total] = await asked("'all'", but(''));
    expect([totals.revenue, totals.sales, totals.items]).toEqual(total!.slice(1));
    expect(totals.sales).toBeGreaterThan(0);
    expect(shown(byProduct(selection), (at) => sales.products[at]!)).toEqual(
      await asked('name_product', but(product)),
    );
    expect(shown(bySeller(selection), (at) => sales.sellers[at]!)).toEqual(
      await asked('email_employee', but(seller)),
    );
    expect(shown(byTime(selection), (at) => String(at % 24).padStart(2, '0')).length).toBeGreaterThan(0);
  });
});

describe('the export of sales by hour', () => {
  it('gives the sums of single sales, without sellers', async () => {
    const hourly = await parquetOf(
      engine,
      `select date, hour, name_product, sum(total_sales_value)::decimal(38, 2) as total_sales_value,
        sum(quantity)::bigint as total_quantity, count(*)::bigint as total_sales
      from sales group by all`,
      4096,
    );

    const table = await (await SalesFile.open(hourly)).read(november);

    const filters = { ...NO_FILTERS, weekday: [0, 4], category: ['Móveis'] };
    const categories = table.products.map(categoryOf);
    const byHour = { sales: table, days: november, failures: failuresOf(table, filters, categories) };
    const single = selected(filters);
    expect(table.length).toBeLessThan(sales.length);
    expect(table.sellers).toEqual([]);
    expect(totalsOf(byHour)).toEqual({ ...totalsOf(single), sellers: 0 });
    expect(shown(byProduct(byHour), (at) => table.products[at]!)).toEqual(
      shown(byProduct(single), (at) => sales.products[at]!),
    );
    expect(byTime(byHour)).toEqual(byTime(single));
    expect(byDay(byHour)).toEqual(byDay(single));
  });
});

describe('small exports', () => {
  it('are read as rows: days and counts as numbers', async () => {
    const months = await parquetOf(
      engine,
      "select date '2026-10-01' as month, 3::bigint as hires, null::integer as leavers, 'São Paulo' as place",
    );

    expect(await readRows(months, ['month', 'hires', 'leavers', 'place'])).toEqual([
      { month: dayOf('2026-10-01'), hires: 3, leavers: null, place: 'São Paulo' },
    ]);
  });

  it('give the rows with the largest values, wherever they lie', async () => {
    const customers = await parquetOf(
      engine,
      `select 'c' || lpad(n::varchar, 5, '0') as email, (n * 7919 % 10007)::decimal(38, 2) / 10 as total from range(9000) t(n)`,
      2048,
    );

    const found = await readLargest(customers, 'total', 5, ['email']);

    const expected = await engine.rows<{ email: string; total: string }>(
      `select 'c' || lpad(n::varchar, 5, '0') as email, n * 7919 % 10007 as total from range(9000) t(n) order by total desc limit 5`,
    );
    expect(found.map(({ email }) => email)).toEqual(expected.map(({ email }) => email));
  });
});
