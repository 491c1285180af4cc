import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { moveAlias, registerModel } from '#functions/pipeline/model-registry';
import { newAnomalies } from '#functions/pipeline/new-anomalies';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { scoreTable } from '#functions/pipeline/score-table';
import type { ScoredTable } from '#functions/pipeline/scored-table';
import { modelDrift } from '#functions/pipeline/scores/model-drift';
import { salesAnomalies } from '#functions/pipeline/scores/sales-anomalies';
import { salesTrend } from '#functions/pipeline/scores/sales-trend';
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

const DAY = 86_400_000;
const LAST = Date.parse(`${LOGICAL_DATE}T15:00:00Z`);
const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };
const dateBefore = (days: number): string => new Date(LAST - days * DAY).toISOString().slice(0, 10);

/** @param daysBack 0 is the logical date */
const sale = (daysBack: number, changes: Parameters<typeof saleData>[0] = {}) =>
  saleEvent({ data: saleData({ date: new Date(LAST - daysBack * DAY).toISOString(), ...changes }) });

async function gold(lake: ScratchLake): Promise<void> {
  for (const entity of ['sale', 'product', 'supplier'] as const) await lake.refresh(entity);
  for (const model of ['sales_daily', 'products'])
    await refreshGold(lake.context, readGoldModel(model), readAuditsSql(`gold/${model}`), parameters);
}

/** Four sales a day of 20.00 and two pieces, five on Sundays, of two products in turn. */
const daily = (days: number, from = 0) =>
  Array.from({ length: days }, (_, at) => at + from).flatMap((back) =>
    Array.from({ length: new Date(LAST - back * DAY).getUTCDay() === 0 ? 5 : 4 }, (_, each) =>
      sale(back, { price: 20, quantity: 2, name_product: each % 2 ? 'Mesa' : 'Cadeira' }),
    ),
  );

async function score(lake: ScratchLake, table: ScoredTable) {
  const result = await scoreTable(lake.context, table, readModelSql, parameters);
  return { result, rows: await lake.rows(tablePath.gold(table.name)) };
}

describe('gold/sales_anomalies', () => {
  it('has the day that is not like its weekday, with the reason; the same rows again when made again', async () => {
    const lake = await scratchLake();
    const large = Array.from({ length: 30 }, () =>
      sale(10, { price: 20, quantity: 2, name_product: 'Mesa' }),
    );
    await lake.land(...daily(90), ...large);
    await gold(lake);

    const { result, rows } = await score(lake, salesAnomalies);
    const again = await score(lake, { ...salesAnomalies, method: 'the same by another name' });

    expect(
      rows.map(({ date, level, name, measure, direction }) => [date, level, name, measure, direction]),
    ).toEqual([
      [dateBefore(10), 'product', 'Mesa', 'quantity', 'above'],
      [dateBefore(10), 'product', 'Mesa', 'revenue', 'above'],
      [dateBefore(10), 'total', '', 'quantity', 'above'],
      [dateBefore(10), 'total', '', 'revenue', 'above'],
    ]);
    expect(rows.at(-1)).toMatchObject({ value: '680.00', expected: '80.00', is_new: false });
    expect(rows.at(-1)!.reason_en).toContain('Largest part: Mesa, R$ 600.00 more than usual.');
    expect(again.result).toMatchObject({ status: 'refreshed', rows: result.rows });
    expect(again.rows).toEqual(rows);
  });

  it('does not take a day that goes on for a bad one, and does so the day after', async () => {
    const lake = await scratchLake();
    await lake.land(...daily(90, 1));
    await gold(lake);

    expect((await score(lake, salesAnomalies)).rows).toEqual([]);
    const tomorrow = new Date(LAST + DAY).toISOString().slice(0, 10);
    await scoreTable(lake.context, salesAnomalies, readModelSql, { ...parameters, logicalDate: tomorrow });
    expect(await lake.rows(tablePath.gold('sales_anomalies'))).toMatchObject([
      {
        date: LOGICAL_DATE,
        level: 'total',
        measure: 'quantity',
        direction: 'below',
        is_new: true,
        value: '0.00',
      },
      { date: LOGICAL_DATE, level: 'total', measure: 'revenue', direction: 'below', is_new: true },
    ]);
  });

  it('is empty in a lake without sales', async () => {
    const lake = await scratchLake();
    await gold(lake);

    expect((await score(lake, salesAnomalies)).rows).toEqual([]);
    expect((await score(lake, salesTrend)).rows).toEqual([]);
    expect((await score(lake, modelDrift)).rows).toEqual([]);
  });
});

