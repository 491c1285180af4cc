import { S3Error } from './error.ts';

/** What a request is addressed to: the service, a bucket, or an object in it. */
export interface S3Address {
  readonly bucket?: string;
  readonly key?: string;
}

const MAX_KEY_BYTES = 1024;
/** `bucket.s3.localhost`, `bucket.s3.<region>.localhost`, `bucket.localhost`; and the same without a bucket. */
const VIRTUAL_HOST = /^(?:(.+?)\.)?s3(?:\.[a-z0-9-]+)?\.localhost$|^(?:(.+)\.)?localhost$/;

/**
 * Reads the address from the host name (virtual-host style) or else from the path (path style). The path is
 * taken as it is: `//`, `.` and `..` are ordinary parts of a key.
 * @throws {S3Error} InvalidURI or KeyTooLongError
 */
export function parseAddress(host: string, path: string): S3Address {
  const [, s3Bucket, localBucket] = VIRTUAL_HOST.exec(host.replace(/:\d+$/, '').toLowerCase()) ?? [];
  const hostBucket = s3Bucket ?? localBucket;
  const rest = path.slice(1);
  if (hostBucket !== undefined) return { bucket: hostBucket, ...keyOf(rest) };
  const slash = rest.indexOf('/');
  const bucket = decode(slash < 0 ? rest : rest.slice(0, slash));
  if (bucket === '') return {};
  return { bucket, ...keyOf(slash < 0 ? '' : rest.slice(slash + 1)) };
}

function keyOf(encoded: string): { readonly key?: string } {
  if (encoded === '') return {};
  const key = decode(encoded);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return { key };
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (cause) {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.", { cause });
  }
}

/** The source of a copy: `/bucket/key` or `bucket/key`, percent-encoded, perhaps with `?versionId=`. */
export function parseCopySource(header: string): {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
} {
  const [, source = '', versionId] = /^\/?(.*?)(?:\?versionId=(.+))?$/s.exec(header) ?? [];
  const { bucket, key } = parseAddress('', `/${source}`);
  if (bucket === undefined || key === undefined) {
    throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key.');
  }
  return { bucket, key, ...(versionId === undefined ? {} : { versionId }) };
}
