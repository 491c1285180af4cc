import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMaintenance } from '#cli/maintain/run-maintenance';
import { checkReplay } from '#cli/rebuild/check';
import { rebuild } from '#cli/rebuild/rebuild';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { goldTables } from '#functions/domain/gold-tables';
import { deleteRows } from '#lake/delete';
import { DeltaTable } from '#lake/table';
import { startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await sell({}, { price: 20 }, { price: 9000 });
  await runRefresh(cloud.connection);
  await sell({ price: 30 });
  await runRefresh(cloud.connection, { logicalDate: '2026-11-01' });
  await runMaintenance(cloud.connection);
}, 300_000);
afterAll(() => cloud.stop());

async function sell(...sales: Record<string, unknown>[]): Promise<void> {
  const before = await cloud.landed();
  for (const changes of sales) await cloud.postSale(changes);
  await cloud.untilLanded(before, sales.length);
}

const check = async () => {
  const { businessTimeZone } = cloud.connection.config;
  const checks = await checkReplay(cloud.lake, { businessTimeZone });
  return { checks, notIdentical: checks.filter(({ outcome }) => outcome !== 'identical') };
};

it('what the functions wrote comes out again byte for byte', async () => {
  const { checks, notIdentical } = await check();

  expect(notIdentical).toEqual([]);
  const compared = new Set(checks.map(({ subject }) => subject));
  for (const { name } of goldTables()) expect(compared).toContain(exportKey(name));
  for (const path of [tablePath.silver('sale'), tablePath.quarantine, tablePath.gold('sales_daily')])
    expect(compared).toContain(path);
});

it('a spoilt table is made anew, and everything adds up again', async () => {
  const sale = await DeltaTable.open(cloud.lake, tablePath.silver('sale'));
  await deleteRows(sale, { predicate: 'price = 20' });
  expect((await verify(cloud.connection)).ok).toBe(false);

  await rebuild(cloud.lake, cloud.connection.config);

  const { ok, lines } = await verify(cloud.connection);
  expect(ok, lines.join('\n')).toBe(true);
  expect((await check()).notIdentical.map(({ detail }) => detail)).toEqual(['DELETE: not made by a refresh']);
});
