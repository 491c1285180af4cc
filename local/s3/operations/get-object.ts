import type { AwsRequest, AwsResponse } from '../../service.ts';
import { checksumHeaders } from '../checksum.ts';
import { judgeRead } from '../conditions.ts';
import { S3Error } from '../error.ts';
import type { ObjectVersion } from '../journal-entry.ts';
import { type ByteRange, parseRange } from '../range.ts';
import { readPieces } from '../read-pieces.ts';
import { findVersion, versionHeaders } from '../version-headers.ts';
import { type ObjectOperation, quoted, xmlResponse } from './context.ts';

/** Response headers that a request may replace by query parameters. */
const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** GetObject and HeadObject; the endpoint leaves the body out for the latter. */
export const getObject: ObjectOperation = ({ bucket, key, request }): AwsResponse => {
  const { query } = request;
  const version = findVersion(bucket, key, query.get('versionId') ?? undefined);
  const identity = {
    etag: quoted(version.etag),
    'last-modified': new Date(version.lastModified).toUTCString(),
    ...versionHeaders(bucket, version.versionId),
  };
  if (judgeRead(request.headers, version) === 'not-modified') {
    return { status: 304, headers: { ...identity, ...cacheControlOf(version) } };
  }
  const partNumber = query.get('partNumber');
  const range =
    partNumber === null
      ? parseRange(rangeHeader(request, version), version.size)
      : partRange(version, Number(partNumber));
  const isChecksumWanted = request.headers['x-amz-checksum-mode'] === 'ENABLED';
  const headers: Record<string, string> = {
    ...version.headers,
    ...identity,
    'accept-ranges': 'bytes',
    'content-length': String(range ? range.end - range.start + 1 : version.size),
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${version.size}` } : {}),
    // The checksum is that of the whole object: with a range a client would compare it with the wrong bytes.
    ...(isChecksumWanted && !range ? checksumHeaders(version.checksum) : {}),
    ...(partNumber !== null && version.etag.includes('-')
      ? { 'x-amz-mp-parts-count': String(version.pieces.length) }
      : {}),
    ...(version.tagging ? { 'x-amz-tagging-count': String(new URLSearchParams(version.tagging).size) } : {}),
  };
  for (const name of OVERRIDES) {
    const value = query.get(`response-${name}`);
    if (value === null) continue;
    if (!/^[\t\x20-\x7e\xa0-\xff]*$/.test(value))
      throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
    headers[name] = value;
  }
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return { status, headers };
  const whole = { start: 0, end: version.size - 1 };
  return { status, headers, body: readPieces(bucket.files, version.pieces, range ?? whole) };
};

/** A range whose If-Range names another version is ignored (RFC 9110, 13.1.5). */
function rangeHeader({ headers }: AwsRequest, version: ObjectVersion): string | undefined {
  const ifRange = headers['if-range'];
  return ifRange === undefined || ifRange === quoted(version.etag) ? headers.range : undefined;
}

function partRange(version: ObjectVersion, partNumber: number): ByteRange | undefined {
  if (version.pieces.length <= 1 && partNumber === 1) return undefined;
  const piece = version.pieces[partNumber - 1];
  if (!piece) throw new S3Error('InvalidRange', 'The requested partnumber is not satisfiable');
  const start = version.pieces.slice(0, partNumber - 1).reduce((sum, { size }) => sum + size, 0);
  return { start, end: start + piece.size - 1 };
}

function cacheControlOf({ headers }: ObjectVersion): Record<string, string> {
  const value = headers['cache-control'];
  return value === undefined ? {} : { 'cache-control': value };
}

export const getObjectTagging: ObjectOperation = ({ bucket, key, request }) => {
  const version = findVersion(bucket, key, request.query.get('versionId') ?? undefined);
  const tags = [...new URLSearchParams(version.tagging ?? '')];
  return xmlResponse('Tagging', { TagSet: { Tag: tags.map(([Key, Value]) => ({ Key, Value })) } });
};
