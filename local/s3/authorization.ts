import type { AwsRequest } from '../service.ts';
import { S3Error } from './error.ts';
import { authorizePresigned, isPresigned, type SecretOf } from './presigned-url.ts';

/**
 * Refuses what nobody signed, and presigned URLs that have expired or were altered. The Authorization header is not
 * verified: any credentials are good, as is usual for an emulator that listens on the loopback interface only. URLs
 * are, because they are made to bind others to what was signed, and a mistake would only show on AWS.
 * @throws {S3Error} AccessDenied, InvalidArgument, AuthorizationQueryParametersError, SignatureDoesNotMatch
 */
export function authorize(request: AwsRequest, secretOf: SecretOf, nowMs: number): void {
  const { query, headers } = request;
  if (isPresigned(request)) {
    if (headers.authorization) throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed');
    authorizePresigned(request, secretOf, nowMs);
    return;
  }
  if (headers.authorization) return;
  // Signature version 2, in which boto3 still presigns unless told otherwise; Expires is in seconds.
  if (query.has('Signature') && query.has('Expires')) {
    if (nowMs <= Number(query.get('Expires')) * 1000) return;
    throw new S3Error('AccessDenied', 'Request has expired');
  }
  throw new S3Error('AccessDenied', 'Access Denied');
}
