import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '#cli/api/api-keys';
import type { Examination } from '#cli/doctor/check';
import { sharedExports } from '#cli/doctor/checks/shared-exports';
import { runRefresh } from '#cli/refresh/run-refresh';
import { type ApiClient, createApiClient } from '#client/create-api-client';
import type { Scope } from '#contracts/api-key';
import { catalog } from '#contracts/catalog';
import type { Entity } from '#contracts/entity';
import { startTestCloud, type TestCloud, validSale } from './harness.ts';

const PATIENCE = { timeout: 30_000, interval: 200 };

let cloud: TestCloud;
let client: ApiClient;
beforeAll(async () => {
  cloud = await startTestCloud();
  client = clientOf(cloud.token);
});
afterAll(() => cloud.stop());

const clientOf = (token: string, language = 'en'): ApiClient =>
  createApiClient({ url: cloud.connection.config.apiUrl, token, language, attempts: 2 });

async function clientWith(...scopes: Scope[]): Promise<ApiClient> {
  const { ssm, stage } = cloud.connection;
  const { token } = await createApiKey(ssm, stage, { name: scopes.join(), scopes, now: new Date() });
  return clientOf(token);
}

const statusOf = async (call: Promise<{ response: Response }>): Promise<number> =>
  (await call).response.status;

// The paths of all collections have one shape; the types of one of them stand for all.
const collectionOf = ({ collection }: Entity) => `/v1/${collection}` as '/v1/sales';
const recordOf = ({ collection }: Entity) => `/v1/${collection}/{id}` as '/v1/sales/{id}';

describe.each(Object.values(catalog))('a $name', (entity) => {
  it('is created, listed, changed, replaced and deleted with the generated client', async () => {
    const id = `round-trip-${entity.name}`;
    const path = { params: { path: { id } } };
    const read = async () => (await client.GET(recordOf(entity), path)).data;

    const created = await client.POST(collectionOf(entity), { body: { ...entity.example, id } as never });
    expect(created.response.status).toBe(202);
    await expect.poll(read, PATIENCE).toMatchObject({ ...entity.example, id });
    expect((await read())!._event_id).toBe(created.data!.event_id);

    const listed = await client.GET(collectionOf(entity), { params: { query: { id, count: true } } });
    expect(listed.data).toMatchObject({ count: 1, data: [{ id }], next_cursor: null });

    const [field] = Object.keys(entity.example).filter((name) =>
      /^(first_name|name|contact_name)$/.test(name),
    );
    await client.PATCH(recordOf(entity), { ...path, body: { [field!]: 'Ágata' } as never });
    await expect.poll(read, PATIENCE).toMatchObject({ ...entity.example, [field!]: 'Ágata' });

    await client.PUT(recordOf(entity), { ...path, body: entity.example as never });
    await expect.poll(read, PATIENCE).toMatchObject(entity.example);

    await client.DELETE(recordOf(entity), path);
    await expect.poll(() => statusOf(client.GET(recordOf(entity), path)), PATIENCE).toBe(404);
  });
});

describe('a write meant for one version', () => {
  it('that comes second is refused, and its receipt and the quarantine say so', async () => {
    const { event_id: version, id } = await cloud.postSale();
    const change = (rating: number) =>
      client.PATCH('/v1/sales/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { rating },
      });
    const [first, second] = [(await change(1)).data!, (await change(2)).data!];
    const receipt = async ({ event_id }: { event_id: string }) =>
      (await client.GET('/v1/events/{event_id}', { params: { path: { event_id } } })).data;

    await expect
      .poll(() => receipt(second), PATIENCE)
      .toMatchObject({
        status: 'refused',
        reason: 'version_conflict',
      });
    expect(await receipt(first)).toMatchObject({ status: 'landed' });
    const refused = await client.GET('/v1/quarantine', { params: { query: { event_id: second.event_id } } });
    expect(refused.data).toMatchObject({ reasons: [{ reason: 'version_conflict', count: 1 }] });

    await runRefresh(cloud.connection);
    expect(await receipt(first)).toMatchObject({ status: 'applied' });
    expect(await receipt(second)).toMatchObject({ status: 'refused' });
  });
});

describe('a refused event', () => {
  it('is mended and sent again, once', async () => {
    const { event_id, id } = await cloud.postSale({ price: 9000 });
    const refused = () => client.GET('/v1/quarantine', { params: { query: { event_id } } });
    await expect.poll(async () => (await refused()).data!.data.length, PATIENCE).toBe(1);

    const replay = (price: number, preview: boolean) =>
      client.POST('/v1/quarantine/replay', {
        body: { where: { event_ids: [event_id] }, patch: { price }, preview },
      });
    expect((await replay(8500, true)).data).toMatchObject({ items: [{ outcome: 'refused' }] });
    expect((await replay(500, false)).data).toMatchObject({ accepted: 1 });

    await expect
      .poll(async () => (await client.GET('/v1/sales/{id}', { params: { path: { id } } })).data, PATIENCE)
      .toMatchObject({ price: 500 });
    expect((await refused()).data!.data).toMatchObject([{ replayed_as: expect.any(String) }]);
    expect((await replay(500, false)).data).toMatchObject({ accepted: 0, items: [] });
  });
});

describe('gold', () => {
  it('is read as it was published', async () => {
    await cloud.postSale({ name_product: 'Gold' });
    await cloud.untilLanded(await cloud.landed(), 0);
    await expect
      .poll(async () => {
        await runRefresh(cloud.connection);
        const { data } = await client.GET('/v1/gold/{table}', {
          params: { path: { table: 'sales_daily' }, query: { name_product: 'Gold' } as never },
        });
        return (data as { data: unknown[] } | undefined)?.data;
      }, PATIENCE)
      .toMatchObject([{ name_product: 'Gold', total_sales: 1 }]);
    const tables = (await client.GET('/v1/gold')).data!.data.map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['sales_daily', 'customers', 'sales_forecast']));
  });
});

