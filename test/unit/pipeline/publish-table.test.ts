import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportKey, exportManifestKey, tablePath } from '#contracts/lake-layout';
import { logicalDateBookmark } from '#functions/pipeline/bookmarks';
import { publishedManifest, publishTable } from '#functions/pipeline/publish-table';
import type { LakeContext } from '#lake/context';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { openEngine } from '#lake/engine';
import { overwrite } from '#lake/overwrite';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

/** As many sales, over 100 days, in no order. */
const sales = (count: number) => `
  select (date '2026-01-01' + (hash(i) % 100)::integer)::date as date, (hash(i + 1) % 24)::integer as hour,
    'Produto ' || hash(i + 2) % 50 as name_product, (hash(i + 3) % 100000)::decimal(12, 2) as value, i::varchar as id
  from range(${count}) as numbers(i)`;

async function tableOf(context: LakeContext, name: string, sql: string, logicalDate?: string) {
  const schema = await schemaOfQuery(context.engine, sql);
  const table = await DeltaTable.openOrCreate(context, tablePath.gold(name), {
    schema,
    partitionColumns: [],
  });
  await overwrite(table, sql, { bookmarks: logicalDate ? [logicalDateBookmark(logicalDate)] : [] });
  return table;
}

async function download(context: LakeContext, name: string): Promise<string> {
  const file = join(await mkdtemp(join(context.workDirectory, 'got-')), 'export.parquet');
  await context.store.download(exportKey(name), file);
  return literal(file);
}

describe('an export', () => {
  it('has row groups by which a range of days is found', async () => {
    const { context } = await scratchLake();
    await tableOf(context, 'sales', sales(40_000));

    await publishTable(context, 'sales');

    const groups = await context.engine.rows<{ rows: number; first: string; last: string }>(`
      select row_group_num_rows as rows, stats_min_value as first, stats_max_value as last
      from parquet_metadata(${await download(context, 'sales')}) where path_in_schema = 'date' order by row_group_id`);
    expect(groups.map(({ rows }) => rows)).toEqual([16_384, 16_384, 7_232]);
    expect(groups[0]!.first).toBe('2026-01-01');
    expect(groups[2]!.last).toBe('2026-04-10');
    expect(groups[1]!.first >= groups[0]!.last && groups[2]!.first >= groups[1]!.last).toBe(true);
  });

  it('of equal rows is of equal bytes, in whatever order they lie and however many threads write', async () => {
    const { context } = await scratchLake();
    const engine = await openEngine({
      memoryLimit: '512MB',
      threads: 1,
      temporaryDirectory: context.workDirectory,
    });
    try {
      const one = { ...(await scratchLake()).context, engine };
      await tableOf(context, 'sales', sales(40_000));
      const first = await publishTable(context, 'sales');
      await tableOf(one, 'sales', `from (${sales(40_000)}) order by id desc`);

      const second = await publishTable(one, 'sales');

      expect(second.sha256).toBe(first.sha256);
    } finally {
      engine.close();
    }
  });

  it('says for which day its rows were made, if they depend on one', async () => {
    const { context } = await scratchLake();
    await tableOf(context, 'dated', sales(1), '2026-11-20');
    await tableOf(context, 'undated', sales(1));

    await publishTable(context, 'dated');
    await publishTable(context, 'undated');

    expect(await publishedManifest(context, 'dated')).toMatchObject({ logical_date: '2026-11-20' });
    expect(await publishedManifest(context, 'undated')).not.toHaveProperty('logical_date');
  });

  it('that an older release wrote is written anew, once', async () => {
    const { context } = await scratchLake();
    await tableOf(context, 'sales', sales(10));
    const { status: _, row_group_rows, columns, ...old } = await publishTable(context, 'sales');
    await context.store.put(exportManifestKey('sales'), Buffer.from(JSON.stringify(old)));

    const anew = await publishTable(context, 'sales');

    expect(anew).toEqual({ ...old, row_group_rows, columns, status: 'published' });
    expect(await publishTable(context, 'sales')).toMatchObject({ status: 'up_to_date' });
  });
});
