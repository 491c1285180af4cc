import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryParameters } from '#functions/domain/table-query-parameters';
import { type GatewayEvent, gatewayRequest } from '#functions/runtime/gateway-event';
import httpApiEvent1 from './fixtures/http-api-event-1.json' with { type: 'json' };
import postSale from './fixtures/post-sale.json' with { type: 'json' };
import restApiEventFixture from './fixtures/rest-api-event.json' with { type: 'json' };
import { httpApiEvent, restApiEvent } from './gateway-request.ts';
import { context, createWriteApi } from './write-api.ts';

const trace = '1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c';

describe('an event of API Gateway', () => {
  it.each([
    [
      'a REST API',
      restApiEventFixture,
      {
        base: '/dev',
        request: {
          id: '5e66xmpl-e7ca-4ae7-98f2-0ab1d8e6b7e3',
          traceId: trace,
          method: 'POST',
          path: '/v1/sales',
          query: '',
          body: Buffer.from('{"email_employee":"ana.souza@startup.example"}'),
        },
      },
    ],
    [
      'an HTTP API in format 1.0',
      httpApiEvent1,
      {
        base: '/dev',
        request: {
          id: 'JKJaXmPLvHcESHA=',
          method: 'GET',
          path: '/v1/sales',
          query: 'limit=2&sort=price&sort=-date',
          headers: { 'x-note': 'a,b' },
          body: '',
        },
      },
    ],
    [
      'an HTTP API in format 2.0',
      postSale,
      {
        base: '',
        request: { id: 'JKJaXmPLvHcESHA=', traceId: trace, method: 'POST', path: '/v1/sales', query: '' },
      },
    ],
  ])('of %s is read', (_, event, expected) => {
    expect(gatewayRequest(event as GatewayEvent)).toMatchObject(expected);
  });

  it('of a REST API reached by a domain of its own keeps the path as it is', () => {
    const requestContext = { ...restApiEventFixture.requestContext, path: '/v1/sales' };
    const { base, request } = gatewayRequest({ ...restApiEventFixture, requestContext });
    expect([base, request.path]).toEqual(['', '/v1/sales']);
  });

  it('has no stage in the path when the path only begins like one', () => {
    const requestContext = { ...postSale.requestContext, stage: 'dev' };
    const event = { ...postSale, rawPath: '/development/v1/sales', requestContext } as GatewayEvent;
    const { base, request } = gatewayRequest(event);
    expect([base, request.path]).toEqual(['', '/development/v1/sales']);
  });

  it('joins a field that stands in it under two spellings', () => {
    const multiValueHeaders = { Accept: ['text/csv'], accept: ['text/html'] };
    const { request } = gatewayRequest({ ...restApiEventFixture, multiValueHeaders });
    expect(request.headers.accept).toBe('text/csv,text/html');
  });

  it.each([[{}], [{ version: '2.0' }], [{ Records: [] }], [{ ...postSale, rawPath: 7 }]])(
    'is not %j',
    (event) => {
      expect(() => gatewayRequest(event as never)).toThrow(
        expect.objectContaining({ code: 'gateway_event_invalid' }),
      );
    },
  );
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const sent = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
  path: fc.constantFrom('/', '/v1/sales', '/v1/sales/pos-1:42', '/v1/sales/a%20b', '/dev/v1/sales', '/v1//x'),
  query: fc.uniqueArray(fc.tuple(text, text), { selector: ([name]) => name, maxLength: 4 }),
  headers: fc.dictionary(
    fc.stringMatching(/^X-[A-Z][a-z]{0,5}$/),
    fc.array(fc.stringMatching(/^[!-~]{0,8}$/), { minLength: 1, maxLength: 3 }),
    { maxKeys: 4 },
  ),
  body: fc.option(fc.uint8Array({ maxLength: 64 }), { nil: undefined }),
});
const stage = fc.constantFrom('dev', 'local', 'v1');

describe('one request in both payload formats', () => {
  it('is the same request', () => {
    fc.assert(
      fc.property(sent, stage, (request, stageName) => {
        const http = gatewayRequest(httpApiEvent(request)).request;
        const rest = gatewayRequest(restApiEvent(request, stageName));
        expect(rest.base).toBe(`/${stageName}`);
        expect({ ...rest.request, query: undefined }).toEqual({ ...http, query: undefined });
        // Their order between names is lost: the gateway hands over a map.
        expect(Object.fromEntries(queryParameters(rest.request.query))).toEqual(
          Object.fromEntries(queryParameters(http.query)),
        );
      }),
    );
  });

  it.each([
    ['POST', '/v1/sales', postSale.body],
    ['POST', '/v1/sales', '{"price":-1}'],
    ['POST', '/v1/sales', '{'],
    ['DELETE', '/v1/sales/pos-1:42', undefined],
    ['PATCH', '/v1/sales', postSale.body],
    ['GET', '/nowhere', undefined],
  ])('%s %s gets the same answer, with addresses below the stage', async (method, path, body) => {
    const { handler, writer } = createWriteApi();
    const request = {
      ...{ method, path, query: [] },
      headers: {
        Authorization: [`Bearer ${writer.token}`],
        'Content-Type': ['application/json'],
        'Idempotency-Key': ['7f9c'],
      },
      body: body === undefined ? undefined : Buffer.from(body),
    };

    const http = await handler(httpApiEvent(request), context);
    const rest = await handler(restApiEvent(request, 'dev'), context);

    const { location, link, ...others } = http.headers;
    expect(rest.statusCode).toBe(http.statusCode);
    expect(placeless(rest.body)).toBe(placeless(http.body));
    expect(JSON.parse(placeless(JSON.stringify(rest.headers)))).toEqual({
      ...others,
      ...(location && { location: `/dev${location}` }),
      ...(link && { link: placeless(link.replace('</', '</dev/')) }),
    });
    expect(http.statusCode === 202).toBe(link !== undefined);
  });
});

/** Without the place in the stream: the second of two equal writes lies behind the first. */
const placeless = (text: string) => text.replaceAll(/shardId-\d+:\d+/g, 'shard:place');
