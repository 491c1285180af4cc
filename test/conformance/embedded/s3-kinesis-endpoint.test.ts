import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterEach, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from '#local/endpoint';
import type { AwsService } from '#local/service';
import { kinesisClientConfig } from '../kinesis/kinesis-target.ts';
import { refusalOf, s3ClientConfig } from '../s3/s3-target.ts';

// The endpoint of the embedded cloud by itself, with services that show what reached them.
const LISTS: Readonly<Record<string, object>> = {
  kinesis: { StreamNames: ['reached'], HasMoreStreams: false },
};
const kinesis: AwsService = {
  signingName: 'kinesis',
  handle: async () => ({ status: 200, body: JSON.stringify(LISTS.kinesis) }),
};
let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

function s3With(handle: AwsService['handle']): AwsService {
  return { signingName: 's3', handle };
}

it('routes by service on one port, over HTTP/2 and HTTP/1.1', async () => {
  const seen: string[] = [];
  const s3 = s3With(async ({ method, path, headers }) => {
    seen.push(`${method} ${path} ${headers.host}`);
    return { status: 200, body: '<ListAllMyBucketsResult/>' };
  });
  endpoint = await startEndpoint({ services: [s3, kinesis] });
  const overHttp2 = new KinesisClient(kinesisClientConfig(endpoint.url));
  const overHttp1 = new KinesisClient({
    ...kinesisClientConfig(endpoint.url),
    requestHandler: new NodeHttpHandler(),
  });
  const client = new S3Client(s3ClientConfig(endpoint.url));

  const listed = await Promise.all([
    overHttp2.send(new ListStreamsCommand({})),
    overHttp1.send(new ListStreamsCommand({})),
  ]);
  await client.send(new ListBucketsCommand({}));
  const unsigned = await fetch(endpoint.url, { headers: { 'x-amz-target': 'Kinesis_20131202.ListStreams' } });

  expect(listed.map(({ StreamNames }) => StreamNames)).toEqual([['reached'], ['reached']]);
  expect(seen).toEqual([`GET / 127.0.0.1:${endpoint.port}`]);
  expect(await unsigned.json()).toEqual(LISTS.kinesis);
  for (const sdk of [overHttp2, overHttp1, client]) sdk.destroy();
});

it('refuses a service that is not there', async () => {
  endpoint = await startEndpoint({ services: [] });
  const client = new KinesisClient(kinesisClientConfig(endpoint.url));
  const refused = await refusalOf(client.send(new ListStreamsCommand({})));
  expect(refused).toEqual({ name: 'UnrecognizedClientException', status: 400 });
  client.destroy();
});

it('answers 500 when a service fails, and says so to its owner only', async () => {
  const errors: unknown[] = [];
  const failing = s3With(() => Promise.reject(new Error('the secret reason')));
  endpoint = await startEndpoint({ services: [failing], onError: (error) => errors.push(error) });
  const response = await fetch(endpoint.url);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(errors).toMatchObject([{ message: 'the secret reason' }]);
});

it('takes a preface and a request that arrive byte by byte', async () => {
  endpoint = await startEndpoint({ services: [s3With(async () => ({ status: 200, body: 'put' }))] });
  const socket = connect(endpoint.port, '127.0.0.1').setNoDelay();
  for (const byte of 'PUT /b/k HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n') {
    socket.write(byte);
    if (byte === 'P') await sleep(20);
  }
  const answer = (await Readable.from(socket).toArray()).join('');
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(answer).toMatch(/put$/);
});

it('closes at once when idle, and only after the requests in flight', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = s3With(async ({ path }) => {
    if (path === '/slow') await gate;
    return { status: 200, body: `done ${path}` };
  });
  endpoint = await startEndpoint({ services: [slow, kinesis] });
  const { url, port } = endpoint;
  const idle = connect(port, '127.0.0.1');
  idle.on('error', () => {});
  const h2 = new KinesisClient(kinesisClientConfig(url));
  await h2.send(new ListStreamsCommand({}));
  await (await fetch(`${url}/quick`)).text();
  const inFlight = fetch(`${url}/slow`).then((response) => response.text());
  await sleep(50);

  let isClosed = false;
  const closed = endpoint.close().then(() => {
    isClosed = true;
  });
  await sleep(100);
  expect(isClosed).toBe(false);
  await expect(fetch(`${url}/late`)).rejects.toThrow();
  release();
  expect(await inFlight).toBe('done /slow');
  await closed;
  h2.destroy();
});
