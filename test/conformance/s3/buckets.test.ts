import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketCorsCommand,
  DeleteObjectCommand,
  GetBucketCorsCommand,
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

    await target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    expect((await refusalOf(target.client.send(new DeleteBucketCommand({ Bucket })))).name).toBe(
      'BucketNotEmpty',
    );
    await target.client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    await target.client.send(new DeleteBucketCommand({ Bucket }));
    expect((await refusalOf(target.client.send(new HeadBucketCommand({ Bucket })))).status).toBe(404);
    await target.client.send(new CreateBucketCommand({ Bucket }));
  });

  it('of us-east-1 have no location', async () => {
    const Bucket = await target.newBucket();
    const { LocationConstraint } = await target.client.send(new GetBucketLocationCommand({ Bucket }));
    expect(LocationConstraint).toBeUndefined();
  });

  it('keep what is in them when their owner creates them again', async () => {
    const Bucket = await target.newBucket();
    await target.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));

    // For legacy compatibility us-east-1 answers 200, every other region 409.
    const again = target.client.send(new CreateBucketCommand({ Bucket }));
    const status = await again.then(
      () => 200,
      (error: { $metadata?: { httpStatusCode?: number } }) => error.$metadata?.httpStatusCode,
    );

    expect([200, 409]).toContain(status);
    await target.client.send(new GetObjectCommand({ Bucket, Key: 'k' }));
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

  const origin = 'https://app.example.com';
  const CORSRules = [
    {
      AllowedOrigins: ['https://*.example.com'],
      AllowedMethods: ['GET', 'PUT'],
      AllowedHeaders: ['*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 600,
    },
  ];
  async function bucketWithRules(): Promise<string> {
    const Bucket = await target.newBucket();
    await target.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    return Bucket;
  }

  it('has rules for each bucket, to be read and deleted', async () => {
    const Bucket = await bucketWithRules();

    const read = await target.client.send(new GetBucketCorsCommand({ Bucket }));
    await target.client.send(new DeleteBucketCorsCommand({ Bucket }));

    expect(read.CORSRules).toEqual(CORSRules);
    expect((await refusalOf(target.client.send(new GetBucketCorsCommand({ Bucket })))).name).toBe(
      'NoSuchCORSConfiguration',
    );
  });

  it('allows a preflight by the rules of the bucket', async () => {
    const { status, headers } = await preflight(await bucketWithRules(), origin, 'PUT');

    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')?.split(/, ?/)).toEqual(['GET', 'PUT']);
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
    expect(headers.get('access-control-max-age')).toBe('600');
  });

  it('refuses a preflight without rules, of another origin, and of another method', async () => {
    const Bucket = await bucketWithRules();

    expect((await preflight(await target.newBucket(), origin, 'PUT')).status).toBe(403);
    expect((await preflight(Bucket, 'https://example.org', 'PUT')).status).toBe(403);
    expect((await preflight(Bucket, origin, 'DELETE')).status).toBe(403);
  });

  it('lets the page that asked read an error, too', async () => {
    const Bucket = await bucketWithRules();

    const unsigned = await fetch(`${target.url}/${Bucket}/k`, { headers: { origin } });

    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('access-control-allow-origin')).toBe(origin);
  });
});
