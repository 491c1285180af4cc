import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  AllowedMethods,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  HeadersFrameOption,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, type CloudOptions, startCloud } from '#local/cloud';

const ECHO = `exports.handler = async ({ requestContext, headers, rawQueryString, body }) => ({
  statusCode: requestContext.http.path === '/v1/none' ? 404 : 200,
  headers: { 'content-type': 'application/json', 'x-frame-options': 'SAMEORIGIN' },
  body: JSON.stringify({ path: requestContext.http.path, headers, rawQueryString, body }),
});`;
const SCRIPT = `export const words = '${'many words '.repeat(200)}';`;
const PAGE: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>One</title>',
  'assets/index-1.js': SCRIPT,
};

let directory: string;
let cloud: Cloud;
let url: string;
let s3: S3Client;

function writePage(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(directory, 'page-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A page before an API, made with the constructs that an application uses. */
function synthesize(files: Readonly<Record<string, string>>): string {
  const app = new App({ outdir: mkdtempSync(join(directory, 'cdk.out-')), analyticsReporting: false });
  const stack = new Stack(app, 'Web');
  const bucket = new Bucket(stack, 'Page') as IBucket;
  const echo = new LambdaFunction(stack, 'Echo', {
    code: Code.fromInline(ECHO),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
  const api = new HttpApi(stack, 'Api', { defaultIntegration: new HttpLambdaIntegration('Echo', echo) });
  const distribution = new Distribution(stack, 'Distribution', {
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: new ResponseHeadersPolicy(stack, 'Headers', {
        securityHeadersBehavior: { frameOptions: { frameOption: HeadersFrameOption.DENY, override: true } },
      }),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new CloudFrontFunction(stack, 'Viewer', {
            code: FunctionCode.fromInline(`function handler({ request }) {
              if (request.uri === '/old') return { statusCode: 302, headers: { location: { value: '/' } } };
              if (!request.uri.includes('.')) request.uri = '/index.html';
              return request;
            }`),
          }),
        },
      ],
    },
    additionalBehaviors: {
      '/v1/*': {
        origin: new HttpOrigin(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    },
  });
  const page = Source.asset(writePage(files));
  new BucketDeployment(stack, 'Hashed', {
    sources: [page],
    destinationBucket: bucket,
    exclude: ['*'],
    include: ['assets/*'],
    prune: false,
    cacheControl: [CacheControl.immutable()],
  });
  new BucketDeployment(stack, 'Entry', {
    sources: [page, Source.jsonData('config.json', { stage: 'test' })],
    destinationBucket: bucket,
    exclude: ['assets/*'],
    cacheControl: [CacheControl.noCache()],
  });
  new CfnOutput(stack, 'Url', { value: `https://${distribution.distributionDomainName}` });
  new CfnOutput(stack, 'Files', { value: `https://${bucket.bucketRegionalDomainName}/` });
  new CfnOutput(stack, 'Bucket', { value: bucket.bucketName });
  return app.synth().directory;
}

async function start(
  files: Readonly<Record<string, string>>,
  options: Partial<CloudOptions> = {},
): Promise<void> {
  cloud = await startCloud({
    assembly: synthesize(files),
    stateDirectory: join(directory, 'state'),
    endpointPort: 0,
    httpApiPort: 0,
    ...options,
  });
  url = cloud.outputs.Web!.Url!;
  s3 = new S3Client({
    endpoint: cloud.endpointUrl,
    region: cloud.region,
    credentials: cloud.credentials,
    forcePathStyle: true,
  });
}

async function stop(): Promise<void> {
  s3.destroy();
  await cloud.stop();
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'distribution-'));
  await start(PAGE);
});
afterAll(async () => {
  await stop();
  await rm(directory, { recursive: true, force: true });
});

