import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { extractFeatures } from '#functions/pipeline/extract-features';
import { aliasMoves, moveAlias, readManifest, readModelFile } from '#functions/pipeline/model-registry';
import { demandForecast } from '#functions/pipeline/models/demand-forecast';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { registerTrained } from '#functions/pipeline/register-trained';
import { type ScoreRequest, scoreTable } from '#functions/pipeline/score-table';
import type { ScoredTable } from '#functions/pipeline/scored-table';
import { salesForecast, salesForecastTotal } from '#functions/pipeline/scores/sales-forecast';
import { trainPart } from '#functions/pipeline/train-part';
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
beforeAll(loadAugurs);
afterAll(closeSharedEngine);

const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };
const score = (lake: ScratchLake, table: ScoredTable, request: Partial<ScoreRequest> = {}) =>
  scoreTable(lake.context, table, readModelSql, { ...parameters, ...request });

async function gold(lake: ScratchLake): Promise<void> {
  for (const entity of ['sale', 'product', 'supplier'] as const) await lake.refresh(entity);
  for (const model of ['sales_daily', 'products'])
    await refreshGold(lake.context, readGoldModel(model), readAuditsSql(`gold/${model}`), parameters);
}

const DAY = 86_400_000;
/** Weekdays sell ever more, and Sundays nothing: better forecast with the trend than without. */
async function sellDaily(lake: ScratchLake, days: number): Promise<void> {
  const last = Date.parse(`${LOGICAL_DATE}T12:00:00Z`);
  await lake.land(
    ...Array.from({ length: days }, (_, at) => {
      const date = new Date(last - (days - 1 - at) * DAY);
      const quantity = date.getUTCDay() === 0 ? 1 : 10 + Math.floor(at / 2) + 3 * date.getUTCDay();
      return saleEvent({ data: saleData({ price: quantity * 10, quantity, date: date.toISOString() }) });
    }),
  );
  await gold(lake);
}

async function train(lake: ScratchLake, runId: string) {
  const { store } = lake.context;
  const request = { ...parameters, runId, codeHash: 'code' };
  const features = await extractFeatures(
    lake.context,
    demandForecast,
    readModelSql(demandForecast.features),
    request,
  );
  for (const part of features.parts) await trainPart(store, demandForecast, part, features.champion);
  return { features, register: () => registerTrained(store, demandForecast, features, new Date()) };
}

