import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { Endpoint } from '#local/endpoint';

export const REGION = process.env.AWS_REGION ?? 'us-east-1';
export const CREDENTIALS = {
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'conformance',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'conformance-secret',
};

export function s3ClientConfig(endpoint: string): S3ClientConfig {
  return { endpoint, region: REGION, credentials: CREDENTIALS, maxAttempts: 1, forcePathStyle: true };
}

export interface S3Target {
  readonly client: S3Client;
  readonly url: string;
  /** Creates a bucket that {@link close} removes. */
  newBucket(): Promise<string>;
  close(): Promise<void>;
}

/** The S3 server under test: that at CONFORMANCE_ENDPOINT, or else a new embedded one in a temporary folder. */
export async function startS3Target(): Promise<S3Target> {
  const given = process.env.CONFORMANCE_ENDPOINT;
  const embedded = given === undefined ? await startEmbedded() : undefined;
  const url = given ?? embedded!.endpoint.url;
  const client = new S3Client(s3ClientConfig(url));
  const buckets: string[] = [];
  return {
    client,
    url,
    async newBucket() {
      const Bucket = `conformance-${randomUUID().slice(0, 13)}`;
      await client.send(new CreateBucketCommand({ Bucket }));
      buckets.push(Bucket);
      return Bucket;
    },
    async close() {
      if (embedded) await embedded.close();
      else for (const bucket of buckets) await removeBucket(client, bucket);
      client.destroy();
    },
  };
}

async function startEmbedded(): Promise<{ endpoint: Endpoint; close(): Promise<void> }> {
  // Other targets do without the embedded cloud's code.
  const { startEndpoint } = await import('#local/endpoint');
  const { createS3Service } = await import('#local/s3/service');
  const directory = mkdtempSync(join(tmpdir(), 's3-conformance-'));
  const secrets = { [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey };
  const s3 = createS3Service({ directory, secrets });
  const endpoint = await startEndpoint({ services: [s3] });
  const close = async () => {
    await endpoint.close();
    s3.close();
    rmSync(directory, { recursive: true });
  };
  return { endpoint, close };
}

async function removeBucket(client: S3Client, Bucket: string): Promise<void> {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket }),
    );
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key: Key!, VersionId }));
    if (Objects.length === 0) break;
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  }
  await client.send(new DeleteBucketCommand({ Bucket }));
}

/** What a call was refused with: the error's name and HTTP status. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ name: string; status: number | undefined }> {
  try {
    await call;
  } catch (error) {
    const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, status: $metadata?.httpStatusCode };
  }
  throw new Error('The call was not refused.');
}