describe('a distribution', () => {
  it('is where its outputs say, and so are the files of buckets', () => {
    expect(cloud.distributions).toEqual([{ logicalId: expect.stringContaining('Distribution'), url }]);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(cloud.outputs.Web!.Files).toBe(`${cloud.endpointUrl}/${cloud.outputs.Web!.Bucket}/`);
  });

  it('answers addresses within the page with the page, and adds its headers', async () => {
    for (const path of ['/', '/sales?sort=-price']) {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(PAGE['index.html']);
      expect(answer.headers.get('content-type')).toBe('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('says that a file is missing', async () => {
    expect((await fetch(`${url}/assets/none.js`)).status).toBe(404);
  });

  it('lets its function answer', async () => {
    const answer = await fetch(`${url}/old`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  });

  it('takes only GET and HEAD where nothing else is allowed', async () => {
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(403);
    const answer = await fetch(`${url}/config.json`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('compresses, and knows its own tags again', async () => {
    const { body, headers } = await new Promise<{ body: Buffer; headers: NodeJS.Dict<string | string[]> }>(
      (resolve, reject) =>
        request(`${url}/assets/index-1.js`, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
          response
            .toArray()
            .then((parts) => resolve({ body: Buffer.concat(parts), headers: response.headers }));
        })
          .on('error', reject)
          .end(),
    );
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(headers.etag).toMatch(/^W\//);

    const again = await fetch(`${url}/assets/index-1.js`, {
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect(again.status).toBe(304);
  });

  it('gives out parts of files', async () => {
    const answer = await fetch(`${url}/assets/index-1.js`, {
      headers: { range: 'bytes=0-5', 'accept-encoding': 'identity' },
    });
    expect([answer.status, await answer.text()]).toEqual([206, 'export']);
    expect(answer.headers.get('content-range')).toBe(`bytes 0-5/${SCRIPT.length}`);
  });

  it('takes requests to the API with all but the host, and its answers as they are', async () => {
    const answer = await fetch(`${url}/v1/sales?limit=1`, {
      method: 'POST',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json', 'x-mine': 'yes' },
      body: '{"a":1}',
    });
    const seen = (await answer.json()) as { headers: Record<string, string> };
    expect(seen).toMatchObject({ path: '/v1/sales', rawQueryString: 'limit=1', body: '{"a":1}' });
    expect(seen.headers).toMatchObject({
      authorization: 'Bearer token',
      'x-mine': 'yes',
      host: new URL(cloud.httpApis[0]!.url).host,
    });
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it('does not turn an error of the API into the page', async () => {
    const answer = await fetch(`${url}/v1/none`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ path: '/v1/none' });
  });
});

describe('a deployment of files', () => {
  const keys = async (): Promise<string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: cloud.outputs.Web!.Bucket! }));
    return Contents.map(({ Key }) => Key!);
  };

  it('gives objects their types and metadata', async () => {
    const head = (Key: string) => s3.send(new HeadObjectCommand({ Bucket: cloud.outputs.Web!.Bucket!, Key }));
    expect(await keys()).toEqual(['assets/index-1.js', 'config.json', 'index.html']);
    expect(await head('config.json')).toMatchObject({
      ContentType: 'application/json',
      CacheControl: 'no-cache',
    });
    expect(await head('assets/index-1.js')).toMatchObject({
      ContentType: 'text/javascript',
      CacheControl: 'immutable',
    });
  });

  it('of the next page replaces the one before, and prunes where it should', async () => {
    await stop();
    await start({
      'index.html': '<!doctype html><title>Two</title>',
      'assets/index-2.js': 'x',
      'icon.svg': '<svg/>',
    });
    expect(await keys()).toEqual([
      'assets/index-1.js',
      'assets/index-2.js',
      'config.json',
      'icon.svg',
      'index.html',
    ]);
    expect(await (await fetch(url)).text()).toContain('Two');

    await stop();
    await start(PAGE);
    expect(await keys()).not.toContain('icon.svg');
    expect(await (await fetch(url)).text()).toContain('One');
  });

  it('leaves alone what is there as it should be', async () => {
    const written = async () =>
      (
        await s3.send(new HeadObjectCommand({ Bucket: cloud.outputs.Web!.Bucket!, Key: 'index.html' }))
      ).LastModified!.getTime();
    const before = await written();
    await stop();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await start(PAGE);
    expect(await written()).toBe(before);
  });
});
