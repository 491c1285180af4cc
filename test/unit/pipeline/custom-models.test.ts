import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { readGoldModel } from '#functions/adapters/gold-models';
import { openOnnx } from '#functions/adapters/onnx-runtime';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { customModel } from '#functions/domain/model-registry';
import { customModels, listVersions, readModelBytes } from '#functions/pipeline/model-registry';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { type BroughtModel, registerCustom } from '#functions/pipeline/register-custom';
import { scoreCustom } from '#functions/pipeline/score-custom';
import { saleData, saleEvent } from './change-events.ts';
import { linearOnnx } from './linear-onnx.ts';
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

const churn = customModel('churn');
const brought = (change: Partial<BroughtModel> = {}): BroughtModel => ({
  name: 'churn',
  onnx: linearOnnx([[2], [100]]),
  table: 'gold.sales_daily',
  columns: ['total_sales_value', 'total_quantity'],
  key: ['date', 'name_product', 'email_employee'],
  output: undefined,
  ...change,
});
const run = { runId: 'run-1', keepAudits: async () => {} };
const score = (lake: ScratchLake) => scoreCustom(lake.context, openOnnx, churn, run);
const scores = (lake: ScratchLake) =>
  lake.rows(tablePath.gold('churn_scores'), 'name_product, score, class, model_version');

async function sold(
  lake: ScratchLake,
  ...sales: readonly [product: string, price: number, quantity: number][]
) {
  await lake.land(
    ...sales.map(([name_product, price, quantity]) =>
      saleEvent({ data: saleData({ name_product, price, quantity, date: '2026-11-20T15:00:00Z' }) }),
    ),
  );
  await lake.refresh('sale');
  await refreshGold(lake.context, readGoldModel('sales_daily'), readAuditsSql('gold/sales_daily'), {
    logicalDate: LOGICAL_DATE,
    businessTimeZone: BUSINESS_TIME_ZONE,
  });
}

describe('a model that was brought', () => {
  it('scores each row of its table, and again only when something changed', async () => {
    const lake = await scratchLake();
    await sold(lake, ['a', 10, 1], ['b', 30, 3]);

    const { trial } = await registerCustom(lake.context, openOnnx, brought());
    const first = await score(lake);
    const again = await score(lake);
    await sold(lake, ['c', 5, 2]);
    const later = await score(lake);

    expect(trial).toEqual([
      { score: 120, class: null },
      { score: 360, class: null },
    ]);
    expect(first).toMatchObject({ status: 'refreshed', rows: 2, model_version: 1, table: 'churn_scores' });
    expect(again).toMatchObject({ status: 'up_to_date', version: first.version });
    expect(later).toMatchObject({ status: 'refreshed', rows: 3 });
    expect(await scores(lake)).toEqual([
      { name_product: 'a', score: 120, class: null, model_version: 1 },
      { name_product: 'b', score: 360, class: null, model_version: 1 },
      { name_product: 'c', score: 210, class: null, model_version: 1 },
    ]);
  });

  it('of two classes says the value of the second, and which is greater', async () => {
    const lake = await scratchLake();
    await sold(lake, ['a', 10, 1], ['b', 1, 3]);

    const onnx = linearOnnx([
      [1, 0],
      [0, 1],
    ]);
    await registerCustom(lake.context, openOnnx, brought({ onnx }));
    await score(lake);

    expect(await scores(lake)).toMatchObject([
      { name_product: 'a', score: 1, class: 0 },
      { name_product: 'b', score: 3, class: 1 },
    ]);
  });

  it('is one version however often it is registered, and another file is another', async () => {
    const lake = await scratchLake();
    await sold(lake, ['a', 10, 1]);
    const { store } = lake.context;

    await registerCustom(lake.context, openOnnx, brought());
    await registerCustom(lake.context, openOnnx, brought());
    const [version, ...more] = await listVersions(store, churn);
    expect(more).toEqual([]);
    for (const file of Object.keys(version!.files)) await readModelBytes(store, version!, file);
    await score(lake);
    await registerCustom(lake.context, openOnnx, brought({ onnx: linearOnnx([[0], [1]]) }));
    const rescored = await score(lake);

    expect(await customModels(store)).toEqual([churn]);
    expect(rescored).toMatchObject({ status: 'refreshed', model_version: 2 });
    expect(await scores(lake)).toMatchObject([{ score: 1, model_version: 2 }]);
  });

  it.each([
    ['onnx_not_readable', { onnx: Buffer.from('no model') }],
    ['onnx_inputs_do_not_fit', { columns: ['total_sales_value', 'total_quantity', 'total_sales'] }],
    ['onnx_output_not_usable', { output: 'label' }],
    ['column_not_usable', { columns: ['total_sales_value', 'date'] }],
    ['column_not_usable', { columns: ['total_sales_value', 'nothing'] }],
    ['key_not_unique', { key: ['date'] }],
  ] satisfies [string, Partial<BroughtModel>][])(
    'is refused with %s when it does not fit',
    async (code, change) => {
      const lake = await scratchLake();
      await sold(lake, ['a', 10, 1], ['b', 30, 3]);

      await expect(registerCustom(lake.context, openOnnx, brought(change))).rejects.toMatchObject({ code });

      expect(await customModels(lake.context.store)).toEqual([]);
    },
  );
});
