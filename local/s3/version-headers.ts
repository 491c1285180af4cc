import { randomUUID } from 'node:crypto';
import type { Bucket } from './bucket.ts';
import { S3Error } from './error.ts';
import type { ObjectVersion } from './journal-entry.ts';

/** The id of the next version in a bucket: `null` unless it is versioned. */
export function newVersionId(bucket: Bucket): string {
  return bucket.state.versioning === 'Enabled' ? randomUUID().replaceAll('-', '') : 'null';
}

/** `x-amz-version-id`, once the bucket has ever been versioned. */
export function versionHeaders(bucket: Bucket, versionId: string): Record<string, string> {
  return bucket.state.versioning === undefined ? {} : { 'x-amz-version-id': versionId };
}

/**
 * The object to read: the version named, or the current one.
 * @throws {S3Error} NoSuchKey, NoSuchVersion, or MethodNotAllowed if the version named is a delete marker
 */
export function findVersion(bucket: Bucket, key: string, versionId: string | undefined): ObjectVersion {
  const versions = bucket.state.versions(key);
  const version =
    versionId === undefined ? versions[0] : versions.find((candidate) => candidate.versionId === versionId);
  if (version && !version.isDeleteMarker) return version;
  const headers = version
    ? { ...versionHeaders(bucket, version.versionId), 'x-amz-delete-marker': 'true' }
    : {};
  if (versionId === undefined) {
    throw new S3Error('NoSuchKey', 'The specified key does not exist.', { headers });
  }
  if (!version) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
  throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    headers,
  });
}
