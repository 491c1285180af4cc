import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpApi, lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

const ECHO = `exports.handler = async (event) => ({ statusCode: 201, headers: { 'X-Fn': 'echo' },
  cookies: ['a=1', 'b=2'], body: JSON.stringify(event) });`;

let cloud: TestCloud;
let url: string;

beforeAll(async () => {
  cloud = await startTestCloud({
    stacks: {
      Web: {
        Resources: {
          Role: role,
          Echo: lambdaFunction(ECHO),
          BadHeader: lambdaFunction(
            'exports.handler = async () => ({ statusCode: 200, headers: { "x-bad": "a\\nb" }, body: "" });',
          ),
          Plain: lambdaFunction('exports.handler = async () => ({ hello: "world" });'),
          Fails: lambdaFunction('exports.handler = async () => { throw new TypeError("no"); };'),
          Slow: lambdaFunction('exports.handler = () => new Promise((r) => setTimeout(r, 9000));', {
            Timeout: 10,
          }),
          ...httpApi(
            {
              'GET /items/{id}': 'Echo',
              'POST /items': 'Echo',
              'ANY /rest/{proxy+}': 'Echo',
              'GET /plain': 'Plain',
              'GET /fails': 'Fails',
              'GET /bad-header': 'BadHeader',
              'GET /slow': 'Slow',
            },
            { CorsConfiguration: { AllowOrigins: ['https://app'], AllowMethods: ['GET'], MaxAge: 60 } },
            { TimeoutInMillis: 3000 },
          ),
        },
        Outputs: {
          Url: {
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub
            Value: { 'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/' },
          },
        },
      },
    },
  });
  url = cloud.cloud.httpApis[0]!.url;
});
afterAll(() => cloud.stop());

const call = async (path: string, init?: RequestInit) => {
  const response = await fetch(url + path, init);
  // biome-ignore lint/suspicious/noExplicitAny: the body is whatever the function saw
  return { response, body: (await response.json()) as any };
};

test('the output of the API is its local URL', () => {
  expect(cloud.cloud.outputs.Web?.Url).toBe(`${url}/`);
});

test('a function gets an event of payload format 2.0', async () => {
  const { response, body } = await call('/items/a%20b?x=1&x=2&y=%C3%A9', {
    headers: { cookie: 'c=1; d=2', 'X-Custom': 'Yes' },
  });

  expect(response.status).toBe(201);
  expect(response.headers.get('x-fn')).toBe('echo');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(body).toMatchObject({
    version: '2.0',
    routeKey: 'GET /items/{id}',
    rawPath: '/items/a b',
    rawQueryString: 'x=1&x=2&y=%C3%A9',
    cookies: ['c=1', 'd=2'],
    headers: { 'x-custom': 'Yes' },
    queryStringParameters: { x: '1,2', y: 'é' },
    pathParameters: { id: 'a b' },
    requestContext: {
      stage: '$default',
      routeKey: 'GET /items/{id}',
      http: { method: 'GET', path: '/items/a b', protocol: 'HTTP/1.1' },
    },
    isBase64Encoded: false,
  });
  expect(body.headers.cookie).toBeUndefined();
  expect(body.body).toBeUndefined();
});

test('text bodies arrive as text, others in base64', async () => {
  const json = await call('/items', {
    method: 'POST',
    body: '{"é":1}',
    headers: { 'content-type': 'application/json' },
  });
  const binary = await call('/items', {
    method: 'POST',
    body: new Uint8Array([0, 255]),
    headers: { 'content-type': 'application/octet-stream' },
  });

  expect(json.body).toMatchObject({ body: '{"é":1}', isBase64Encoded: false });
  expect(binary.body).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
});

test('a result without a status code is the JSON body of a 200', async () => {
  const { response, body } = await call('/plain');

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(body).toEqual({ hello: 'world' });
});

test('errors are answered as API Gateway does', async () => {
  expect(await call('/nowhere')).toMatchObject({ response: { status: 404 }, body: { message: 'Not Found' } });
  expect(await call('/fails')).toMatchObject({
    response: { status: 500 },
    body: { message: 'Internal Server Error' },
  });
  expect(await call('/bad-header')).toMatchObject({
    response: { status: 500 },
    body: { message: 'Internal Server Error' },
  });
  expect(await call('/slow')).toMatchObject({
    response: { status: 503 },
    body: { message: 'Service Unavailable' },
  });
});

test('a body over 10 MB is refused before the function runs', async () => {
  const response = await fetch(`${url}/items`, {
    method: 'POST',
    body: new Uint8Array(10 * 1024 * 1024 + 1),
  });

  expect(response.status).toBe(413);
});

test('a preflight is answered from the configuration', async () => {
  const preflight = await fetch(`${url}/plain`, {
    method: 'OPTIONS',
    headers: { origin: 'https://app', 'access-control-request-method': 'GET' },
  });
  const stranger = await fetch(`${url}/plain`, { headers: { origin: 'https://other' } });

  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('https://app');
  expect(preflight.headers.get('access-control-max-age')).toBe('60');
  expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
});
