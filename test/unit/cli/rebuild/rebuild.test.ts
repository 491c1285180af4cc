import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkReplay } from '#cli/rebuild/check';
import { rebuild } from '#cli/rebuild/rebuild';
import { checkRecomputation } from '#cli/verify/recompute';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { deleteRows } from '#lake/delete';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from '#test/unit/pipeline/scratch-lake';
import { pastRuns, refreshAll } from './past-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const sale = tablePath.silver('sale');
const customers = tablePath.gold('customers');

const versionOf = async ({ context }: ScratchLake, path: string) =>
  (await (await DeltaTable.open(context, path)).snapshot()).version;

const wrongIn = async ({ context }: ScratchLake) =>
  (await checkRecomputation(context, BUSINESS_TIME_ZONE, () => {})).filter(({ ok }) => !ok);

it('makes what was spoilt anew, as one version more; what was can still be read', async () => {
  const lake = await scratchLake();
  await pastRuns(lake);
  const { context } = lake;
  const paths = [sale, tablePath.deleted, tablePath.quarantine, customers];
  const rowsOfAll = async () =>
    Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await lake.rows(path)])));
  const right = await rowsOfAll();
  await updateRows(await DeltaTable.open(context, sale), { set: { price: '7' } });
  await deleteRows(await DeltaTable.open(context, customers), {});
  const spoilt = { sale: await versionOf(lake, sale), customers: await versionOf(lake, customers) };
  expect((await wrongIn(lake)).length).toBeGreaterThan(0);

  const rebuilt = await rebuild(context, { businessTimeZone: BUSINESS_TIME_ZONE });

  expect(await rowsOfAll()).toEqual(right);
  expect(await wrongIn(lake)).toEqual([]);
  expect(await versionOf(lake, sale)).toBe(spoilt.sale + 1);
  expect(await versionOf(lake, customers)).toBe(spoilt.customers + 1);
  expect(rebuilt.find(({ table }) => table === sale)).toEqual({
    table: sale,
    version: spoilt.sale + 1,
    files: 1,
    rows: 4,
  });
  const { sql } = await readTable(await DeltaTable.open(context, sale), { version: spoilt.sale });
  expect(await context.engine.rows(`select distinct price from (${sql})`)).toEqual([{ price: '7.00' }]);

  // What comes next goes on from there, and past runs, the rebuild among them, can be made again.
  await refreshAll(lake, '2026-11-21');
  const checks = await checkReplay(context, { businessTimeZone: BUSINESS_TIME_ZONE });
  expect(await wrongIn(lake)).toEqual([]);
  expect(checks.filter(({ outcome }) => outcome !== 'identical').map(({ detail }) => detail)).toEqual([
    'UPDATE: not made by a refresh',
  ]);
  await lake.close();
});

it('leaves other tables alone, and the events of other entities', async () => {
  const lake = await scratchLake();
  await pastRuns(lake);
  const table = tablePath.gold('sales_by_seller');
  const before = await versionOf(lake, tablePath.quarantine);
  const exported = await lake.context.store.get(exportKey('sales_by_seller'));

  await rebuild(lake.context, { businessTimeZone: BUSINESS_TIME_ZONE, tables: new Set([table]) });
  await rebuild(lake.context, {
    businessTimeZone: BUSINESS_TIME_ZONE,
    tables: new Set([tablePath.silver('product')]),
  });

  expect(await lake.context.store.get(exportKey('sales_by_seller'))).toEqual(exported);
  expect(await versionOf(lake, tablePath.quarantine)).toBe(before + 1);
  const refused = await lake.rows<{ entity: string }>(tablePath.quarantine, 'entity');
  expect(new Set(refused.map(({ entity }) => entity))).toEqual(new Set(['sale', 'unknown']));
  await lake.close();
});
