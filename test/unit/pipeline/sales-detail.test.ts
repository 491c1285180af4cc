import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { refreshGold } from '#functions/pipeline/refresh-gold';
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

const refresh = (lake: ScratchLake, parameters = {}) =>
  refreshGold(lake.context, readGoldModel('sales_detail'), readAuditsSql('gold/sales_detail'), {
    logicalDate: LOGICAL_DATE,
    businessTimeZone: BUSINESS_TIME_ZONE,
    ...parameters,
  });

async function sell(lake: ScratchLake, sales: Readonly<Record<string, string>>): Promise<void> {
  await lake.land(
    ...Object.entries(sales).map(([id, date]) => saleEvent({ id, op: 'replace', data: saleData({ date }) })),
  );
  await lake.refresh('sale');
}

const hours = (lake: ScratchLake) => lake.rows(tablePath.gold('sales_detail'), 'id, date, hour');

describe('gold/sales_detail', () => {
  it('computes only the days that changed, also when a sale moves to another', async () => {
    const lake = await scratchLake();
    await sell(lake, { a: '2026-10-20T12:00:00Z', b: '2026-11-19T12:00:00Z', c: '2026-11-20T02:30:00Z' });
    await refresh(lake);
    await sell(lake, { b: '2026-10-20T23:59:00Z', d: '2026-11-19T15:00:00Z' });

    const result = await refresh(lake);

    expect(result).toMatchObject({ scope: 'changed', rows: 4 });
    expect(await hours(lake)).toEqual([
      { id: 'a', date: '2026-10-20', hour: 9 },
      { id: 'b', date: '2026-10-20', hour: 20 },
      { id: 'c', date: '2026-11-19', hour: 23 },
      { id: 'd', date: '2026-11-19', hour: 12 },
    ]);
  });

  it('is not computed again because a day has passed, but because the zone is another', async () => {
    const lake = await scratchLake();
    await sell(lake, { a: '2026-11-19T12:00:00Z' });
    await refresh(lake);

    expect(await refresh(lake, { logicalDate: '2026-12-01' })).toMatchObject({ status: 'up_to_date' });
    expect(await refresh(lake, { businessTimeZone: 'Europe/Lisbon' })).toMatchObject({ scope: 'all' });
    expect(await hours(lake)).toMatchObject([{ id: 'a', hour: 12 }]);
  });
});
