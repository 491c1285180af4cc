import { en, Faker } from '@faker-js/faker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderedMap } from '#cli/ordered-map';
import { runRefresh } from '#cli/refresh/run-refresh';
import { startTestCloud, type TestCloud } from './harness.ts';
import { hostileRequest, sendRaw } from './hostile-requests.ts';

const REQUESTS = 1000;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

describe(`${REQUESTS} hostile requests`, () => {
  it('are all answered, none with 5xx, and the API goes on working', async () => {
    const faker = new Faker({ locale: [en], seed: 20_261_121 });
    const requests = Array.from({ length: REQUESTS }, () => hostileRequest(faker, cloud.token));
    const { apiUrl } = cloud.connection.config;

    const statuses = new Map<number | undefined, number>();
    for await (const { status, sent } of orderedMap(requests, 8, async (sent) => ({
      sent,
      status: await sendRaw(apiUrl, sent),
    }))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const { authorization: _, ...headers } = sent.headers;
      const what = `${sent.method} ${sent.path.slice(0, 80)} ${JSON.stringify(headers).slice(0, 300)} ${String(sent.body).slice(0, 200)}`;
      expect(status, what).toBeDefined();
      expect(status, what).toBeLessThan(500);
    }

    // The set would prove little if all of it failed for one and the same reason.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([202, 207, 400, 401, 404, 413, 415, 422]));
    expect((await cloud.postSale()).event_id).toBeTruthy();
  });

  it('leave SQL in strings what it is: text', async () => {
    const note = "'; drop table silver.sale; --";
    const { id } = await cloud.postSale({ note, name_product: note });
    await expect
      .poll(() => cloud.rows(`select count(*) as rows from bronze.events where id = '${id}'`), {
        timeout: 30_000,
      })
      .toEqual([{ rows: 1 }]);

    await runRefresh(cloud.connection);

    const stored = await cloud.rows(`select note, name_product from silver.sale where id = '${id}'`);
    expect(stored).toEqual([{ note, name_product: note }]);
  });
});
