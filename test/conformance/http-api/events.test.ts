import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { type HttpApiTarget, startHttpApiTarget } from './http-api-target.ts';

let api: HttpApiTarget;
beforeAll(async () => {
  api = await startHttpApiTarget();
}, STACK_PATIENCE_MS);
afterAll(() => api?.stop());

describe('an event of payload format 2.0', () => {
  it('says what was asked', async () => {
    const { status, body } = await api.call('/items/7?x=1&x=2&y=%C3%A9&empty=');

    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: '2.0',
      routeKey: 'GET /items/{id}',
      rawPath: '/items/7',
      rawQueryString: 'x=1&x=2&y=%C3%A9&empty=',
      queryStringParameters: { x: '1,2', y: 'é', empty: '' },
      pathParameters: { id: '7' },
      isBase64Encoded: false,
    });
    expect(body.body).toBeUndefined();
  });

  it('says by whom, when and through which route', async () => {
    const { body } = await api.call('/items/7', { headers: { 'user-agent': 'conformance' } });

    const { requestContext } = body;
    expect(requestContext).toMatchObject({
      stage: '$default',
      routeKey: 'GET /items/{id}',
      http: { method: 'GET', path: '/items/7', protocol: 'HTTP/1.1', userAgent: 'conformance' },
    });
    expect(requestContext.http.sourceIp).toMatch(/^[\da-f.:]+$/);
    expect(requestContext.requestId).toMatch(/^\S{10,}$/);
    expect(Math.abs(requestContext.timeEpoch - Date.now())).toBeLessThan(60_000);
    expect(requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
  });

  it('leaves out what there is none of', async () => {
    const { body } = await api.call('/items', { method: 'POST', body: '' });

    for (const name of ['queryStringParameters', 'pathParameters', 'cookies', 'body', 'stageVariables'])
      expect(body).not.toHaveProperty(name);
    expect(body.rawQueryString).toBe('');
  });

  it('has header names in lower case, and values that were sent twice in one', async () => {
    const { hostname, port, protocol, pathname } = new URL(`${api.url}/items/1`);
    const send = protocol === 'https:' ? secureRequest : request;
    const headers = { 'X-Custom': ['one', 'two'], Other: 'Yes' };
    const text = await new Promise<string>((resolve, reject) => {
      send({ hostname, port, path: pathname, headers }, async (response) => {
        resolve((await response.setEncoding('utf8').toArray()).join(''));
      })
        .on('error', reject)
        .end();
    });

    const { headers: seen } = JSON.parse(text);
    expect(seen).toMatchObject({ other: 'Yes' });
    expect(seen['x-custom'].replace(', ', ',')).toBe('one,two');
    expect(seen.host).toMatch(/^\S+$/);
  });

  it('has the cookies apart', async () => {
    const { body } = await api.call('/items/1', { headers: { cookie: 'c=1; d=2' } });

    expect(body.cookies).toEqual(['c=1', 'd=2']);
    expect(body.headers.cookie).toBeUndefined();
  });

  it('has a text body as text', async () => {
    const { body } = await api.call('/items', {
      method: 'POST',
      body: '{"é":1}',
      headers: { 'content-type': 'application/json' },
    });

    expect(body).toMatchObject({ routeKey: 'POST /items', body: '{"é":1}', isBase64Encoded: false });
  });

  it('has any other body in base64', async () => {
    const { body } = await api.call('/items', {
      method: 'POST',
      body: new Uint8Array([0, 255]),
      headers: { 'content-type': 'application/octet-stream' },
    });

    expect(body).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

describe('a route', () => {
  it('of fixed segments is preferred to one with a parameter', async () => {
    expect((await api.call('/items/first')).body.routeKey).toBe('GET /items/first');
  });

  it('takes the decoded segment as its parameter', async () => {
    const { body } = await api.call('/items/a%20b');

    expect(body.pathParameters).toEqual({ id: 'a b' });
    expect(body.rawPath).toBe('/items/a b');
  });

  it('may take any method, and the rest of the path', async () => {
    const { body } = await api.call('/rest/a/b/c', { method: 'PUT', body: 'x' });

    expect(body).toMatchObject({
      routeKey: 'ANY /rest/{proxy+}',
      rawPath: '/rest/a/b/c',
      pathParameters: { proxy: 'a/b/c' },
      requestContext: { http: { method: 'PUT' } },
    });
  });

  it('that is not there is not found', async () => {
    for (const [path, method] of [
      ['/nowhere', 'GET'],
      ['/items', 'DELETE'],
    ] as const)
      expect(await api.call(path, { method })).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });
});
