import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { startTestCloud, type TestCloud } from './harness.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const goldOf = (product: string) =>
  cloud.rows(
    `select total_sales_value, total_quantity, total_sales from gold.sales_daily where name_product = '${product}'`,
  );

describe('a sale posted over HTTP', () => {
  it('reaches gold, and everything adds up', async () => {
    const before = await cloud.landed();
    await cloud.postSale({ name_product: 'Sofá', price: 10.1, quantity: 2 });
    await cloud.postSale({ name_product: 'Sofá', price: '20.22' });
    await cloud.untilLanded(before, 2);

    const { output } = await runRefresh(cloud.connection);

    expect(output).toMatchObject({ logical_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(await goldOf('Sofá')).toEqual([{ total_sales_value: '30.32', total_quantity: 3, total_sales: 2 }]);
    expect(await verify(cloud.connection, { onProgress: () => {} })).toMatchObject({ ok: true });
  });

  it('is counted once however often it is sent with its Idempotency-Key', async () => {
    const before = await cloud.landed();
    const sale = { name_product: 'Mesa', price: 99.99, date: new Date().toISOString() };
    const receipts = [];
    for (let times = 0; times < 3; times += 1) receipts.push(await cloud.postSale(sale, 'once'));
    await cloud.untilLanded(before, 3);

    await runRefresh(cloud.connection);
    // A retry may also come after its first try has been applied.
    await cloud.postSale(sale, 'once');
    await cloud.untilLanded(before, 4);
    await runRefresh(cloud.connection);

    expect(new Set(receipts.map(({ id, event_id }) => `${id} ${event_id}`)).size).toBe(1);
    expect(await goldOf('Mesa')).toEqual([{ total_sales_value: '99.99', total_quantity: 1, total_sales: 1 }]);
    expect(await verify(cloud.connection, { onProgress: () => {} })).toMatchObject({ ok: true });
  });

  it('goes to quarantine when its Idempotency-Key has been used for another body', async () => {
    const before = await cloud.landed();
    await cloud.postSale({ name_product: 'Bota', price: 50 }, 'conflict');
    const { event_id } = await cloud.postSale({ name_product: 'Bota', price: 60 }, 'conflict');
    await cloud.untilLanded(before, 2);

    await runRefresh(cloud.connection);

    expect(await goldOf('Bota')).toMatchObject([{ total_sales_value: '50.00' }]);
    const quarantined = await cloud.rows(
      `select reason from quarantine.events where event_id = '${event_id}'`,
    );
    expect(quarantined).toEqual([{ reason: 'idempotency_conflict' }]);
  });

  it('can be patched and deleted', async () => {
    const before = await cloud.landed();
    const { id } = await cloud.postSale({ name_product: 'Tênis', price: 100 });
    const { id: other } = await cloud.postSale({ name_product: 'Tênis', price: 7 });
    await cloud.client.send({ method: 'PATCH', path: `/v1/sales/${id}`, body: { price: 80 } });
    await cloud.client.send({ method: 'DELETE', path: `/v1/sales/${other}` });
    await cloud.untilLanded(before, 4);

    await runRefresh(cloud.connection);

    expect(await goldOf('Tênis')).toMatchObject([{ total_sales_value: '80.00', total_sales: 1 }]);
  });
});

describe('two refreshes at once', () => {
  it('give one result and lose nothing', async () => {
    const before = await cloud.landed();
    const prices = Array.from({ length: 40 }, (_, index) => index + 1);
    for (const price of prices) await cloud.postSale({ name_product: 'Camisa', price });
    await cloud.untilLanded(before, prices.length);

    await Promise.all([runRefresh(cloud.connection), runRefresh(cloud.connection)]);

    expect(await goldOf('Camisa')).toEqual([
      { total_sales_value: '820.00', total_quantity: 40, total_sales: 40 },
    ]);
    expect(await verify(cloud.connection, { onProgress: () => {} })).toMatchObject({ ok: true });
  });
});

describe('the state machine', () => {
  it('computes gold for the logical date it is given', async () => {
    await runRefresh(cloud.connection, { logicalDate: '2020-01-01' });
    expect(await cloud.rows('select count(*) as rows from gold.sales_7_days')).toEqual([{ rows: 0 }]);
  });

  it('fails with an error and a cause when its input makes no sense', async () => {
    await expect(runRefresh(cloud.connection, { logicalDate: 'yesterday' })).rejects.toMatchObject({
      code: 'refresh_failed',
    });
  });
});
