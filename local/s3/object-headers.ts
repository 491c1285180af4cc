import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './error.ts';

const KEPT = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
];
/** AWS: 2 KB for the names and values of user metadata. */
const MAX_METADATA_BYTES = 2048;

/**
 * The headers of a write that are kept with the object and returned with it.
 * @throws {S3Error} InvalidArgument for too much user metadata
 */
export function objectHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadataBytes = 0;
  for (const [name, value] of Object.entries(headers)) {
    const isMetadata = name.startsWith('x-amz-meta-');
    if (value === undefined || !(isMetadata || KEPT.includes(name))) continue;
    kept[name] = String(value);
    if (isMetadata) metadataBytes += name.length - 'x-amz-meta-'.length + kept[name].length;
  }
  // Standard is what S3 does not mention.
  if (kept['x-amz-storage-class'] === 'STANDARD') delete kept['x-amz-storage-class'];
  if (metadataBytes > MAX_METADATA_BYTES) {
    throw new S3Error(
      'InvalidArgument',
      'Your metadata headers exceed the maximum allowed metadata size of 2 KB.',
    );
  }
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== 'aws-chunked');
  if (encoding.length > 0) kept['content-encoding'] = encoding.join(', ');
  return kept;
}

export function taggingOf(headers: IncomingHttpHeaders): { readonly tagging?: string } {
  const tagging = headers['x-amz-tagging'];
  return typeof tagging === 'string' ? { tagging } : {};
}
