import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { parseGoldModel } from '#functions/domain/gold-model';
import { publishedManifest, publishTable } from '#functions/pipeline/publish-table';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { optimize } from '#lake/optimize';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
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

const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };

const gold = (lake: ScratchLake, name: string, day = LOGICAL_DATE) =>
  refreshGold(lake.context, readGoldModel(name), readAuditsSql(`gold/${name}`), {
    ...parameters,
    logicalDate: day,
  });

async function sell(
  lake: ScratchLake,
  ...sales: { id?: string; day: string; price: number; op?: 'replace' }[]
) {
  await lake.land(
    ...sales.map(({ day, price, ...event }) =>
      saleEvent({ ...event, data: saleData({ price, date: `${day}T12:00:00Z` }) }),
    ),
  );
  await lake.refresh('sale');
}

describe('gold', () => {
  it('computed from changes alone equals gold computed from everything', async () => {
    const arbitrarySale = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-19', '2026-11-20'),
      price: fc.constantFrom(1, 2.5, 10),
      op: fc.constant('replace' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(arbitrarySale, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
        async (steps) => {
          const lake = await scratchLake();
          for (const step of steps) {
            await sell(lake, ...step);
            await gold(lake, 'sales_daily');
          }

          const maintained = await lake.rows(tablePath.gold('sales_daily'));
          const { sql } = await readTable(await DeltaTable.open(lake.context, tablePath.silver('sale')));
          const anew = await lake.context.engine.rows(`
          select sale_date as date, name_product, email_employee, sum(price)::decimal(38,2) as total_sales_value,
            sum(quantity)::bigint as total_quantity, count(*) as total_sales, strftime(sale_date, '%Y-%m') as month
          from (${sql}) group by all order by all`);
          expect(maintained).toEqual(anew);
          await lake.close();
        },
      ),
      { numRuns: 6 },
    );
  });

  it('computes only the days that changed, and nothing when nothing did', async () => {
    const lake = await scratchLake();
    await sell(lake, { id: 'a', day: '2026-11-19', price: 1 }, { id: 'b', day: '2026-11-20', price: 2 });
    const first = await gold(lake, 'sales_daily');
    await sell(lake, { id: 'b', day: '2026-11-20', price: 3, op: 'replace' });

    const second = await gold(lake, 'sales_daily');
    const third = await gold(lake, 'sales_daily');

    expect(first).toMatchObject({ scope: 'all', rows: 2 });
    expect(second).toMatchObject({ scope: 'changed', rows: 1 });
    expect(third).toMatchObject({ status: 'up_to_date', scope: 'nothing' });
  });

  it('notices what changed although the files were compacted in between', async () => {
    const lake = await scratchLake();
    await sell(lake, { id: 'a', day: '2026-11-19', price: 1 });
    await sell(lake, { id: 'b', day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');
    await optimize(await DeltaTable.open(lake.context, tablePath.silver('sale')));
    await sell(lake, { id: 'b', day: '2026-11-18', price: 3, op: 'replace' });

    const result = await gold(lake, 'sales_daily');

    expect(result).toMatchObject({ scope: 'changed', rows: 1 });
    expect(await lake.rows(tablePath.gold('sales_daily'), 'date, total_sales_value')).toEqual([
      { date: '2026-11-18', total_sales_value: '3.00' },
      { date: '2026-11-19', total_sales_value: '1.00' },
    ]);
  });

  it('computes a model of the logical date again on another day, and the first day again the same', async () => {
    const lake = await scratchLake();
    await sell(lake, { day: '2026-11-14', price: 1 }, { day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');
    await gold(lake, 'sales_7_days', '2026-11-20');
    const before = await lake.rows(tablePath.gold('sales_7_days'));

    const later = await gold(lake, 'sales_7_days', '2026-11-21');
    await gold(lake, 'sales_7_days', '2026-11-20');

    expect(later).toMatchObject({ status: 'refreshed', rows: 1 });
    expect(before).toHaveLength(2);
    expect(await lake.rows(tablePath.gold('sales_7_days'))).toEqual(before);
  });

  it('leaves the published rows as they are when an audit fails, and names it', async () => {
    const lake = await scratchLake();
    await sell(lake, { day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');
    const before = await lake.rows(tablePath.gold('sales_daily'));
    const broken = readGoldModel('sales_daily').sql.replace('count(*)::bigint as', '0::bigint as');
    const model = parseGoldModel('sales_daily', broken);

    const refresh = refreshGold(lake.context, model, readAuditsSql('gold/sales_daily'), parameters);

    await expect(refresh).rejects.toMatchObject({
      name: 'AuditFailed',
      code: 'audit_failed',
      message: expect.stringContaining('measures_are_positive'),
    });
    expect(await lake.rows(tablePath.gold('sales_daily'))).toEqual(before);
  });

  it('computes everything again when the definition of a model changed', async () => {
    const lake = await scratchLake();
    await sell(lake, { day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');
    const doubled = readGoldModel('sales_daily').sql.replace('sum(price)', 'sum(price * 2)');

    const model = parseGoldModel('sales_daily', doubled);
    const result = await refreshGold(lake.context, model, readAuditsSql('gold/sales_daily'), parameters);

    expect(result).toMatchObject({ status: 'refreshed', scope: 'all' });
    expect(await lake.rows(tablePath.gold('sales_daily'), 'total_sales_value')).toEqual([
      { total_sales_value: '4.00' },
    ]);
  });

  it('takes the columns of a model that was changed', async () => {
    const lake = await scratchLake();
    await sell(lake, { day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');
    const sql = readGoldModel('sales_daily')
      .sql.replace('-- partition_by: month\n', '')
      .replace("strftime(sale_date, '%Y-%m') as month", 'max(price) as highest_price');

    await refreshGold(
      lake.context,
      parseGoldModel('sales_daily', sql),
      readAuditsSql('gold/sales_daily'),
      parameters,
    );

    const [row] = await lake.rows(tablePath.gold('sales_daily'));
    expect(row).toMatchObject({ total_sales: 1, highest_price: '2.00' });
    expect(row).not.toHaveProperty('month');
  });

  it('exports the rows as one object, once per version', async () => {
    const lake = await scratchLake();
    await sell(lake, { day: '2026-11-20', price: 2 });
    await gold(lake, 'sales_daily');

    const first = await publishTable(lake.context, 'sales_daily');
    const again = await publishTable(lake.context, 'sales_daily');

    expect(first).toMatchObject({ status: 'published', rows: 1 });
    expect(again).toEqual({ ...first, status: 'up_to_date' });
    expect(await publishedManifest(lake.context, 'sales_daily')).toMatchObject({ version: first.version });
    const file = `${lake.context.workDirectory}/export.parquet`;
    await lake.context.store.download(exportKey('sales_daily'), file);
    const rows = await lake.context.engine.rows(`select * from read_parquet(${literal(file)})`);
    expect(rows).toEqual(await lake.rows(tablePath.gold('sales_daily')));
  });
});
