import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from '#local/endpoint';
import { createS3Service, type S3Service } from '#local/s3/service';
import { refusalOf, s3ClientConfig } from '../s3/s3-target.ts';

const Bucket = 'abort';
let directory: string;
let s3: S3Service;
let endpoint: Endpoint;
let client: S3Client;
const errors: unknown[] = [];
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 's3-abort-'));
  s3 = createS3Service({ directory });
  s3.createBucket(Bucket);
  endpoint = await startEndpoint({ services: [s3], onError: (error) => errors.push(error) });
  client = new S3Client(s3ClientConfig(endpoint.url));
});
afterAll(async () => {
  client.destroy();
  await endpoint.close();
  s3.close();
  rmSync(directory, { recursive: true });
});

const dataFiles = () => {
  const entries = readdirSync(join(directory, Bucket), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name !== 'journal.log').length;
};

it('keeps nothing of an upload whose client goes away', async () => {
  const authorization = 'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/s3/aws4_request';
  for (const framing of [{ 'content-length': '5000000' }, { 'transfer-encoding': 'chunked' }]) {
    const upload = request({
      port: endpoint.port,
      host: '127.0.0.1',
      path: `/${Bucket}/half`,
      method: 'PUT',
      headers: { authorization, ...framing },
    });
    upload.on('error', () => {});
    upload.write(Buffer.alloc(1_000_000));
    await expect.poll(dataFiles).toBe(1);
    upload.destroy();
    await expect.poll(dataFiles).toBe(0);
  }
  expect((await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: 'half' })))).name).toBe(
    'NoSuchKey',
  );
  expect(errors).toEqual([]);
});

it('lets go of an object whose reader goes away', async () => {
  await client.send(new PutObjectCommand({ Bucket, Key: 'large', Body: Buffer.alloc(8_000_000) }));
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'large' }));
  (Body as unknown as { destroy(): void }).destroy();
  await sleep(50);
  await client.send(new PutObjectCommand({ Bucket, Key: 'large', Body: Buffer.alloc(8_000_000, 'x') }));
  // The replaced file would stay if its reader still held it.
  await expect.poll(dataFiles).toBe(1);
  expect(errors).toEqual([]);
});
