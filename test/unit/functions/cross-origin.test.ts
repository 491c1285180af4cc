import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '#functions/domain/problem-error';
import { httpHandler } from '#functions/runtime/http-handler';
import { restApiEvent } from './gateway-request.ts';
import { context } from './write-api.ts';

const shop = 'https://crm.example.com';
const stranger = 'https://evil.example.com';

afterEach(() => vi.unstubAllEnvs());

/** What a page of `origin` is answered by a function of a stage with these origins. */
async function ask(allowedOrigins: string | undefined, origin: string, method = 'GET', path = '/v1/sales') {
  vi.stubEnv('ALLOWED_ORIGINS', allowedOrigins);
  const handler = httpHandler('accept-write', () => async (request) => {
    if (request.path === '/v1/nothing') throw new ProblemError('not_found');
    return { status: 200, headers: { vary: 'accept' }, body: {} };
  });
  const headers = {
    Origin: [origin],
    ...(method === 'OPTIONS' && { 'Access-Control-Request-Method': ['POST'] }),
  };
  const event = restApiEvent({ method, path, query: [], headers, body: undefined }, 'dev');
  return handler(event, context);
}

describe('a function behind a REST API', () => {
  it('lets a page of its origins read the answer, and tells caches that the origin matters', async () => {
    const { headers } = await ask(`${shop},https://admin.example.com`, shop);
    expect(headers).toMatchObject({
      'access-control-allow-origin': shop,
      'access-control-expose-headers': expect.stringContaining('x-request-id'),
      vary: 'accept, origin',
    });
  });

  it('lets it read problems too', async () => {
    const { statusCode, headers } = await ask(shop, shop, 'GET', '/v1/nothing');
    expect([statusCode, headers['access-control-allow-origin']]).toEqual([404, shop]);
  });

  it('lets everybody read when the origin is a star', async () => {
    const { headers } = await ask('*', stranger);
    expect([headers['access-control-allow-origin'], headers.vary]).toEqual(['*', 'accept']);
  });

  it.each([
    ['another origin', shop, stranger],
    ['a beginning of its origin', shop, 'https://crm.example'],
    ['any origin when it has none', undefined, shop],
  ])('says nothing to %s', async (_, allowed, origin) => {
    const { statusCode, headers } = await ask(allowed, origin);
    expect(statusCode).toBe(200);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers a preflight without a token', async () => {
    const { statusCode, headers, body } = await ask(shop, shop, 'OPTIONS');
    expect([statusCode, body]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': shop,
      'access-control-allow-methods': expect.stringContaining('PATCH'),
      'access-control-allow-headers': expect.stringContaining('idempotency-key'),
      'access-control-max-age': '3600',
    });
  });

  it('answers the preflight of another origin without leave', async () => {
    const { statusCode, headers } = await ask(shop, stranger, 'OPTIONS');
    expect(statusCode).toBe(204);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
