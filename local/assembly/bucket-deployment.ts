import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  DeleteObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { AssetStore } from './asset-store.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ResourceProvider } from './resource-provider.ts';
import { isSelected } from './sync-filter.ts';

/** The metadata that an object gets, by names of the AWS command line, of which the function makes use. */
type SystemMetadata = Readonly<Record<string, string>>;

/**
 * Custom::CDKBucketDeployment: puts the files of assets into a bucket, as the Python function of the construct library
 * does with `aws s3 sync`. Objects that are there already as they should be are left alone.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3_deployment-readme.html
 */
export const bucketDeployment =
  (s3: S3Client, assets: AssetStore): ResourceProvider =>
  async ({ stackName, logicalId, properties }) => {
    const { DestinationBucketName: bucket, DestinationBucketKeyPrefix: prefix = '' } = properties;
    const { SystemMetadata = {}, Exclude = [], Include = [], Prune = true } = properties;
    const known = ['content-type', 'cache-control'];
    const unknown = Object.keys(SystemMetadata).filter((name) => !known.includes(name));
    const markers: object[] = properties.SourceMarkers ?? [];
    const isFilled = markers.some((marker) => Object.keys(marker).length > 0);
    if (unknown.length > 0 || isFilled || isTrue(properties.Extract ?? true) === false)
      throw new LocalCloudError(
        'unsupported_property',
        `${logicalId}: of deployments of files, only ${known.join(' and ')} are supported here, without markers`,
      );
    const selected = (key: string) => isSelected(key, { exclude: Exclude, include: Include });
    const files = await filesOf(properties.SourceObjectKeys, assets);
    for (const [key, path] of files)
      if (selected(key)) await putFile(s3, { bucket, key: prefix + key, path, metadata: SystemMetadata });
    if (isTrue(Prune)) {
      for (const key of await keysBelow(s3, bucket, prefix)) {
        const name = key.slice(prefix.length);
        if (selected(name) && !files.has(name))
          await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      }
    }
    const ref = `${stackName}-${logicalId}`;
    return { ref, attributes: { DestinationBucketArn: `arn:aws:s3:::${bucket}` } };
  };

/** CloudFormation hands booleans of custom resources over as text. */
const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** Paths of the files by key; of two with one key, the later source's is taken. */
async function filesOf(objectKeys: readonly string[], assets: AssetStore): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const objectKey of objectKeys) {
    const folder = await assets.folder(objectKey);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(relative(folder, path).replaceAll('\\', '/'), path);
    }
  }
  return files;
}

interface File {
  readonly bucket: string;
  readonly key: string;
  readonly path: string;
  readonly metadata: SystemMetadata;
}

async function putFile(s3: S3Client, { bucket, key, path, metadata }: File): Promise<void> {
  const content = await readFile(path);
  const wanted = {
    ContentType: metadata['content-type'] ?? mediaTypeOf(key),
    CacheControl: metadata['cache-control'],
  };
  const there = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  const tag = `"${createHash('md5').update(content).digest('hex')}"`;
  const isSame =
    there?.ETag === tag &&
    there.ContentType === wanted.ContentType &&
    there.CacheControl === wanted.CacheControl;
  if (!isSame) await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, ...wanted }));
}

async function keysBelow(s3: S3Client, bucket: string, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: s3 },
    { Bucket: bucket, Prefix: prefix },
  ))
    keys.push(...Contents.map(({ Key }) => Key!));
  return keys;
}
