import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { goldCatalog } from '#contracts/gold-catalog';
import { sha256 } from '#functions/adapters/event-ids';
import { apiEndpoint } from '#functions/domain/api-endpoint';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { exportOperations } from '#functions/domain/export-operations';
import type { PublishedExport } from '#functions/domain/export-store';
import { httpHandler } from '#functions/runtime/http-handler';
import { context, gatewayEvent } from './write-api.ts';

const file = (table: string, change: Partial<PublishedExport> = {}): PublishedExport => ({
  table,
  rows: 3,
  bytes: 900,
  version: 7,
  sha256: `${table.length}`.padEnd(64, 'a'),
  publishedAt: new Date('2026-11-21T09:00:00Z'),
  columns: goldCatalog.find(({ name }) => name === table)!.columns.map(({ name }) => name),
  logicalDate: undefined,
  ...change,
});

function createApi(scopes: readonly string[] = ['gold:read', 'crm:pii']) {
  const { token, keyId, ...key } = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
  const state = {
    now: new Date('2026-11-21T10:59:59.999Z'),
    files: new Map(
      [file('products'), file('sales_detail'), file('headcount_by_age', { logicalDate: '2026-11-20' })].map(
        (each) => [each.table, each],
      ),
    ),
    signed: [] as object[],
  };
  const handler = httpHandler('share-gold', () =>
    apiEndpoint({
      authentication: {
        sha256,
        apiKeys: {
          find: async (id) =>
            id === keyId
              ? { sha256: key.sha256, scopes: [...scopes], created_at: '2026-01-01T00:00:00.000Z' }
              : undefined,
        },
      },
      throttle: { admit: () => {} },
      operations: exportOperations({
        exports: {
          find: async (table) => state.files.get(table),
          sign: async (asked) => {
            state.signed.push(asked);
            return `https://bucket.example/${asked.key}?${asked.disposition}&${asked.signedAt.toISOString()}`;
          },
        },
        tables: goldCatalog,
        now: () => state.now,
        sha256,
      }),
      meter: { count: () => {} },
    }),
  );
  const list = (headers: Record<string, string> = {}, query = '') => get('/v1/exports', headers, query);
  async function get(path: string, headers: Record<string, string> = {}, query = '') {
    const event = gatewayEvent({
      method: 'GET',
      path,
      body: undefined,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    const answer = await handler({ ...event, rawQueryString: query }, context);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body ? JSON.parse(answer.body) : undefined,
      urls: () => JSON.parse(answer.body).data.map(({ url }: { url: string | null }) => url),
    };
  }
  return { list, get, state };
}

describe('the list of exports', () => {
  it('has each that was published, with an address for two hours from the last full one', async () => {
    const { list, state } = createApi();

    const { status, headers, body } = await list();

    expect(status).toBe(200);
    expect(body.next_cursor).toBeNull();
    expect(body.data.map(({ table }: { table: string }) => table)).toEqual([
      'headcount_by_age',
      'products',
      'sales_detail',
    ]);
    expect(body.data[0]).toEqual({
      table: 'headcount_by_age',
      rows: 3,
      bytes: 900,
      version: 7,
      sha256: `16${'a'.repeat(62)}`,
      published_at: '2026-11-21T09:00:00.000Z',
      logical_date: '2026-11-20',
      pii: false,
      url: expect.stringContaining('gold/headcount_by_age.parquet'),
      expires_at: '2026-11-21T12:00:00.000Z',
    });
    expect(body.data[2]).toMatchObject({ logical_date: null, pii: true });
    expect(state.signed[2]).toEqual({
      key: 'gold/sales_detail.parquet',
      disposition: 'attachment; filename="sales_detail-7-12aaaaaa.parquet"',
      mediaType: 'application/vnd.apache.parquet',
      caching: 'private, max-age=7200',
      signedAt: new Date('2026-11-21T10:00:00Z'),
      seconds: 7200,
    });
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'authorization' });
  });

  it('gives no address of personal data to those who may not see it', async () => {
    const { list, state } = createApi(['gold:read']);

    const { body } = await list();

    expect(body.data[2]).toMatchObject({
      table: 'sales_detail',
      pii: true,
      rows: 3,
      url: null,
      expires_at: null,
    });
    expect(body.data[1].url).toContain('gold/products.parquet');
    expect(JSON.stringify(state.signed)).not.toContain('sales_detail');
  });

  it.each([
    ['has a column that today nobody knows', ['product_id', 'supplier_email']],
    ['does not say which columns it has', undefined],
  ])('counts a file as personal that %s', async (_, columns) => {
    const { list, state } = createApi(['gold:read']);
    state.files.set('products', file('products', { columns }));

    expect((await list()).body.data[1]).toMatchObject({ table: 'products', pii: true, url: null });
  });

  it('stays as it is until a file is another or the hour is over', async () => {
    const { list, state } = createApi();
    state.now = new Date('2026-11-21T10:00:00.000Z');
    const first = await list();

    state.now = new Date('2026-11-21T10:59:59.999Z');
    const known = { 'if-none-match': first.headers.etag! };
    expect(await list(known)).toMatchObject({ status: 304, headers: { etag: first.headers.etag } });
    expect((await list()).urls()).toEqual(first.urls());

    state.files.set('products', file('products', { version: 8, sha256: 'b'.repeat(64) }));
    const second = await list(known);
    expect(second.status).toBe(200);
    expect(second.urls().map((url: string, index: number) => url === first.urls()[index])).toEqual([
      true,
      false,
      true,
    ]);

    state.now = new Date('2026-11-21T11:00:00.000Z');
    expect((await list({ 'if-none-match': second.headers.etag! })).status).toBe(200);
  });

  it('is another for those who see less', async () => {
    const all = await createApi().list();
    const less = await createApi(['gold:read']).list();

    expect(less.headers.etag).not.toBe(all.headers.etag);
  });

  it('is for readers of gold, and takes no parameters', async () => {
    expect((await createApi(['crm:read', 'crm:pii', 'ops']).list()).status).toBe(403);
    expect(await createApi().list({}, 'table=products')).toMatchObject({
      status: 400,
      body: { code: 'invalid_query' },
    });
  });
});

describe('one export', () => {
  it('is described as in the list, or led to', async () => {
    const { list, get } = createApi();
    const listed = (await list()).body.data[2];

    expect((await get('/v1/exports/sales_detail')).body).toEqual(listed);
    const answer = await get('/v1/exports/sales_detail', {}, 'redirect=true');
    expect([answer.status, answer.headers.location]).toEqual([303, listed.url]);
  });

  it('with personal data is for those who may see it', async () => {
    const { get } = createApi(['gold:read']);

    expect((await get('/v1/exports/products', {}, 'redirect=true')).status).toBe(303);
    expect(await get('/v1/exports/sales_detail', {}, 'redirect=true')).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: expect.stringContaining('crm:pii') },
    });
  });

  it.each(['customers', 'nothing', 'products.json'])('is not there: %s', async (table) => {
    expect((await createApi().get(`/v1/exports/${table}`)).status).toBe(404);
  });
});
