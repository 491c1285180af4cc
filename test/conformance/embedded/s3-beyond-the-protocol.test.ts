import { request } from 'node:http';
import { GetBucketLifecycleConfigurationCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from '../s3/s3-target.ts';

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

it('refuses what it does not offer, instead of misreading it', async () => {
  const call = target.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));

  expect(await refusalOf(call)).toEqual({ name: 'NotImplemented', status: 501 });
});

it('takes URLs presigned by signature version 2 until they expire', async () => {
  await target.client.send(new PutObjectCommand({ Bucket, Key: 'v2', Body: 'x' }));
  const statusAt = async (expires: number) => {
    const query = `AWSAccessKeyId=a&Signature=s&Expires=${expires}`;
    return (await fetch(`${target.url}/${Bucket}/v2?${query}`)).status;
  };
  const nowSeconds = Math.floor(Date.now() / 1000);

  expect(await statusAt(nowSeconds + 60)).toBe(200);
  expect(await statusAt(nowSeconds - 60)).toBe(403);
  expect(await statusAt(Number.NaN)).toBe(403);
});

it('finds the bucket in the host name', async () => {
  await target.client.send(new PutObjectCommand({ Bucket, Key: 'virtual/k', Body: 'hosted' }));
  const { port } = new URL(target.url);
  const hosts = [`${Bucket}.s3.localhost:${port}`, `${Bucket}.s3.us-east-1.localhost`, `${Bucket}.localhost`];

  for (const host of hosts) {
    const headers = {
      host,
      authorization: 'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request',
    };
    const body = await new Promise<string>((resolve, reject) => {
      const call = request({ port, host: '127.0.0.1', path: '/virtual/k', headers }, async (response) =>
        resolve((await response.setEncoding('utf8').toArray()).join('')),
      );
      call.on('error', reject).end();
    });
    expect(body).toBe('hosted');
  }
});