describe('the exports of gold', () => {
  it('are read from a browser by ranges, without a token', async () => {
    await runRefresh(cloud.connection);
    const { data } = await client.GET('/v1/exports');
    const file = data!.data.find(({ table }) => table === 'sales_detail')!;
    const origin = 'https://crm.example.com';

    const preflight = await fetch(file.url!, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'range',
      },
    });
    const footer = await fetch(file.url!, { headers: { origin, range: 'bytes=-4' } });

    expect(preflight.status).toBe(200);
    expect([footer.status, await footer.text()]).toEqual([206, 'PAR1']);
    expect(footer.headers.get('access-control-allow-origin')).toBe('*');
    expect(footer.headers.get('access-control-expose-headers')).toContain('Content-Range');
    expect(footer.headers.get('content-range')).toBe(
      `bytes ${file.bytes - 4}-${file.bytes - 1}/${file.bytes}`,
    );
  });

  it('are found readable by the doctor', async () => {
    const { connection } = cloud;

    expect(await sharedExports.examine({ connection } as Examination)).toMatchObject([{ status: 'ok' }]);
  });

  it('lead to a whole file', async () => {
    const { url, sha256 } = (
      await client.GET('/v1/exports/{table}', { params: { path: { table: 'products' } } })
    ).data!;

    const bytes = new Uint8Array(await (await fetch(url!)).arrayBuffer());

    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  it('that hold personal data are for those who may see it', async () => {
    const analyst = await clientWith('gold:read');
    await expect.poll(() => statusOf(analyst.GET('/v1/exports')), PATIENCE).toBe(200);

    const { data } = await analyst.GET('/v1/exports');

    const open = data!.data.filter(({ url }) => url !== null).map(({ table }) => table);
    expect(open).toContain('products');
    expect(open).not.toContain('sales_detail');
  });
});

describe('a file of a product', () => {
  it('goes to storage and back through signed addresses, and is listed on the record', async () => {
    const id = 'with-picture';
    await client.POST('/v1/products', { body: { ...catalog.product.example, id } as never });
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const attached = await client.POST('/v1/products/{id}/attachments', {
      params: { path: { id } },
      body: { file_name: 'frente é.png', media_type: 'image/png', bytes: bytes.length },
    });
    const { upload, attachment_id } = attached.data!;
    const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes });
    expect(put.status).toBe(200);

    const file = await client.GET('/v1/products/{id}/attachments/{attachment_id}', {
      params: { path: { id, attachment_id } },
    });
    const got = await fetch((file.data as { download: { url: string } }).download.url);
    expect([got.headers.get('content-type'), new Uint8Array(await got.arrayBuffer())]).toEqual([
      'image/png',
      bytes,
    ]);
    await expect
      .poll(
        async () =>
          (
            await client.GET('/v1/products/{id}', {
              params: { path: { id }, query: { include: 'attachments' } },
            })
          ).data,
        PATIENCE,
      )
      .toMatchObject({ id, attachments: [{ attachment_id, file_name: 'frente é.png', bytes: 4 }] });
  });
});

describe('a token', () => {
  it('does what its scopes allow, and no more', async () => {
    const [reader, analyst] = [await clientWith('crm:read'), await clientWith('gold:read')];
    // A key that has just been made is looked for every few seconds.
    await expect.poll(() => statusOf(reader.GET('/v1/sales')), PATIENCE).toBe(200);
    const write = () => statusOf(reader.POST('/v1/sales', { body: validSale() as never }));
    await expect.poll(write, PATIENCE).toBe(403);
    expect(await statusOf(reader.GET('/v1/quarantine'))).toBe(403);
    await expect.poll(() => statusOf(analyst.GET('/v1/gold')), PATIENCE).toBe(200);
    await expect.poll(() => statusOf(analyst.GET('/v1/sales')), PATIENCE).toBe(403);
    expect(await statusOf(clientOf('ll_unknown').GET('/v1/sales'))).toBe(401);
  });

  it('without crm:pii sees personal data masked and cannot ask for it', async () => {
    const { id } = await cloud.postSale();
    const reader = await clientWith('crm:read');
    const path = { params: { path: { id } } };
    await expect
      .poll(async () => (await reader.GET('/v1/sales/{id}', path)).data, PATIENCE)
      .toMatchObject({ id, price: 1299.9, first_name: '***', email_customer: '***' });
    const asked = await reader.GET('/v1/sales', { params: { query: { first_name: 'Bruno' } } });
    expect([asked.response.status, asked.error!.code]).toEqual([403, 'pii_not_allowed']);
  });
});

it('problems are told in the language of the caller', async () => {
  const body = validSale({ price: -1 }) as never;
  const { error, response } = await clientOf(cloud.token, 'pt-BR').POST('/v1/sales', { body });
  expect(response.headers.get('content-language')).toBe('pt-BR');
  expect(error!.title).toBe('Há campos inválidos.');
});

it('the reference page and its assets are served from here, to anybody', async () => {
  const url = cloud.connection.config.apiUrl;
  const page = await fetch(`${url}/docs`);
  const assets = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  expect(assets.length).toBeGreaterThan(2);
  for (const asset of assets) expect((await fetch(new URL(asset, `${url}/docs`))).status).toBe(200);
  expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
});
