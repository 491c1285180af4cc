import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeEvent } from '#contracts/change-event';
import { tablePath } from '#contracts/lake-layout';
import { readGoldModel } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { dateOfDay, dayNumber } from '#functions/pipeline/bookmarks';
import { extractFeatures } from '#functions/pipeline/extract-features';
import { readManifest, readModelFile } from '#functions/pipeline/model-registry';
import { nextBestOffer as model } from '#functions/pipeline/models/next-best-offer';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { registerTrained } from '#functions/pipeline/register-trained';
import { scoreTable } from '#functions/pipeline/score-table';
import { nextBestOffers } from '#functions/pipeline/scores/next-best-offers';
import { trainPart } from '#functions/pipeline/train-part';
import { tasteShop } from '../ml/simulated-shop.ts';
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
  readonly customer: string;
  readonly product: string;
  readonly daysAgo: number;
}

/** @param catalogue names of the products that are recorded */
async function sell(purchases: readonly Purchase[], catalogue: readonly string[] = []): Promise<void> {
  const sales = purchases.map(({ customer, product, daysAgo }) =>
    saleEvent({
      data: saleData({
        email_customer: `${customer}@example.com`,
        name_product: product,
        date: `${dateOfDay(TODAY - daysAgo)}T15:00:00.000Z`,
      }),
    }),
  );
  const products = catalogue.map((name, at): ChangeEvent => {
    const data = { name, price: 10, category: 'Roupas', supplier_email: 'a@example.com' };
    return saleEvent({ entity: 'product', id: `product-${at}`, data });
  });
  await lake.land(...sales, ...products);
  for (const entity of ['sale', 'product', 'supplier'] as const) await lake.refresh(entity);
  await refreshGold(lake.context, readGoldModel('products'), readAuditsSql('gold/products'), parameters);
}

const score = () => scoreTable(lake.context, nextBestOffers, readModelSql, parameters);
const offers = () => lake.rows(tablePath.gold('next_best_offers'));

async function train(runId: string, codeHash = 'code') {
  const { store } = lake.context;
  const request = { ...parameters, runId, codeHash };
  const features = await extractFeatures(lake.context, model, readModelSql(model.features), request);
  for (const part of features.parts) await trainPart(store, model, part, features.champion);
  return { features, register: () => registerTrained(store, model, features, new Date()) };
}

describe('without a model', () => {
  it('customers are offered what most buy, and again what they did buy again, but not just now', async () => {
    await sell([
      ...['ana', 'bea', 'caio'].map((customer) => ({ customer, product: 'Filtro', daysAgo: 20 })),
      ...['bea', 'caio'].map((customer) => ({ customer, product: 'Bule', daysAgo: 20 })),
      { customer: 'ana', product: 'Filtro', daysAgo: 50 },
      { customer: 'ana', product: 'Xícara', daysAgo: 30 },
      { customer: 'ana', product: 'Xícara', daysAgo: 6 },
      { customer: 'caio', product: 'Filtro', daysAgo: 800 },
    ]);

    expect(await score()).toMatchObject({ status: 'refreshed', model_version: null });
    const all = await offers();

    expect(all.filter(({ email_customer }) => email_customer === 'ana@example.com')).toEqual([
      expect.objectContaining({
        kind: 'again',
        rank: 1,
        name_product: 'Filtro',
        because_of: 'Filtro',
        reason_en: 'Bought on 2 days, 30 days apart on average, the last time 20 days ago.',
        model_name: 'popularity',
        model_version: null,
      }),
      expect.objectContaining({
        kind: 'new',
        rank: 1,
        name_product: 'Bule',
        score: 2,
        because_of: null,
        category: null,
      }),
    ]);
    // Bought twice, but once more than two years ago.
    expect(all.filter(({ email_customer }) => email_customer === 'caio@example.com')).toEqual([
      expect.objectContaining({ kind: 'new', name_product: 'Xícara' }),
    ]);
  });

  it('what left the catalogue is not offered, nor what has not been sold for a season', async () => {
    const bought = (customer: string, product: string, daysAgo = 10) => ({ customer, product, daysAgo });
    await sell(
      [
        bought('ana', 'Bule'),
        bought('bea', 'Filtro'),
        bought('bea', 'Jarra', 120),
        bought('bea', 'Descontinuado'),
      ],
      ['Bule', 'Filtro', 'Jarra'],
    );

    await score();

    const ana = (await offers()).filter(({ email_customer }) => email_customer === 'ana@example.com');
    expect(ana).toEqual([expect.objectContaining({ name_product: 'Filtro', category: 'Roupas' })]);
  });
});

describe('with a model', () => {
  const DAYS = 130;
  const shop = tasteShop({ customers: 100, days: DAYS });
  const purchases = Array.from({ length: 100 }, (_, customer) =>
    Array.from({ length: shop.starts[customer + 1]! - shop.starts[customer]! }, (_, at) => {
      const entry = shop.starts[customer]! + at;
      const product = shop.products[shop.product[entry]!]!;
      return {
        customer: `customer-${String(customer).padStart(3, '0')}`,
        product,
        daysAgo: DAYS - 1 - shop.day[entry]!,
      };
    }),
  ).flat();

  it('the champion makes the offers, with reasons of their own, and the same again', async () => {
    await sell(purchases);
    const registered = await (await train('first')).register();

    expect(await score()).toMatchObject({ model_version: 1 });
    const all = await offers();

    expect(registered).toMatchObject({
      version: 1,
      promoted: true,
      reason: 'first_champion',
      metric: 'hit_rate_at_10',
    });
    const manifest = (await readManifest(lake.context.store, 'next_best_offer', 1))!;
    for (const row of all) expect(row).toMatchObject({ model_version: 1, model_hash: manifest.model_hash });
    expect(new Set(all.map(({ email_customer }) => email_customer)).size).toBe(100);
    const proposals = all.filter(({ kind }) => kind === 'new');
    const taste = (product: unknown) => String(product).split(' ')[0];
    const fitting = proposals.filter((row) => taste(row.because_of) === taste(row.name_product));
    expect(fitting.length / proposals.length).toBeGreaterThan(0.9);
    expect(await score()).toMatchObject({ status: 'up_to_date' });
  });

  it('a champion stays when the next one learnt from the same days', async () => {
    await sell(purchases);
    await (await train('first')).register();

    const again = await (await train('second', 'other code')).register();

    expect(again).toMatchObject({ version: 2, promoted: false, reason: 'not_better_than_champion' });
    expect(again.champion).toBe(again.value);
  });

  it('no address is in what a training reads or keeps', async () => {
    await sell(purchases);
    const { features, register } = await train('first');
    await register();

    const { store } = lake.context;
    const text = Buffer.from((await store.get(features.parts[0]!.features_key))!).toString();
    const manifest = (await readManifest(store, 'next_best_offer', 1))!;

    expect(text).not.toContain('@');
    expect(await readModelFile(store, manifest, 'model.json')).not.toContain('@');
  });

  it('nothing is learned from a few customers or days', async () => {
    await sell(purchases.filter(({ daysAgo }) => daysAgo < 25));

    expect((await train('first')).features).toMatchObject({ status: 'no_data', parts: [] });
  });
});
