import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedEvents } from '#cli/quarantine/refused-events';
import { type ReplayOutcome, replay } from '#cli/quarantine/replay';
import { type RefreshResult, runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import type { Receipt } from '#functions/domain/receipt';
import { startTestCloud, type TestCloud } from './harness.ts';

// The tests share two waves of writes: a refresh takes seconds, however little there is to do.

let cloud: TestCloud;
const retried = { name_product: 'Mesa', price: 99.99, date: new Date().toISOString() };
const retries: Receipt[] = [];
let conflict: Receipt;
let patched: Receipt;
let deleted: Receipt;
let tooDear: Receipt;
const replayed: ReplayOutcome[] = [];
let refreshes: RefreshResult[];

beforeAll(async () => {
  cloud = await startTestCloud();
  await cloud.postSale({ name_product: 'Sofá', price: 10.1, quantity: 2 });
  await cloud.postSale({ name_product: 'Sofá', price: '20.22' });
  for (let times = 0; times < 3; times += 1) retries.push(await cloud.postSale(retried, 'retried'));
  await cloud.postSale({ name_product: 'Bota', price: 50 }, 'conflict');
  conflict = await cloud.postSale({ name_product: 'Bota', price: 60 }, 'conflict');
  patched = await cloud.postSale({ name_product: 'Tênis', price: 100 });
  deleted = await cloud.postSale({ name_product: 'Tênis', price: 7 });
  tooDear = await cloud.postSale({ name_product: 'Geladeira', price: 8500 });
  for (let price = 1; price <= 40; price += 1) await cloud.postSale({ name_product: 'Camisa', price });
  await cloud.untilLanded(0, 50);
  refreshes = await Promise.all([runRefresh(cloud.connection), runRefresh(cloud.connection)]);
});
afterAll(() => cloud.stop());

const goldOf = (product: string) =>
  cloud.rows(
    `select total_sales_value, total_quantity, total_sales from gold.sales_daily where name_product = '${product}'`,
  );

describe('a sale posted over HTTP', () => {
  it('reaches gold', async () => {
    expect(await goldOf('Sofá')).toEqual([{ total_sales_value: '30.32', total_quantity: 3, total_sales: 2 }]);
  });

  it('is counted once however often it is sent with its Idempotency-Key', async () => {
    expect(new Set(retries.map(({ id, event_id }) => `${id} ${event_id}`)).size).toBe(1);
    expect(await goldOf('Mesa')).toEqual([{ total_sales_value: '99.99', total_quantity: 1, total_sales: 1 }]);
  });

  it('goes to quarantine when its Idempotency-Key has been used for another body', async () => {
    const quarantined = await cloud.rows('select event_id, reason from quarantine.events');

    expect(quarantined).toContainEqual({ event_id: conflict.event_id, reason: 'idempotency_conflict' });
    expect(await goldOf('Bota')).toMatchObject([{ total_sales_value: '50.00', total_sales: 1 }]);
  });
});

describe('two refreshes at once', () => {
  it('give one result and lose nothing', async () => {
    const once = { total_sales_value: '820.00', total_quantity: 40, total_sales: 40 };

    expect(refreshes.map(({ output }) => output)).toHaveLength(2);
    expect(await goldOf('Camisa')).toEqual([once]);
    expect(await cloud.rows('select count(*) as rows from silver.sale')).toEqual([{ rows: 46 }]);
  });
});

describe('a later refresh', () => {
  beforeAll(async () => {
    const before = await cloud.landed();
    const { client } = cloud;
    const sale = ({ id }: Receipt) => ({ params: { path: { id } } });
    await client.PATCH('/v1/sales/{id}', { ...sale(patched), body: { price: 80 } });
    await client.DELETE('/v1/sales/{id}', sale(deleted));
    await cloud.postSale(retried, 'retried');
    for (let times = 0; times < 2; times += 1) {
      const events = refusedEvents(client, { eventId: tooDear.event_id });
      const options = { repair: { price: '7500' }, timeZone: 'UTC' };
      for await (const outcome of replay(client, events, options)) replayed.push(outcome);
    }
    await cloud.untilLanded(before, 5);
    await runRefresh(cloud.connection);
  });

  it('applies patches and deletes', async () => {
    expect(await goldOf('Tênis')).toMatchObject([{ total_sales_value: '80.00', total_sales: 1 }]);
  });

  it('applies a quarantined event that was repaired and replayed, however often', async () => {
    expect(replayed).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    expect(replayed[0]!.detail).toBe(replayed[1]!.detail);
    expect(await goldOf('Geladeira')).toMatchObject([{ total_sales_value: '7500.00', total_sales: 1 }]);
  });

  it('recognises a retry whose first try it has already applied', async () => {
    expect(await goldOf('Mesa')).toMatchObject([{ total_sales_value: '99.99', total_sales: 1 }]);
  });

  it('leaves a lake in which everything adds up', async () => {
    const { ok, lines } = await verify(cloud.connection, { onProgress: () => {} });
    expect(ok, lines.join('\n')).toBe(true);
  });

  it('fails with an error and a cause when its input makes no sense', async () => {
    const run = runRefresh(cloud.connection, { logicalDate: 'yesterday' });
    await expect(run).rejects.toMatchObject({ code: 'refresh_failed', cause: expect.any(Error) });
  });

  it('computes gold for the logical date it is given', async () => {
    await runRefresh(cloud.connection, { logicalDate: '2020-01-01' });
    expect(await cloud.rows('select count(*) as rows from gold.sales_7_days')).toEqual([{ rows: 0 }]);
  });
});
