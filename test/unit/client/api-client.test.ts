import { describe, expect, expectTypeOf, it } from 'vitest';
import { ApiProblem, dataOf } from '#client/api-problem';
import type { components } from '#client/api-types';
import { createApiClient } from '#client/create-api-client';
import { catalog } from '#contracts/catalog';
import { scriptedApi } from './scripted-api.ts';

const sale = catalog.sale.example as components['schemas']['SaleCreate'];
const problem = { type: '/problems/not_found', title: 'There is nothing.', status: 404, code: 'not_found' };
const id = { path: { id: 's:1' } };

describe('a request', () => {
  it('carries token, language and JSON', async () => {
    const { client, sent } = scriptedApi({ status: 202, body: { id: 's1' } });

    const { data } = await client.POST('/v1/sales', { body: sale });

    expect(data?.id).toBe('s1');
    expect(sent).toMatchObject([{ method: 'POST', url: 'http://api.example/stage/v1/sales', body: sale }]);
    const { headers } = sent[0]!;
    expect(headers.get('authorization')).toBe('Bearer secret');
    expect(headers.get('accept-language')).toBe('pt-BR');
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('has lists between commas, and escapes what stands in paths and values', async () => {
    const { client, sent } = scriptedApi({ status: 200, body: {} });

    await client.GET('/v1/sales', {
      params: {
        query: {
          'price.gte': 19.9,
          'id.in': ['a', '"b,c"'],
          sort: ['-date', 'id'],
          count: true,
          q: 'São & Cia',
        },
      },
    });

    const { searchParams } = new URL(sent[0]!.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      'price.gte': '19.9',
      'id.in': 'a,"b,c"',
      sort: '-date,id',
      count: 'true',
      q: 'São & Cia',
    });
  });

  it('that changes a record is a merge patch', async () => {
    const { client, sent } = scriptedApi({ status: 202, body: {} });
    await client.PATCH('/v1/sales/{id}', { params: id, body: { note: null } });
    expect(sent).toMatchObject([{ url: 'http://api.example/stage/v1/sales/s%3A1', body: { note: null } }]);
    expect(sent[0]!.headers.get('content-type')).toBe('application/merge-patch+json');
  });

  it('asks for the token each time, where it is one that runs out', async () => {
    const tokens = ['first', 'second'];
    const sent: (string | null)[] = [];
    const client = createApiClient({
      url: 'http://api.example',
      token: async () => tokens.shift()!,
      fetch: async ({ headers }) => {
        sent.push(headers.get('authorization'));
        return Response.json({});
      },
    });
    await client.GET('/v1/gold');
    await client.GET('/v1/gold');
    expect(sent).toEqual(['Bearer first', 'Bearer second']);
  });
});

describe('trying again', () => {
  const busy = { status: 503, body: problem, headers: { 'retry-after': '7' } };

  it('repeats a write under one key of its own, as it was, and waits as long as it is asked to', async () => {
    const { client, sent, waits } = scriptedApi(busy, new Error('reset'), {
      status: 202,
      body: { id: 's1' },
    });

    const { data } = await client.POST('/v1/sales', { body: sale });

    expect(data?.id).toBe('s1');
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.map(({ body }) => body)).toEqual([sale, sale, sale]);
    expect(waits[0]).toBeGreaterThanOrEqual(7000);
  });

  it('keeps the key that it is given', async () => {
    const { client, sent } = scriptedApi({ status: 202, body: {} });
    await client.DELETE('/v1/sales/{id}', { params: { ...id, header: { 'Idempotency-Key': 'mine' } } });
    expect(sent[0]!.headers.get('idempotency-key')).toBe('mine');
  });

  it.each([429, 500, 502, 503, 504])('follows %d, and the last one is the answer', async (status) => {
    const failing = { status, body: { ...problem, status } };
    const { client, sent } = scriptedApi(failing, failing, failing);
    const { error, response } = await client.GET('/v1/sales/{id}', { params: id });
    expect([response.status, error?.status]).toEqual([status, status]);
    expect(sent).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 412, 413, 422])('does not follow %d', async (status) => {
    const { client, sent } = scriptedApi({ status, body: problem });
    expect((await client.GET('/v1/sales/{id}', { params: id })).error?.code).toBe('not_found');
    expect(sent).toHaveLength(1);
  });

  it('waits for a date, too', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const { client, waits } = scriptedApi(
      { status: 429, headers: { 'retry-after': date } },
      { status: 200, body: {} },
    );
    await client.GET('/v1/gold');
    expect(waits[0]).toBeGreaterThan(50_000);
  });

  it('ends with the error of the connection', async () => {
    const lost = new Error('reset');
    const { client } = scriptedApi(lost, lost, lost);
    await expect(client.GET('/v1/gold')).rejects.toBe(lost);
  });

  it('does not repeat what the caller has given up', async () => {
    const { client, sent } = scriptedApi(new Error('aborted'));
    await expect(client.GET('/v1/gold', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(sent).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('is its data, or thrown as a problem', async () => {
    const { client } = scriptedApi(
      { status: 200, body: { id: 's:1', price: 5 } },
      { status: 404, body: { ...problem, detail: 'No sale.' } },
    );

    const read = () => client.GET('/v1/sales/{id}', { params: id });

    expect(dataOf(await read()).price).toBe(5);
    const thrown = await read()
      .then(dataOf)
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiProblem);
    expect(thrown).toMatchObject({ code: 'not_found', status: 404, message: 'There is nothing. No sale.' });
  });

  it('of something before the API is a problem without a code', async () => {
    const { client } = scriptedApi({ status: 403, body: { message: 'Forbidden' } });
    const thrown = await client
      .GET('/v1/gold')
      .then(dataOf)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: undefined, status: 403, message: 'HTTP status 403' });
  });
});

it('knows the types of records, filters and problems', () => {
  const { client } = scriptedApi();
  type Schemas = components['schemas'];
  expectTypeOf<Schemas['Sale']['_event_id']>().toEqualTypeOf<string>();
  expectTypeOf<Schemas['Product']['category']>().toEqualTypeOf<
    'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados'
  >();
  expectTypeOf<Schemas['Employee']['salary']>().toEqualTypeOf<number | null>();
  expectTypeOf<Schemas['SalePatch']['note']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Schemas['Problem']['code']>().extract<'version_not_found'>().not.toBeNever();
  const wrong = () =>
    // @ts-expect-error of numbers there is no such filter
    client.GET('/v1/sales', { params: { query: { 'price.contains': '1' } } });
  expect(wrong).toBeInstanceOf(Function);
});
