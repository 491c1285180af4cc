import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MaintenanceRun, runMaintenance } from '#cli/maintain/run-maintenance';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { tablePath } from '#contracts/lake-layout';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { openBronze } from '#functions/pipeline/land-events';
import { refreshSilver } from '#functions/pipeline/refresh-silver';
import { startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
let idle: MaintenanceRun;
let besideRefresh: MaintenanceRun;
const sales = tablePath.silver('sale');

/** Silver alone: a whole refresh for each of the small files would take minutes. */
async function sellAndMerge(): Promise<void> {
  const before = await cloud.landed();
  await cloud.postSale();
  await cloud.untilLanded(before, 1);
  const { version } = await (await openBronze(cloud.lake)).snapshot();
  const request = { entity: 'sale' as const, bronzeVersion: version, logicalDate: '2099-01-01' };
  const model = { sql: readModelSql('silver/sale'), audits: readAuditsSql('silver/sale') };
  await refreshSilver(cloud.lake, { ...request, businessTimeZone: 'America/Sao_Paulo' }, model);
}

beforeAll(async () => {
  cloud = await startTestCloud();
  for (let files = 0; files < 8; files++) await sellAndMerge();
  const before = await cloud.landed();
  for (let count = 0; count < 10; count++) await cloud.postSale();
  await cloud.untilLanded(before, 10);
  [besideRefresh] = await Promise.all([runMaintenance(cloud.connection), runRefresh(cloud.connection)]);
  idle = await runMaintenance(cloud.connection);
});
afterAll(() => cloud.stop());

it('packs the small files of silver, unless the refresh beside it was faster', () => {
  const packed = [...besideRefresh.output.tables, ...idle.output.tables].filter(
    ({ table, compaction }) => table === sales && compaction === 'compacted',
  );

  expect(packed).toHaveLength(1);
  expect(packed[0]!.files_packed).toBeGreaterThanOrEqual(8);
});

it('leaves a lake in which everything adds up', async () => {
  const { ok, lines } = await verify(cloud.connection, { onProgress: () => {} });

  expect(ok, lines.join('\n')).toBe(true);
  expect(await cloud.rows('select count(*) as rows from silver.sale')).toEqual([{ rows: 18 }]);
});

it('has nothing to do for tables that are in shape', async () => {
  const { output } = await runMaintenance(cloud.connection);

  expect(output.tables).toEqual([]);
  expect(output.in_shape).toEqual(expect.arrayContaining([sales, tablePath.bronze, tablePath.quarantine]));
});
