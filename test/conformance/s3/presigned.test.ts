import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CREDENTIALS, REGION, type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
let Bucket: string;
beforeAll(async () => {
  target = await startS3Target();
  Bucket = await target.newBucket();
});
afterAll(() => target.close());

async function presign(
  method: string,
  key: string,
  options: { signingDate?: Date; expiresIn?: number; query?: Record<string, string> } = {},
): Promise<string> {
  const { hostname, port, protocol, host } = new URL(target.url);
  const signer = new SignatureV4({
    service: 's3',
    region: REGION,
    credentials: CREDENTIALS,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const path = `/${Bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const unsigned = new HttpRequest({
    method,
    protocol,
    hostname,
    port: Number(port),
    path,
    query: options.query ?? {},
    headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
  });
  const signed = await signer.presign(unsigned, {
    expiresIn: options.expiresIn ?? 60,
    unhoistableHeaders: new Set(['x-amz-content-sha256']),
    unsignableHeaders: new Set(['x-amz-content-sha256']),
    ...(options.signingDate ? { signingDate: options.signingDate } : {}),
  });
  return `${target.url}${path}?${new URLSearchParams(signed.query as Record<string, string>)}`;
}

it('uploads and downloads by presigned URL', async () => {
  const put = await fetch(await presign('PUT', 'signed/é 1'), { method: 'PUT', body: 'by url' });
  expect(put.status).toBe(200);
  const get = await fetch(
    await presign('GET', 'signed/é 1', { query: { 'response-content-type': 'text/csv' } }),
  );
  expect(await get.text()).toBe('by url');
  expect(get.headers.get('content-type')).toBe('text/csv');
});

it('takes the signed x-amz- headers from the query', async () => {
  await fetch(await presign('PUT', 'meta', { query: { 'x-amz-meta-a': 'b' } }), { method: 'PUT', body: 'x' });
  const { Metadata } = await target.client.send(new GetObjectCommand({ Bucket, Key: 'meta' }));
  expect(Metadata).toEqual({ a: 'b' });
});

it('refuses an expired URL and an unsigned request', async () => {
  await target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
  const signingDate = new Date(Date.now() - 120_000);
  const expired = await fetch(await presign('GET', 'k', { signingDate, expiresIn: 60 }));
  expect(expired.status).toBe(403);
  expect(await expired.text()).toContain('<Code>AccessDenied</Code>');
  const unsigned = await fetch(`${target.url}/${Bucket}/k`);
  expect(unsigned.status).toBe(403);
});
