import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '#lake/engine';
import { literal } from '#lake/sql-text';

/**
 * What the refresh is measured against: one DuckDB process that reads the same sales from a JSON file and writes
 * the sales tables of gold once, without history, deduplication, quarantine, transactions or audits.
 * Resolves to milliseconds.
 */
export async function bareDuckDb(rows: Iterable<unknown>, directory: string): Promise<number> {
  const file = join(directory, 'sales.ndjson');
  const out = createWriteStream(file);
  for (const row of rows) if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const engine = await openEngine({ memoryLimit: '2GB', temporaryDirectory: join(directory, 'duckdb') });
  const to = (name: string) =>
    `to ${literal(join(directory, `${name}.parquet`))} (format parquet, compression zstd)`;
  const began = performance.now();
  await engine.run(`
    create table sale as select *, (date at time zone 'America/Sao_Paulo')::date as sale_date
      from read_json(${literal(file)}, format = 'newline_delimited', columns = {email_employee: 'VARCHAR',
        email_customer: 'VARCHAR', first_name: 'VARCHAR', last_name: 'VARCHAR', phone_number: 'VARCHAR',
        price: 'DECIMAL(12,2)', quantity: 'INTEGER', name_product: 'VARCHAR', date: 'TIMESTAMPTZ'})
      where price > 0 and price < 8000;
    copy sale ${to('sale')};
    create table daily as select sale_date as date, name_product, email_employee, sum(price) as total_sales_value,
      sum(quantity) as total_quantity, count(*) as total_sales from sale group by all order by all;
    copy daily ${to('sales_daily')};
    copy (select date, name_product, sum(total_sales_value) from daily group by all order by all) ${to('sales_7_days')};
    copy (select date, email_employee, sum(total_sales_value) from daily group by all order by all) ${to('sales_by_seller')};
    copy (select email_customer, min(sale_date), max(sale_date), count(*), sum(price) from sale group by all order by all)
      ${to('customers')}`);
  const milliseconds = performance.now() - began;
  engine.close();
  return milliseconds;
}
