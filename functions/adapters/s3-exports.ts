import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { exportManifestKey } from '#contracts/lake-layout';
import type { ExportStore, PublishedExport } from '../domain/export-store.ts';
import { ProblemError } from '../domain/problem-error.ts';
import { isAbsent } from './s3-errors.ts';

/** The exports in the bucket of the lake. */
export function createS3Exports({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): ExportStore {
  return {
    find: (table) =>
      reaching(async () => {
        const command = new GetObjectCommand({ Bucket: bucket, Key: exportManifestKey(table) });
        try {
          const { Body, LastModified } = await client.send(command);
          return published(await Body!.transformToString(), LastModified!);
        } catch (error) {
          if (isAbsent(error)) return undefined;
          throw error;
        }
      }),

    sign: ({ key, disposition, mediaType, caching, signedAt, seconds }) =>
      reaching(() =>
        getSignedUrl(
          client,
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            ResponseCacheControl: caching,
            ResponseContentDisposition: disposition,
            ResponseContentType: mediaType,
          }),
          { signingDate: signedAt, expiresIn: seconds },
        ),
      ),
  };
}

function published(manifest: string, publishedAt: Date): PublishedExport {
  const { table, rows, bytes, version, sha256, columns, logical_date } = JSON.parse(manifest);
  return { table, rows, bytes, version, sha256, columns, publishedAt, logicalDate: logical_date };
}

async function reaching<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new ProblemError('exports_unavailable', { cause, headers: { 'retry-after': '2' } });
  }
}
