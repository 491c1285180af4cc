import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketCorsCommand,
  DeleteObjectCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf, type S3Target, startS3Target } from './s3-target.ts';

let target: S3Target;
beforeAll(async () => {
  target = await startS3Target();
});
afterAll(() => target.close());

describe('buckets', () => {
  it('are created, listed, found and deleted', async () => {
    const Bucket = await target.newBucket();
    const { Buckets } = await target.client.send(new ListBucketsCommand({}));
    expect(Buckets!.map(({ Name }) => Name)).toContain(Bucket);
    await target.client.send(new HeadBucketCommand({ Bucket }));
    const { LocationConstraint } = await target.client.send(new GetBucketLocationCommand({ Bucket }));
    expect(LocationConstraint).toBeUndefined();
    expect((await refusalOf(target.client.send(new CreateBucketCommand({ Bucket })))).status).toBe(409);

    await target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    expect((await refusalOf(target.client.send(new DeleteBucketCommand({ Bucket })))).name).toBe(
      'BucketNotEmpty',
    );
    await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    await target.client.send(new DeleteBucketCommand({ Bucket }));
    expect((await refusalOf(target.client.send(new HeadBucketCommand({ Bucket })))).status).toBe(404);
    await target.client.send(new CreateBucketCommand({ Bucket }));
  });

  it('are missed when they do not exist', async () => {
    const Bucket = 'conformance-no-such-bucket';
    const refusals = [
      await refusalOf(target.client.send(new GetObjectCommand({ Bucket, Key: 'k' }))),
      await refusalOf(target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))),
      // Large enough for the SDK to wait for 100-continue, and to be refused before it is sent.
      await refusalOf(
        target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: Buffer.alloc(3e6) })),
      ),
    ];
    expect(refusals.map(({ name }) => name)).toEqual(['NoSuchBucket', 'NoSuchBucket', 'NoSuchBucket']);
  });

  it('have names of a certain form', async () => {
    const refused = await refusalOf(target.client.send(new CreateBucketCommand({ Bucket: 'Not_A_Bucket' })));
    expect(refused.name).toBe('InvalidBucketName');
  });

  it('refuse what the embedded server does not offer, instead of misreading it', async ({ skip }) => {
    if (!target.isEmbedded) skip();
    const Bucket = await target.newBucket();
    const call = target.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(await refusalOf(call)).toEqual({ name: 'NotImplemented', status: 501 });
  });
});

describe('CORS', () => {
  const preflight = (Bucket: string, origin: string, method: string, headers = 'content-type') =>
    fetch(`${target.url}/${Bucket}/k`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });

  it('answers preflights by the rules of the bucket', async () => {
    const Bucket = await target.newBucket();
    expect((await preflight(Bucket, 'https://app.example.com', 'PUT')).status).toBe(403);
    const CORSRules = [
      {
        AllowedOrigins: ['https://*.example.com'],
        AllowedMethods: ['GET', 'PUT'],
        AllowedHeaders: ['*'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 600,
      },
    ];
    await target.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));

    const read = await target.client.send(new GetBucketCorsCommand({ Bucket }));
    expect(read.CORSRules).toEqual(CORSRules);
    const allowed = await preflight(Bucket, 'https://app.example.com', 'PUT');
    expect(allowed.status).toBe(200);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-methods': 'GET, PUT',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    });
    expect((await preflight(Bucket, 'https://example.org', 'PUT')).status).toBe(403);
    expect((await preflight(Bucket, 'https://app.example.com', 'DELETE')).status).toBe(403);
    // An error, too, must be readable by the page that asked.
    const unsigned = await fetch(`${target.url}/${Bucket}/k`, {
      headers: { origin: 'https://app.example.com' },
    });
    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    await target.client.send(new DeleteBucketCorsCommand({ Bucket }));
    expect((await refusalOf(target.client.send(new GetBucketCorsCommand({ Bucket })))).name).toBe(
      'NoSuchCORSConfiguration',
    );
  });
});
