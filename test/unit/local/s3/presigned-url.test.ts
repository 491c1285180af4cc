import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { authorizePresigned } from '#local/s3/presigned-url';
import type { AwsRequest } from '#local/service';

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, "Example of a presigned URL"
const documented = {
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  at: Date.UTC(2013, 4, 24, 12),
  query: {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
    'X-Amz-Date': '20130524T000000Z',
    'X-Amz-Expires': '86400',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  },
};

const requestOf = (query: Record<string, string>, headers = {}): AwsRequest => ({
  method: 'GET',
  path: '/test.txt',
  query: new URLSearchParams({ ...documented.query, ...query }),
  headers: { host: 'examplebucket.s3.amazonaws.com', ...headers },
  body: Readable.from([]),
});

const authorize = (request: AwsRequest, { at = documented.at, secret = documented.secret } = {}) =>
  authorizePresigned(request, (id) => (id === 'AKIAIOSFODNN7EXAMPLE' ? secret : undefined), at);

describe('a presigned URL', () => {
  it('has the signature of the documentation', () => {
    expect(() => authorize(requestOf({}))).not.toThrow();
  });

  it.each([
    ['parameters', requestOf({ a: 'b' }), {}],
    ['host', requestOf({}, { host: 'other.s3.amazonaws.com' }), {}],
    ['secret', requestOf({}), { secret: 'other' }],
    ['path', { ...requestOf({}), path: '/test.txt/' }, {}],
    ['method', { ...requestOf({}), method: 'HEAD' }, {}],
  ])('does not match with other %s', (_part, request, options) => {
    expect(() => authorize(request, options)).toThrow(
      expect.objectContaining({ code: 'SignatureDoesNotMatch', status: 403 }),
    );
  });

  it('is not compared when its key is not known', () => {
    const request = requestOf({ 'X-Amz-Credential': 'test/20130524/us-east-1/s3/aws4_request' });
    expect(() => authorize(request)).not.toThrow();
  });

  it.each([
    ['not yet', Date.UTC(2013, 4, 23, 23, 44)],
    ['no more', Date.UTC(2013, 4, 25, 0, 0, 1)],
  ])('is good in its time: %s', (_case, at) => {
    expect(() => authorize(requestOf({}), { at })).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  });

  it.each([
    { 'X-Amz-Expires': '604801' },
    { 'X-Amz-Expires': '0' },
    { 'X-Amz-Expires': '' },
    { 'X-Amz-Date': '2013' },
  ])('needs a time and at most a week: %o', (query) => {
    expect(() => authorize(requestOf(query))).toThrow(
      expect.objectContaining({ code: 'AuthorizationQueryParametersError', status: 400 }),
    );
  });

  it('takes no header of S3 that was not signed, whosever key it is', () => {
    const unknown = { 'X-Amz-Credential': 'test/20130524/us-east-1/s3/aws4_request' };
    expect(() => authorize(requestOf(unknown, { 'x-amz-acl': 'public-read' }))).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
  });
});