describe('a table that a model makes', () => {
  it('is made by the floor while no model has been promoted, and says so', async () => {
    const lake = await scratchLake();
    await lake.land(saleEvent({ data: saleData({ price: 30, quantity: 3, date: '2026-11-20T15:00:00Z' }) }));
    await lake.land(saleEvent({ data: saleData({ price: 10, quantity: 1, date: '2026-11-13T15:00:00Z' }) }));
    // Of the day itself more may still be coming in.
    await lake.land(
      saleEvent({ data: saleData({ price: 70, quantity: 7, date: `${LOGICAL_DATE}T15:00:00Z` }) }),
    );
    await gold(lake);

    const result = await score(lake, salesForecast);
    const again = await score(lake, salesForecast);

    expect(result).toMatchObject({ status: 'refreshed', rows: 28, model_version: null });
    expect(again).toMatchObject({ status: 'up_to_date', version: result.version, rows: 0 });
    const rows = await lake.rows(tablePath.gold('sales_forecast'));
    expect(rows.slice(0, 7).map((row) => [row.date, row.predicted_sales_value])).toEqual([
      ['2026-11-21', '0.00'],
      ['2026-11-22', '0.00'],
      ['2026-11-23', '0.00'],
      ['2026-11-24', '0.00'],
      ['2026-11-25', '0.00'],
      ['2026-11-26', '0.00'],
      ['2026-11-27', '30.00'],
    ]);
    expect(rows[0]).toMatchObject({ model_name: 'weekday_mean', model_version: null });
  });

  it('is made by the champion from its promotion on, and by the former one after a roll back', async () => {
    const lake = await scratchLake();
    await sellDaily(lake, 200);
    const floor = await score(lake, salesForecastTotal);
    const byFloor = await lake.rows(tablePath.gold('sales_forecast_total'));

    const registered = await (await train(lake, 'first')).register();
    const byChampion = await score(lake, salesForecastTotal);

    expect(registered).toMatchObject({ version: 1, promoted: true, reason: 'first_champion' });
    expect(byChampion).toMatchObject({ status: 'refreshed', model_version: 1, version: floor.version + 1 });
    const manifest = (await readManifest(lake.context.store, 'demand_forecast', 1))!;
    const rows = await lake.rows(tablePath.gold('sales_forecast_total'));
    for (const row of rows)
      expect(row).toMatchObject({
        model_name: 'demand_forecast',
        model_version: 1,
        model_hash: manifest.model_hash,
      });
    expect(await readModelFile(lake.context.store, manifest, 'README.md')).toContain('version 1');

    await score(lake, salesForecastTotal, { modelVersion: 0 });
    expect(await lake.rows(tablePath.gold('sales_forecast_total'))).toEqual(byFloor);
    await score(lake, salesForecastTotal, { modelVersion: 1 });
    expect(await lake.rows(tablePath.gold('sales_forecast_total'))).toEqual(rows);
  });

  it('is not made by a version that there is not', async () => {
    const lake = await scratchLake();
    await sellDaily(lake, 60);

    await expect(score(lake, salesForecast, { modelVersion: 7 })).rejects.toMatchObject({
      code: 'model_version_not_found',
    });
  });

  it('stays as it is when an audit finds something', async () => {
    const lake = await scratchLake();
    await sellDaily(lake, 30);
    await score(lake, salesForecast);
    const before = await lake.rows(tablePath.gold('sales_forecast'));
    const spoilt = {
      ...salesForecast,
      method: 'spoilt',
      async score(input: Parameters<ScoredTable['score']>[0]) {
        return [...(await salesForecast.score(input))].map((row) => ({ ...row, quantity_low_95: -1 }));
      },
    };

    await expect(score(lake, spoilt)).rejects.toMatchObject({
      code: 'audit_failed',
      message: expect.stringContaining('nothing_is_negative'),
    });
    expect(await lake.rows(tablePath.gold('sales_forecast'))).toEqual(before);
  });
});

describe('a training', () => {
  it('gives the same bytes for the same tables, and does nothing when they were trained on before', async () => {
    const lake = await scratchLake();
    await sellDaily(lake, 120);
    const [one, other] = [await train(lake, 'one'), await train(lake, 'other')];
    await one.register();
    const moves = await aliasMoves(lake.context.store, 'demand_forecast', 'champion');
    const second = await other.register();
    const manifests = await Promise.all(
      [1, 2].map((version) => readManifest(lake.context.store, 'demand_forecast', version)),
    );

    const third = await train(lake, 'third');

    expect(manifests[0]!.model_hash).toBe(manifests[1]!.model_hash);
    expect(third.features).toMatchObject({ status: 'nothing_new', parts: [] });
    expect(moves).toHaveLength(1);
    // It was trained when there was no champion; the registry keeps both.
    expect(second.version).toBe(2);
  });

  it('has nothing to do in a lake without sales, nor before the first refresh', async () => {
    const lake = await scratchLake();
    expect((await train(lake, 'none')).features).toMatchObject({ status: 'no_data', parts: [] });
    await gold(lake);

    expect((await train(lake, 'empty')).features).toMatchObject({ status: 'no_data', parts: [] });
  });

  it('registers once when the registration is tried again, and moves the champion once', async () => {
    const lake = await scratchLake();
    await sellDaily(lake, 200);
    const { register } = await train(lake, 'run');

    const [first, second] = [await register(), await register()];
    await moveAlias(lake.context.store, 'demand_forecast', 'champion', {
      version: 1,
      moved_at: '2026-11-22T00:00:00.000Z',
      reason: 'promoted_by_hand',
      run_id: null,
    });

    expect(second).toEqual(first);
    expect(await aliasMoves(lake.context.store, 'demand_forecast', 'champion')).toHaveLength(2);
  });
});
