import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { saleData, saleEvent } from './change-events.ts';
import { attachedFile, openReadApi } from './read-api.ts';
import { closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const employeeEvent = (data: Record<string, unknown> = {}) =>
  saleEvent({ entity: 'employee', id: 'e', event_id: 'v', data: { ...catalog.employee.example, ...data } });

describe('a record', () => {
  it('is read as soon as it has landed, with its version, and the same after the refresh', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    expect(await get('/v1/sales/s')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    await lake.land(saleEvent({ id: 's', event_id: 'v1' }));

    const pending = await get('/v1/sales/s');
    await lake.refresh('sale');
    const applied = await get('/v1/sales/s');

    expect(pending).toMatchObject({ status: 200, headers: { etag: '"v1"' } });
    expect(pending.body).toEqual({
      id: 's',
      ...saleData(),
      sale_date: '2026-11-20',
      created_at: '2026-11-21T12:00:00.000Z',
      _updated_at: '2026-11-21T12:00:00.000Z',
      _event_id: 'v1',
    });
    expect(applied).toEqual(pending);
  });

  it('that has not changed is not sent again, unless its personal data is masked differently', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(saleEvent({ id: 's', event_id: 'v1' }));
    const ifNoneMatch = (tag: string) => ({ headers: { 'if-none-match': tag } });

    expect(await get('/v1/sales/s', ifNoneMatch('W/"v0", "v1"'))).toMatchObject({ status: 304 });
    expect(await get('/v1/sales/s', ifNoneMatch('*'))).toMatchObject({ status: 304 });
    expect(await get('/v1/sales/s', ifNoneMatch('"v0"'))).toMatchObject({ status: 200 });
    const masked = await get('/v1/sales/s', { ...ifNoneMatch('"v1"'), scopes: ['crm:read'] });
    expect(masked).toMatchObject({
      status: 200,
      headers: { etag: '"v1.masked"' },
      body: { first_name: '***', email_customer: '***', price: 1299.9, name_product: 'Smart TV 43"' },
    });
  });

  it('that nothing pending concerns is read although the rest takes too long to catch up with', async () => {
    const lake = await scratchLake();
    await lake.land(saleEvent({ id: 'old' }));
    await lake.refresh('sale');
    await lake.land(saleEvent({ id: 'new' }));
    const get = openReadApi(lake, undefined, 0);

    expect((await get('/v1/sales/old')).status).toBe(200);
    for (const address of ['/v1/sales/new', '/v1/sales', '/v1/events/e', '/v1/quarantine'])
      expect(await get(address)).toMatchObject({
        status: 503,
        headers: { 'retry-after': '2' },
        body: { code: 'reads_catching_up' },
      });
    await lake.refresh('sale');
    expect((await get('/v1/sales/new')).status).toBe(200);
  });

  it('of an employee says how many days they have served', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(employeeEvent({ hire_date: '2026-11-01' }));
    expect(await get('/v1/employees/e')).toMatchObject({
      headers: { etag: '"v.2026-11-21"' },
      body: { service_duration: 20 },
    });

    await lake.land({
      ...employeeEvent(),
      event_id: 'w',
      op: 'update',
      data: { termination_date: '2026-11-11' },
    });
    expect(await get('/v1/employees/e')).toMatchObject({
      headers: { etag: '"w"' },
      body: { service_duration: 10 },
    });
    expect((await get('/v1/employees?service_duration.gte=10&fields=id')).body.data).toEqual([{ id: 'e' }]);
  });
});

describe('a list of records', () => {
  it('comes in pages that have silver and what is pending, each record once', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    const sale = (id: string, price: number, op: 'create' | 'replace' = 'create') =>
      saleEvent({ id, op, data: saleData({ price }) });
    await lake.land(sale('a', 1), sale('b', 2), sale('c', 3), sale('d', 4), sale('e', 5));
    await lake.refresh('sale');
    await lake.land(sale('b', 20, 'replace'), saleEvent({ id: 'c', op: 'delete', data: null }), sale('f', 6));

    const prices: unknown[] = [];
    let next: string | undefined = '/v1/sales?sort=-price&limit=2&fields=id,price&count=true&price.gt=1';
    while (next !== undefined) {
      const { body, headers } = await get(next);
      expect(body.count).toBe(4);
      prices.push(...body.data.map((row: { id: string; price: number }) => [row.id, row.price]));
      next = /^<(.+)>; rel="next"$/.exec(headers.link ?? '')?.[1];
    }

    expect(prices).toEqual([
      ['b', 20],
      ['f', 6],
      ['e', 5],
      ['d', 4],
    ]);
  });

  it('is not sent again until a record may have changed', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(saleEvent({ id: 'a' }));
    const { headers } = await get('/v1/sales');
    const again = { headers: { 'if-none-match': headers.etag! } };

    expect(await get('/v1/sales', again)).toMatchObject({ status: 304 });
    await lake.land(saleEvent({ entity: 'product', id: 'p', data: { ...catalog.product.example } }));
    expect(await get('/v1/sales', again)).toMatchObject({ status: 304 });
    expect(await get('/v1/sales?limit=1', again)).toMatchObject({ status: 200 });
    expect(await get('/v1/sales', { ...again, scopes: ['crm:read'] })).toMatchObject({ status: 200 });
    await lake.land(saleEvent({ id: 'b' }));
    expect(await get('/v1/sales', again)).toMatchObject({ status: 200 });
  });

  it('cannot be searched by personal data by those who may not see it', async () => {
    const lake = await scratchLake();
    const get = openReadApi(lake);
    await lake.land(saleEvent({ id: 'a' }));

    expect(await get('/v1/sales?last_name=Lima', { scopes: ['crm:read'] })).toMatchObject({ status: 403 });
    expect((await get('/v1/sales?q=lima', { scopes: ['crm:read'] })).body.data).toEqual([]);
    expect((await get('/v1/sales?q=lima')).body.data).toHaveLength(1);
  });
});

describe('the files of a record', () => {
  const productOf = (id: string) =>
    saleEvent({ entity: 'product', id, data: { ...catalog.product.example } });
  const supplierOf = (id: string) =>
    saleEvent({ entity: 'supplier', id, data: { ...catalog.supplier.example } });

  it('are listed when asked for, and change its tag but not its version', async () => {
    const lake = await scratchLake();
    await lake.land(productOf('with-files'), productOf('without'));
    const get = openReadApi(lake);

    const [plain, listed] = [
      await get('/v1/products/with-files'),
      await get('/v1/products/with-files?include=attachments'),
    ];
    expect(plain.body).not.toHaveProperty('attachments');
    expect(listed.body).toEqual({ ...plain.body, attachments: [attachedFile] });
    expect(listed.headers.etag).toMatch(new RegExp(`^"${plain.body._event_id}\\.[0-9a-f]{16}"$`));
    expect((await get('/v1/products/without?include=attachments')).body.attachments).toEqual([]);
  });

  it('are asked for by this word alone, where there are any, by those who may see them', async () => {
    const lake = await scratchLake();
    await lake.land(productOf('p'), supplierOf('s'), saleEvent({ id: 'sale' }));
    const get = openReadApi(lake);

    expect((await get('/v1/products/p?include=prices')).body.code).toBe('invalid_query');
    expect((await get('/v1/sales/sale?include=attachments')).body.code).toBe('invalid_query');
    const masked = { scopes: ['crm:read'] };
    expect((await get('/v1/products/p?include=attachments', masked)).status).toBe(200);
    expect((await get('/v1/suppliers/s?include=attachments', masked)).body.code).toBe('pii_not_allowed');
  });
});
