import { beforeEach, describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { changeEvent } from '#contracts/change-event';
import { sale } from '#contracts/sale';
import { context, createWriteApi, deleteSale, postSale } from './write-api.ts';

let api: ReturnType<typeof createWriteApi>;
beforeEach(() => {
  api = createWriteApi();
});

const uuid = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

describe('a single write', () => {
  it('answers a create with a receipt of the normalised record', async () => {
    const headers = { ...postSale.headers, authorization: `Bearer ${api.writer.token}` };
    const answer = await api.handler({ ...postSale, headers } as never, context);
    const receipt = JSON.parse(answer.body);

    expect(answer.statusCode).toBe(202);
    expect(receipt).toMatchObject({
      status: 'accepted',
      op: 'create',
      entity: 'sale',
      record: {
        id: receipt.id,
        price: 1299.9,
        date: '2026-11-20T14:03:00.000Z',
        created_at: '2026-11-21T10:00:00.000Z',
      },
    });
    expect(receipt.receipt).toBe(`/v1/events/${receipt.event_id}?position=shardId-000000000001:49590001`);
    expect(receipt.id).toMatch(uuid(7));
    expect(receipt.event_id).toMatch(uuid(7));
    expect(answer.headers).toMatchObject({
      location: `/v1/sales/${receipt.id}`,
      link: `<${receipt.receipt}>; rel="status"`,
      'content-type': 'application/json',
      'x-request-id': 'JKJaXmPLvHcESHA=',
      'x-trace-id': '1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('stores an event that meets its contract, with data in contract order and no time of the server', async () => {
    const body = Object.fromEntries(Object.entries(sale.example).reverse());
    const { body: receipt } = await api.call({ body });

    const [event] = api.state.stored;
    expect(changeEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      event_id: receipt.event_id,
      id: receipt.id,
      actor: api.writer.keyId,
      source: 'api',
      occurred_at: '2026-11-21T10:00:00.000Z',
      trace_id: '1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c',
    });
    expect(Object.keys(event!.data!)).toEqual(
      Object.keys(sale.fields).filter((name) => name !== 'created_at'),
    );
  });

  it('keeps the id and created_at of the client', async () => {
    const body = { ...sale.example, id: 'pos-1:42', created_at: '2026-01-02T03:04:05Z' };
    const { body: receipt, headers } = await api.call({ body });

    expect(receipt).toMatchObject({ id: 'pos-1:42', record: { created_at: '2026-01-02T03:04:05.000Z' } });
    expect(headers.location).toBe('/v1/sales/pos-1:42');
  });

  it.each(Object.values(catalog))(
    'takes the example of $collection',
    async ({ collection, example, name }) => {
      const { status, body } = await api.call({ path: `/v1/${collection}`, body: example });
      expect([status, body.entity]).toEqual([202, name]);
    },
  );

  it('replaces, patches and deletes by the id in the path', async () => {
    const path = '/v1/sales/pos-1%3A42';
    const replaced = await api.call({ method: 'PUT', path, body: sale.example });
    const patched = await api.call({
      method: 'PATCH',
      path,
      headers: { 'content-type': 'application/merge-patch+json; charset=UTF-8' },
      body: { id: 'pos-1:42', rating: null, price: '10' },
    });
    const deleted = await api.handler(
      { ...deleteSale, headers: { authorization: `Bearer ${api.writer.token}` } } as never,
      context,
    );

    expect([replaced.status, patched.status, deleted.statusCode]).toEqual([202, 202, 202]);
    expect(replaced.body.record).toEqual({ id: 'pos-1:42', ...sale.example });
    expect(patched.body.record).toEqual({ price: 10, rating: null });
    expect(JSON.parse(deleted.body).record).toBeNull();
    expect(api.state.stored.map(({ op, id, data }) => [op, id, data === null])).toEqual([
      ['replace', 'pos-1:42', false],
      ['update', 'pos-1:42', false],
      ['delete', 'pos-1:42', true],
    ]);
  });

  it('is not accepted when the stream does not acknowledge it', async () => {
    api.state.refuses = () => true;
    const { status, body, headers } = await api.call({ body: sale.example });
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'stream_unavailable', '2']);
    expect(api.state.outcomes).toMatchObject([
      { writes: { accepted: 0, refused: { stream_unavailable: 1 } } },
    ]);
  });
});

