import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AsyncBuffer } from 'hyparquet';
import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';

let files = 0;

/** A file as a reader of ranges has it, and the ranges that were read. */
export interface CountedFile extends AsyncBuffer {
  readonly ranges: [start: number, end: number][];
}

/** What a query finds as Parquet, written as exports are. */
export async function parquetOf(engine: Engine, sql: string, rowGroupSize = 16_384): Promise<CountedFile> {
  const path = join(tmpdir(), `liftoff-web-${process.pid}-${++files}.parquet`);
  await engine.run(
    `copy (select * from (${sql}) order by all) to ${literal(path)} (format parquet, compression zstd, row_group_size ${rowGroupSize})`,
  );
  const bytes = await readFile(path);
  await rm(path);
  const ranges: [number, number][] = [];
  return {
    ranges,
    byteLength: bytes.length,
    slice: async (start, end = bytes.length) => {
      ranges.push([start, end]);
      return new Uint8Array(bytes.subarray(start, end)).buffer;
    },
  };
}

/** Sales as gold/sales_detail has them, spread evenly over the days. */
export const salesSql = (rows: number, days: number): string => `
  select
    date '2026-11-21' - (n % ${days})::integer as date,
    (8 + hash(n, 'hour') % 12)::integer as hour,
    'Produto ' || lpad((hash(n, 'product') % 40)::varchar, 2, '0') as name_product,
    'vendedor' || hash(n, 'seller') % 9 || '@startup.example' as email_employee,
    (hash(n, 'price') % 799000 / 100 + 0.01)::decimal(12, 2) as total_sales_value,
    (1 + hash(n, 'quantity') % 5)::integer as quantity,
    md5(n::varchar) as id,
    strftime(date '2026-11-21' - (n % ${days})::integer, '%Y-%m') as month
  from (select range::bigint as n from range(${rows}))`;
