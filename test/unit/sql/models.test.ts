import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog, entityNames } from '#contracts/catalog';
import { duckdbType, entityColumns } from '#contracts/columns';
import { silverColumns } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { parseAudits } from '#functions/pipeline/audit';
import { goldOrder } from '#functions/pipeline/gold-order';
import { setParameters } from '#functions/pipeline/parameters';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { type Engine, openEngine } from '#lake/engine';
import { literal } from '#lake/sql-text';

/** A test beside a model, `<model>.test.json`: rows it is given, by table, and the rows it must give. */
interface ModelTest {
  readonly name: string;
  readonly logical_date?: string;
  readonly business_time_zone?: string;
  readonly given: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly expect: readonly Readonly<Record<string, unknown>>[];
}

let engine: Engine;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'models-'));
  engine = await openEngine({ memoryLimit: '512MB', temporaryDirectory: directory });
  await createEmptyTables();
});

afterAll(async () => {
  engine.close();
  await rm(directory, { recursive: true });
});

/** Every table that a model may read, with the types it has in the lake. */
async function createEmptyTables(): Promise<void> {
  const columns = (list: readonly { name: string; type: Parameters<typeof duckdbType>[0] }[]) =>
    list.map(({ name, type }) => `"${name}" ${duckdbType(type)}`).join(', ');
  await setParameters(engine, { logicalDate: '2026-11-21', businessTimeZone: 'America/Sao_Paulo' });
  await engine.run('create schema silver; create schema gold');
  for (const entity of entityNames) {
    await engine.run(`create table silver.${entity} (${columns(silverColumns(catalog[entity]))})`);
    const fields = columns(entityColumns(catalog[entity]).filter(({ name }) => name !== 'id'));
    await engine.run(
      `create table ${entity}_event (number bigint, op varchar, id varchar, occurred_at timestamptz, ${fields})`,
    );
  }
  const { levels } = await goldOrder(engine, goldModels());
  for (const name of levels.flat())
    await engine.run(`create table gold.${name} as select * from (${readModelSql(`gold/${name}`)}) limit 0`);
}

async function fill(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row).map((name) => `"${name}"`);
    const values = Object.values(row).map((value) => literal(value as string | number | null));
    await engine.run(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`);
  }
}

const models = ['silver', 'gold'].flatMap((layer) =>
  readdirSync(join('sql', layer))
    .filter((file) => /^\w+\.sql$/.test(file))
    .map((file) => `${layer}/${file.replace(/\.sql$/, '')}`),
);

describe.each(models)('%s', (model) => {
  const tests: ModelTest[] = JSON.parse(readFileSync(join('sql', `${model}.test.json`), 'utf8'));

  it.each(tests)('$name', async (test) => {
    await setParameters(engine, {
      logicalDate: test.logical_date ?? '2026-11-21',
      businessTimeZone: test.business_time_zone ?? 'America/Sao_Paulo',
    });
    for (const [table, rows] of Object.entries(test.given)) await fill(table, rows);
    try {
      await engine.run(`create or replace table candidate as ${readModelSql(model)}`);
      expect(await engine.rows('select * from candidate order by all')).toEqual(test.expect);
    } finally {
      for (const table of Object.keys(test.given)) await engine.run(`delete from ${table}`);
    }
  });

  it('has audits that run on its rows', async () => {
    const audits = parseAudits(readAuditsSql(model));
    const columns = model.startsWith('silver/')
      ? `select * from silver.${model.slice('silver/'.length)}`
      : readModelSql(model);
    await engine.run(`create or replace table candidate as ${columns}`);

    expect(audits.length).toBeGreaterThan(0);
    for (const { query } of audits) expect(await engine.rows(query)).toEqual([]);
  });
});

describe.each(goldModels())('gold/$name', ({ name, columns, pii, grain, description }) => {
  it('says what it is, what identifies a row, and what each column means', async () => {
    const { fields } = await schemaOfQuery(engine, `select * from gold.${name}`);
    const names = fields.map((field) => field.name);

    expect(description).toMatch(/^[A-Z].*\.$/);
    expect([...columns.keys()]).toEqual(names);
    expect(names).toEqual(expect.arrayContaining([...grain, ...pii]));
  });

  it('declares as personal what the contracts have as such', () => {
    const personal = Object.values(catalog).flatMap((entity) =>
      entityColumns(entity).flatMap((column) => (column.pii ? [column.name] : [])),
    );

    expect(pii).toEqual(
      expect.arrayContaining([...columns.keys()].filter((column) => personal.includes(column))),
    );
  });
});

it('personal data is in the gold tables where it is known to be', () => {
  const personal = goldModels().flatMap(({ name, pii }) => pii.map((column) => `${name}.${column}`));

  expect(personal).toEqual([
    'customers.email_customer',
    'customers.customer_name',
    'employee_sales.employee_name',
    'sales_by_seller.email_employee',
    'sales_daily.email_employee',
    'sales_detail.email_employee',
    'supplier_product_mix.supplier_email',
  ]);
});
