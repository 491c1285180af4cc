import type { AwsRequest } from '../service.ts';
import { S3Error } from './error.ts';

const MAX_PRESIGNED_SECONDS = 7 * 24 * 3600;

/**
 * Refuses what nobody signed and presigned URLs that have expired. Signatures themselves are not verified: any
 * credentials are good, as is usual for an emulator that listens on the loopback interface only.
 * @throws {S3Error} AccessDenied
 */
export function authorize(request: AwsRequest, nowMs: number): void {
  if (request.headers.authorization) return;
  const { query } = request;
  if (query.has('X-Amz-Signature')) {
    const signedMs = parseAmzDate(query.get('X-Amz-Date') ?? '');
    const seconds = Number(query.get('X-Amz-Expires'));
    if (Number.isNaN(signedMs) || !(seconds > 0 && seconds <= MAX_PRESIGNED_SECONDS)) {
      throw new S3Error('AccessDenied', 'The presigned URL needs X-Amz-Date and X-Amz-Expires.');
    }
    if (nowMs > signedMs + seconds * 1000) throw expired();
    return;
  }
  // Signature version 2, in which boto3 still presigns unless told otherwise; Expires is in seconds.
  if (query.has('Signature') && query.has('Expires')) {
    if (!(nowMs <= Number(query.get('Expires')) * 1000)) throw expired();
    return;
  }
  throw new S3Error('AccessDenied', 'Access Denied');
}

function expired(): S3Error {
  return new S3Error('AccessDenied', 'Request has expired');
}

/** `20261121T101500Z` in milliseconds since the epoch, or NaN. */
function parseAmzDate(text: string): number {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return iso === text ? Number.NaN : Date.parse(iso);
}
