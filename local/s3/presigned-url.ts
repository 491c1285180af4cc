import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AwsRequest } from '../service.ts';
import { S3Error } from './error.ts';

const MAX_SECONDS = 7 * 24 * 3600;
const MAX_SKEW_MS = 15 * 60 * 1000;

/** The secret access key of an access key id; undefined for one that is not known here. */
export type SecretOf = (accessKeyId: string) => string | undefined;

export const isPresigned = ({ query }: AwsRequest): boolean => query.has('X-Amz-Signature');

/** A presigned URL carries in its query the x-amz- headers that were signed with it. */
export function liftPresignedHeaders(request: AwsRequest): AwsRequest {
  if (!isPresigned(request)) return request;
  const lifted = [...request.query].filter(([name]) => name.startsWith('x-amz-'));
  return lifted.length === 0
    ? request
    : { ...request, headers: { ...Object.fromEntries(lifted), ...request.headers } };
}

/**
 * Checks a request by presigned URL:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 *
 * The signature is verified for access keys whose secret is known, which binds method, host, path, query and the
 * headers that were signed. Those of other programs have made-up keys that nothing can be compared with.
 *
 * @throws {S3Error} AccessDenied, AuthorizationQueryParametersError, SignatureDoesNotMatch
 */
export function authorizePresigned(request: AwsRequest, secretOf: SecretOf, nowMs: number): void {
  const { query, headers } = request;
  const date = query.get('X-Amz-Date') ?? '';
  checkPeriod(date, query.get('X-Amz-Expires'), nowMs);
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const unsigned = Object.keys(headers).filter((name) => mustBeSigned(name) && !signed.includes(name));
  if (unsigned.length > 0)
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    );
  const [accessKeyId = '', ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const secret = secretOf(accessKeyId);
  if (secret === undefined) return;
  const expected = signatureOf({ request, date, scope, signed, secret });
  const given = Buffer.from(query.get('X-Amz-Signature') ?? '');
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new S3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}

function checkPeriod(date: string, expires: string | null, nowMs: number): void {
  const signedMs = parseAmzDate(date);
  const seconds = Number(expires);
  if (Number.isNaN(signedMs) || !(seconds > 0 && seconds <= MAX_SECONDS))
    throw new S3Error(
      'AuthorizationQueryParametersError',
      `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'" and X-Amz-Expires between 1 and ${MAX_SECONDS}`,
    );
  if (signedMs > nowMs + MAX_SKEW_MS) throw new S3Error('AccessDenied', 'Request is not valid yet');
  if (nowMs > signedMs + seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired');
}

/** `20261121T101500Z` in milliseconds since the epoch, or NaN. */
function parseAmzDate(text: string): number {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return iso === text ? Number.NaN : Date.parse(iso);
}

/** The hash of an unsigned payload may be repeated in a header. */
const mustBeSigned = (name: string): boolean => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256';

function signatureOf(signing: {
  readonly request: AwsRequest;
  readonly date: string;
  /** Day, region, service and `aws4_request`. */
  readonly scope: readonly string[];
  readonly signed: readonly string[];
  readonly secret: string;
}): Buffer {
  const { request, date, scope, signed, secret } = signing;
  const canonical = [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signed.map((name) => `${name}:${canonicalValue(request.headers[name])}`),
    '',
    signed.join(';'),
    payloadHash(request),
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), digest].join('\n');
  const key = scope.reduce<string | Buffer>((step, part) => hmac(step, part), `AWS4${secret}`);
  return Buffer.from(hmac(key, text).toString('hex'));
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** S3 encodes what the path stands for once: clients differ in what they leave as it is. */
const canonicalPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => encode(decodeURIComponent(segment)))
    .join('/');

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]))
    .map((pair) => pair.join('='))
    .join('&');
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** RFC 3986: only the unreserved characters stay. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A header that was signed and did not come counts as empty, which no signer meant. */
const canonicalValue = (value: IncomingHttpHeaders[string]): string =>
  (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().replace(/ +/g, ' ');

const payloadHash = ({ headers, query }: AwsRequest): string =>
  String(headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD');