describe('a refused body', () => {
  it('gets one entry per bad and per unknown field, with escaped pointers', async () => {
    const { price: _, ...rest } = sale.example;
    const body = {
      ...rest,
      quantity: 0,
      date: 'soon',
      rating: null,
      'a/b~c': 1,
      colour: 'red',
      first_name: '',
    };
    const answer = await api.call({ body });

    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      type: '/problems/validation_failed',
      title: 'Some fields are not valid.',
      status: 422,
      code: 'validation_failed',
      instance: 'urn:liftoff:request:JKJaXmPLvHcESHA%3D',
    });
    expect(answer.body.errors).toEqual([
      { pointer: '/first_name', code: 'too_small', message: 'must not be empty' },
      { pointer: '/price', code: 'required', message: 'is required' },
      { pointer: '/quantity', code: 'too_small', message: 'must be at least 1' },
      {
        pointer: '/date',
        code: 'invalid_format',
        message: 'must be an RFC 3339 date-time with an offset, such as 2026-11-21T10:00:00Z',
      },
      { pointer: '/rating', code: 'wrong_type', message: 'must be a whole number' },
      { pointer: '/a~1b~0c', code: 'unknown_field', message: 'is not a known field' },
      { pointer: '/colour', code: 'unknown_field', message: 'is not a known field' },
    ]);
  });

  it.each([
    ['an id that is not the one in the path', { ...sale.example, id: 'b' }, 400, 'id_mismatch'],
    ['an empty patch', {}, 422, 'validation_failed'],
    ['a patch that clears a required field', { price: null }, 422, 'validation_failed'],
    ['a patch of created_at', { created_at: '2026-01-01T00:00:00Z' }, 422, 'validation_failed'],
    ['a list', [], 422, 'validation_failed'],
  ])('%s', async (_, body, status, code) => {
    const method = 'id' in body ? 'PUT' : 'PATCH';
    const answer = await api.call({ method, path: '/v1/sales/a', body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{"price": }', {}, 400, 'malformed_json'],
    ['nothing', '', {}, 400, 'malformed_json'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'malformed_json'],
    ['text that was not UTF-8', '"\uFFFD"', {}, 400, 'malformed_json'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), {}, 400, 'malformed_json'],
    ['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000), {}, 400, 'malformed_json'],
    ['more than 1 MB', `"${'x'.repeat(1024 * 1024 - 1)}"`, {}, 413, 'payload_too_large'],
    ['more than 1 MB of bytes', Buffer.from(`"${'é'.repeat(512 * 1024)}"`), {}, 413, 'payload_too_large'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
    [
      'a patch where none is taken',
      '{}',
      { 'content-type': 'application/merge-patch+json' },
      415,
      'unsupported_media_type',
    ],
    ['no media type', '{}', { 'content-type': undefined }, 415, 'unsupported_media_type'],
    [
      'another charset',
      '{}',
      { 'content-type': 'application/json; charset=latin1' },
      415,
      'unsupported_media_type',
    ],
    ['a bad Idempotency-Key', '{}', { 'idempotency-key': 'two words' }, 400, 'invalid_idempotency_key'],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await api.call({ body, headers });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(api.state.stored).toEqual([]);
  });

  it('may be exactly 1 MB and in base64, with a charset in any case', async () => {
    const body = Buffer.from(JSON.stringify({ ...sale.example, first_name: 'José' }).padEnd(1024 * 1024 - 1));
    const answer = await api.call({ body, headers: { 'content-type': 'Application/JSON; Charset="UTF-8"' } });
    expect([answer.status, answer.body.record?.first_name]).toEqual([202, 'José']);
  });

  it('lists at most 50 errors of a record', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1]));
    const { body } = await api.call({ body: { ...sale.example, ...unknown } });
    expect(body.errors).toHaveLength(50);
  });
});

describe('an address', () => {
  it.each([
    ['DELETE', '/v1/sales', 405, 'method_not_allowed', 'GET, POST'],
    ['POST', '/v1/sales/a', 405, 'method_not_allowed', 'GET, PUT, PATCH, DELETE'],
    ['POST', '/v1/refunds', 404, 'not_found', undefined],
    ['PUT', '/v1/sales/%zz', 400, 'malformed_path', undefined],
  ])('%s %s', async (method, path, status, code, allow) => {
    const answer = await api.call({ method, path, body: {} });
    expect([answer.status, answer.body.code, answer.headers.allow]).toEqual([status, code, allow]);
  });
});

describe('a token', () => {
  it.each([
    ['none', () => undefined, 401, 'Bearer'],
    ['another scheme', () => 'Basic dTpw', 401, 'Bearer'],
    ['unknown', () => `Bearer ll_000000000000_${'a'.repeat(48)}`, 401, 'Bearer error="invalid_token"'],
    [
      'wrong secret',
      () => `Bearer ${api.writer.token.replace(/.$/, (c) => (c === '0' ? '1' : '0'))}`,
      401,
      'Bearer error="invalid_token"',
    ],
    ['not in form', () => 'Bearer ll_x', 401, 'Bearer error="invalid_token"'],
    [
      'without the scope',
      () => `Bearer ${api.reader.token}`,
      403,
      'Bearer error="insufficient_scope", scope="crm:write"',
    ],
  ])('%s', async (_, authorization, status, challenge) => {
    const answer = await api.call({ body: sale.example, headers: { authorization: authorization() } });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([status, challenge]);
    expect(api.state.stored).toEqual([]);
  });
});
