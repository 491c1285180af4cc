import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { dateOfDay, dayNumber } from '#functions/pipeline/bookmarks';
import { extractFeatures } from '#functions/pipeline/extract-features';
import { readManifest, readModelFile } from '#functions/pipeline/model-registry';
import { customerValue as model } from '#functions/pipeline/models/customer-value';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { registerTrained } from '#functions/pipeline/register-trained';
import { scoreTable } from '#functions/pipeline/score-table';
import { customerValue } from '#functions/pipeline/scores/customer-value';
import { trainPart } from '#functions/pipeline/train-part';
import { simulatedCustomers } from '../ml/simulated-customers.ts';
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
const TODAY = dayNumber(LOGICAL_DATE);

let lake: ScratchLake;
beforeEach(async () => {
  lake = await scratchLake();
});

interface Purchase {
  readonly customer: string | undefined;
  readonly daysAgo: number;
  readonly price: number;
}

async function sell(purchases: readonly Purchase[]): Promise<void> {
  const events = purchases.map(({ customer, daysAgo, price }) => {
    const date = `${dateOfDay(TODAY - daysAgo)}T15:00:00.000Z`;
    const { email_customer: _, ...data } = saleData({ price, date });
    return saleEvent({ data: { ...data, ...(customer && { email_customer: customer }) } });
  });
  await lake.land(...events);
  await lake.refresh('sale');
  await refreshGold(lake.context, readGoldModel('customers'), readAuditsSql('gold/customers'), parameters);
}

const score = () => scoreTable(lake.context, customerValue, readModelSql, parameters);
const rows = () => lake.rows(tablePath.gold('customer_value'));

async function train(runId: string, codeHash = 'code') {
  const { store } = lake.context;
  const request = { ...parameters, runId, codeHash };
  const features = await extractFeatures(lake.context, model, readModelSql(model.features), request);
  for (const part of features.parts) await trainPart(store, model, part, features.champion);
  return { features, register: () => registerTrained(store, model, features, new Date()) };
}

describe('without a model', () => {
  it('customers are told by what those like them did in the last 60 days', async () => {
    const regulars = Array.from({ length: 30 }, (_, at) => `regular-${at}@example.com`);
    const gone = Array.from({ length: 30 }, (_, at) => `gone-${at}@example.com`);
    await sell([
      ...regulars.flatMap((customer) =>
        [5, 40, 75, 110, 145, 180, 215].map((daysAgo) => ({ customer, daysAgo, price: 20 })),
      ),
      ...gone.map((customer) => ({ customer, daysAgo: 300, price: 20 })),
      { customer: undefined, daysAgo: 3, price: 20 },
    ]);

    expect(await score()).toMatchObject({ status: 'refreshed', rows: 60, model_version: null });
    const known = new Map((await rows()).map((row) => [row.email_customer, row]));

    const [regular, lost] = [known.get('regular-3@example.com')!, known.get('gone-3@example.com')!];
    expect(regular.probability_of_purchase_60d).toBeGreaterThan(0.85);
    expect(lost.probability_of_purchase_60d).toBeLessThan(0.15);
    expect(regular).toMatchObject({
      model_name: 'base_rate',
      purchases: 7,
      sales_value: '140.00',
      recency_days: 5,
      probability_alive: null,
      expected_value_365d: null,
    });
  });

  it('nothing is foretold where nobody had bought 60 days ago', async () => {
    await sell([{ customer: 'new@example.com', daysAgo: 2, price: 20 }]);

    await score();

    expect(await rows()).toEqual([
      expect.objectContaining({ probability_of_purchase_60d: null, purchases: 1 }),
    ]);
  });
});

describe('with a model', () => {
  const shop = {
    customers: 260,
    buying: { r: 1, alpha: 4, a: 0.6, b: 3 },
    spending: { p: 6, q: 4, v: 15 },
    arrivals: 240,
    days: 480,
  };
  const purchases = simulatedCustomers(shop).flatMap(({ days, cents }, customer) =>
    days.map((day, at) => ({
      customer: `customer-${customer}@example.com`,
      daysAgo: shop.days - 1 - day,
      price: Math.min(7_999, cents[at]! / 100),
    })),
  );

  it('the champion says what is to come, and the same again', async () => {
    await sell(purchases);
    const registered = await (await train('first')).register();

    await score();
    const all = await rows();

    expect(registered).toMatchObject({
      version: 1,
      promoted: true,
      reason: 'first_champion',
      metric: 'log_loss',
    });
    expect(all).toHaveLength(260);
    const manifest = (await readManifest(lake.context.store, 'customer_value', 1))!;
    for (const row of all) expect(row).toMatchObject({ model_version: 1, model_hash: manifest.model_hash });
    // Who buys often and lately is worth more than who does neither.
    const value = (segment: string) => {
      const values = all
        .filter((row) => row.segment === segment)
        .map((row) => Number(row.expected_value_365d));
      return values.reduce((sum, each) => sum + each, 0) / values.length;
    };
    expect(value('champion')).toBeGreaterThan(3 * value('lost'));
    expect(await score()).toMatchObject({ status: 'up_to_date' });
  });

  it('a champion stays when the next one learnt from the same days', async () => {
    await sell(purchases);
    await (await train('first')).register();

    const again = await (await train('second', 'other code')).register();

    expect(again).toMatchObject({ version: 2, promoted: false, reason: 'not_better_than_champion' });
    expect(again.champion).toBeCloseTo((await metricsOf(2)).folds[0]!.logLoss, 12);
  });

  it('no address is in what a training reads or keeps', async () => {
    await sell(purchases);
    const { features, register } = await train('first');
    await register();

    const { store } = lake.context;
    const text = Buffer.from((await store.get(features.parts[0]!.features_key))!).toString();
    const manifest = (await readManifest(store, 'customer_value', 1))!;

    expect(text).not.toContain('@');
    expect(text.split('\n')).toHaveLength(260 + 2);
    expect(await readModelFile(store, manifest, 'model.json')).not.toContain('@');
  });

  async function metricsOf(version: number): Promise<{ folds: { logLoss: number }[] }> {
    const manifest = (await readManifest(lake.context.store, 'customer_value', version))!;
    return JSON.parse(await readModelFile(lake.context.store, manifest, 'metrics.json'));
  }
});
