import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { type HttpApiTarget, startHttpApiTarget } from './http-api-target.ts';

let api: HttpApiTarget;
beforeAll(async () => {
  api = await startHttpApiTarget();
}, STACK_PATIENCE_MS);
afterAll(() => api?.stop());

describe('the answer', () => {
  it('has the status, the headers and the cookies of the result', async () => {
    const { status, headers } = await api.call('/items/1');

    expect(status).toBe(201);
    expect(headers.get('x-fn')).toBe('echo');
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('is the result as JSON when that has no status', async () => {
    const { status, headers, body } = await api.call('/answers/plain');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(body).toEqual({ hello: 'world' });
  });

  it('is a text result as it is', async () => {
    expect(await api.call('/answers/text')).toMatchObject({ status: 200, body: 'just text' });
  });

  it('has the bytes of a result in base64', async () => {
    const response = await fetch(`${api.url}/answers/binary`);

    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  it('may be empty', async () => {
    expect(await api.call('/answers/empty')).toMatchObject({ status: 204, body: '' });
  });

  it.each(['fails', 'bad-status', 'bad-header'])(
    'is an internal error when the function %s',
    async (name) => {
      expect(await api.call(`/answers/${name}`)).toMatchObject({
        status: 500,
        body: { message: 'Internal Server Error' },
      });
    },
  );

  it('is that the service is unavailable when the function takes longer than the integration', async () => {
    const began = Date.now();

    expect(await api.call('/answers/slow')).toMatchObject({
      status: 503,
      body: { message: 'Service Unavailable' },
    });
    expect(Date.now() - began).toBeLessThan(4_500);
  });

  it('is 413 to a body over 10 MB', async () => {
    const body = new Uint8Array(10 * 1024 * 1024 + 1);

    expect((await api.call('/items', { method: 'POST', body })).status).toBe(413);
  });
});

describe('CORS', () => {
  const origin = 'https://app.example';
  const preflight = (from: string) =>
    fetch(`${api.url}/items`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('answers a preflight from the configuration, without a function', async () => {
    const { status, headers } = await preflight(origin);

    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')?.split(/, ?/)).toEqual(['GET', 'POST']);
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
    expect(headers.get('access-control-max-age')).toBe('60');
    expect(headers.get('x-fn')).toBeNull();
  });

  it('tells other origins nothing', async () => {
    const stranger = 'https://elsewhere.example';
    const { headers } = await api.call('/items/1', { headers: { origin: stranger } });

    expect((await preflight(stranger)).headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('adds its headers to what a function answered, and to what is not found', async () => {
    for (const path of ['/items/1', '/nowhere', '/answers/fails']) {
      const { headers } = await api.call(path, { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-expose-headers')).toBe('x-fn');
    }
  });
});
