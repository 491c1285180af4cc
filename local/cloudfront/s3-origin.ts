import type { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Origin, OriginAnswer } from './origin.ts';

/**
 * The objects of a bucket. As with CachingOptimized, neither query nor cookies get there; missing objects are 404, as
 * for a distribution that may list the bucket.
 */
export const s3Origin =
  (s3: S3Client, bucket: string): Origin =>
  async ({ method, path, headers }) => {
    const asked = {
      Bucket: bucket,
      Key: decodeURIComponent(path.slice(1)),
      // The distribution compresses on the way, and then the tag is a weak one.
      IfNoneMatch: headers['if-none-match']?.replace(/^W\//, ''),
      IfModifiedSince: dateOf(headers['if-modified-since']),
      Range: headers.range,
    };
    if (asked.Key === '') return missing;
    try {
      const found =
        method === 'HEAD'
          ? await s3.send(new HeadObjectCommand(asked))
          : await s3.send(new GetObjectCommand(asked));
      return {
        status: found.ContentRange === undefined ? 200 : 206,
        headers: {
          'accept-ranges': 'bytes',
          'cache-control': found.CacheControl,
          'content-encoding': found.ContentEncoding,
          'content-length': String(found.ContentLength),
          'content-range': found.ContentRange,
          'content-type': found.ContentType,
          etag: found.ETag,
          'last-modified': found.LastModified?.toUTCString(),
        },
        ...('Body' in found && { body: found.Body as Readable }),
      };
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 404) return missing;
      if (status === 304) return { status, headers: { etag: headers['if-none-match'] } };
      if (status === 416) return { status, headers: { 'content-length': '0' } };
      throw error;
    }
  };

const missing: OriginAnswer = { status: 404, headers: { 'content-length': '0' } };

function dateOf(text: string | undefined): Date | undefined {
  const date = text === undefined ? undefined : new Date(text);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