describe('new anomalies', () => {
  const runOf = (lake: ScratchLake, runId: string, logicalDate = LOGICAL_DATE) =>
    scoreTable(lake.context, salesAnomalies, readModelSql, { ...parameters, logicalDate }, stepRun(runId));
  const stepRun = (runId: string) => ({ runId, keepAudits: async () => {} });
  const large = (daysBack: number) =>
    Array.from({ length: 30 }, () => sale(daysBack, { price: 20, quantity: 2 }));

  it('are those that the run before did not know, of the last days', async () => {
    const lake = await scratchLake();
    await lake.land(...daily(90, 1), ...large(20), ...large(3));
    await gold(lake);
    await runOf(lake, 'first');
    await lake.land(...large(1));
    await gold(lake);
    await runOf(lake, 'second');
    await runOf(lake, 'third');

    const [first, second, third] = [
      await newAnomalies(lake.context, 'first'),
      await newAnomalies(lake.context, 'second'),
      await newAnomalies(lake.context, 'third'),
    ];

    expect(new Set(first.anomalies.map(({ date }) => date))).toEqual(new Set([dateBefore(3)]));
    expect(new Set(second.anomalies.map(({ date }) => date))).toEqual(new Set([dateBefore(1)]));
    expect(second.anomalies[0]).toMatchObject({
      level: 'total',
      name: '',
      value: expect.stringMatching(/^\d+\.00$/),
    });
    expect(second.count).toBe(second.anomalies.length);
    expect(third).toEqual({ count: 0, anomalies: [] });
    expect(await newAnomalies(lake.context, 'second')).toEqual(second);
  });

  it('are none of a day that is made again', async () => {
    const lake = await scratchLake();
    await lake.land(...daily(90, 1), ...large(9));
    await gold(lake);
    await runOf(lake, 'today');
    await runOf(lake, 'past', dateBefore(7));

    expect(await lake.rows(tablePath.gold('sales_anomalies'))).not.toEqual([]);
    expect((await newAnomalies(lake.context, 'past')).count).toBe(0);
  });
});

describe('gold/sales_trend', () => {
  it('has each complete day, in total and of each product', async () => {
    const lake = await scratchLake();
    await lake.land(...daily(60));
    await gold(lake);

    const { rows } = await score(lake, salesTrend);

    expect(rows).toHaveLength(3 * 59);
    expect(rows.map(({ date }) => date)).not.toContain(LOGICAL_DATE);
    const newest = rows.filter(({ level, date }) => level === 'total' && date === dateBefore(1));
    expect(newest).toMatchObject([
      {
        name: '',
        sales_value: '80.00',
        average_28_days: '82.86',
        growth_week: 0,
        growth_year: null,
        change_point: false,
      },
    ]);
    expect(Number(newest[0]!.trend)).toBeCloseTo(82.86, 0);
    expect(newest[0]!.since).toBe(dateBefore(59));
  });
});

describe('gold/model_drift', () => {
  it('tells what has moved away, and the error of the champion', async () => {
    const lake = await scratchLake();
    const rated = daily(200).map((event, at) => ({
      ...event,
      data: { ...event.data, rating: 4 + (at % 2) },
    }));
    const irregular = Array.from({ length: 40 }, (_, at) =>
      sale(at * 5, { price: 20, quantity: 2, rating: 4 }),
    );
    const recent = Array.from({ length: 27 }, (_, at) =>
      Array.from({ length: 8 }, () =>
        sale(at + 1, { price: 20, quantity: 2, rating: 1, name_product: 'Mesa' }),
      ),
    ).flat();
    await lake.land(...rated, ...irregular, ...recent);
    await gold(lake);
    const spread = { weeks: [1], quantiles: { low95: -2, low80: -1, high80: 1, high95: 2 } };
    const series = [
      { key: 'total', measure: 'cents', method: 'weekday_mean', mase: 0.7, bias: 0, folds: 6, spread },
    ];
    await registerModel(
      lake.context.store,
      {
        model: 'demand_forecast',
        run_id: 'run',
        created_at: '2026-11-21T00:00:00.000Z',
        logical_date: LOGICAL_DATE,
        tables: {},
        data_hash: 'data',
        code_hash: 'code',
        verdict: { promote: true, reason: 'first_champion' },
        parameters: {},
        metrics: {},
      } as unknown as Parameters<typeof registerModel>[1],
      () => ({ 'model.json': JSON.stringify({ horizon: 28, series }) }),
    );
    const move = {
      version: 1,
      moved_at: '2026-11-21T00:00:00.000Z',
      reason: 'first_champion',
      run_id: 'run',
    };
    await moveAlias(lake.context.store, 'demand_forecast', 'champion', move);

    const { rows, result } = await score(lake, modelDrift);

    const newest = rows.filter(({ date }) => date === dateBefore(1));
    const drifted = newest
      .filter((row) => row.drifted)
      .map(({ model, kind, name }) => `${model} ${kind} ${name}`);
    expect(result.drifted).toBe(new Set(newest.filter((row) => row.drifted).map(({ model }) => model)).size);
    expect(drifted).toContain('note_sentiment input rating');
    expect(drifted).not.toContain('demand_forecast input sale_value');
    expect(newest.find(({ kind }) => kind === 'error')).toMatchObject({
      model: 'demand_forecast',
      name: 'total',
      reference: 0.7,
      model_version: 1,
      observations: 1,
    });
    expect(rows.filter(({ name, kind }) => name === 'total' && kind === 'error')).toHaveLength(13);
  });
});
