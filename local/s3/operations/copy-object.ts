import { parseCopySource } from '../address.ts';
import type { Bucket } from '../bucket.ts';
import { checksumElement } from '../checksum.ts';
import { copySourceConditions, judgeRead, preconditionFailed } from '../conditions.ts';
import { S3Error } from '../error.ts';
import type { ObjectVersion, Piece } from '../journal-entry.ts';
import { objectHeaders, taggingOf } from '../object-headers.ts';
import { findVersion, versionHeaders } from '../version-headers.ts';
import { commitVersion } from './commit-version.ts';
import { isoTime, type ObjectOperation, type ObjectRequest, quoted, xmlResponse } from './context.ts';

const MAX_COPY_BYTES = 5 * 1024 ** 3;

export interface CopySource {
  readonly bucket: Bucket;
  readonly key: string;
  readonly version: ObjectVersion;
}

/**
 * The object that x-amz-copy-source names.
 * @throws {S3Error} NoSuchBucket, NoSuchKey, NoSuchVersion, or PreconditionFailed by x-amz-copy-source-if-…
 */
export function findCopySource({ store, request }: ObjectRequest): CopySource {
  const source = parseCopySource(String(request.headers['x-amz-copy-source']));
  const bucket = store.require(source.bucket);
  const version = findVersion(bucket, source.key, source.versionId);
  if (judgeRead(copySourceConditions(request.headers), version) === 'not-modified') {
    throw preconditionFailed('x-amz-copy-source-If-None-Match');
  }
  return { bucket, key: source.key, version };
}

export const copyObject: ObjectOperation = (context) => {
  const { bucket, key, request } = context;
  const source = findCopySource(context);
  const isReplacing = request.headers['x-amz-metadata-directive'] === 'REPLACE';
  if (
    source.bucket === bucket &&
    source.key === key &&
    !isReplacing &&
    source.version === bucket.state.current(key)
  ) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  if (source.version.size > MAX_COPY_BYTES) {
    throw new S3Error(
      'InvalidRequest',
      'The specified copy source is larger than the maximum allowable size.',
    );
  }
  const { etag, size, checksum, headers, tagging } = source.version;
  const pieces = source.version.pieces.map(
    (piece): Piece => ({ ...piece, file: bucket.files.link(source.bucket.files.path(piece.file)) }),
  );
  try {
    const version = commitVersion(context, {
      etag,
      size,
      pieces,
      headers: isReplacing ? objectHeaders(request.headers) : headers,
      ...(checksum ? { checksum } : {}),
      ...(request.headers['x-amz-tagging-directive'] === 'REPLACE'
        ? taggingOf(request.headers)
        : tagging === undefined
          ? {}
          : { tagging }),
    });
    return xmlResponse(
      'CopyObjectResult',
      { LastModified: isoTime(version.lastModified), ETag: quoted(etag), ...checksumElement(checksum) },
      {
        ...versionHeaders(bucket, version.versionId),
        ...(source.bucket.state.versioning
          ? { 'x-amz-copy-source-version-id': source.version.versionId }
          : {}),
      },
    );
  } catch (error) {
    bucket.files.discard(pieces.map((piece) => piece.file));
    throw error;
  }
};
