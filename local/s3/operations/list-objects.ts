import type { AwsRequest, AwsResponse } from '../../service.ts';
import type { Bucket } from '../bucket.ts';
import { S3Error } from '../error.ts';
import type { ObjectVersion } from '../journal-entry.ts';
import { type ListedItem, type ListKeysResult, listKeys } from '../list-keys.ts';
import type { XmlElements } from '../xml.ts';
import { type BucketOperation, isoTime, quoted, xmlResponse } from './context.ts';

const MAX_KEYS = 1000;
const OWNER = { ID: 'local', DisplayName: 'local' };

interface ListRequest {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
  readonly encodingType: string | undefined;
  readonly encode: (text: string) => string;
}

function parseListRequest({ query }: AwsRequest): ListRequest {
  const encodingType = query.get('encoding-type') ?? undefined;
  const maxKeys = Number(query.get('max-keys') ?? MAX_KEYS);
  if (!Number.isInteger(maxKeys) || maxKeys < 0) {
    throw new S3Error('InvalidArgument', 'Argument max-keys must be an integer between 0 and 2147483647');
  }
  if (encodingType !== undefined && encodingType !== 'url') {
    throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  }
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    maxKeys: Math.min(maxKeys, MAX_KEYS),
    encodingType,
    encode: encodingType === 'url' ? encodeKey : (text) => text,
  };
}

/** Percent-encodes a key; slashes stay and a space is `+`, as AWS has it. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
}

function listCurrent(bucket: Bucket, list: ListRequest, after: string): ListKeysResult {
  const { prefix, delimiter, maxKeys } = list;
  const includes = (key: string) => bucket.state.current(key) !== undefined;
  return listKeys(bucket.state.keys, { prefix, delimiter, after, limit: maxKeys, includes });
}

function describeList(
  bucket: Bucket,
  list: ListRequest,
  items: readonly ListedItem[],
  hasOwner: boolean,
): XmlElements {
  return {
    Contents: items
      .filter((item) => !item.isPrefix)
      .map(({ name }) => {
        const version = bucket.state.current(name)!;
        return { Key: list.encode(name), ...describeVersion(version), ...(hasOwner ? { Owner: OWNER } : {}) };
      }),
    CommonPrefixes: describePrefixes(list, items),
  };
}

function describePrefixes(list: ListRequest, items: readonly ListedItem[]): XmlElements[] {
  return items.filter((item) => item.isPrefix).map(({ name }) => ({ Prefix: list.encode(name) }));
}

function describeVersion(version: ObjectVersion): XmlElements {
  return {
    LastModified: isoTime(version.lastModified),
    ETag: quoted(version.etag),
    ...(version.checksum
      ? { ChecksumAlgorithm: version.checksum.algorithm, ChecksumType: version.checksum.type }
      : {}),
    Size: version.size,
    StorageClass: version.headers['x-amz-storage-class'] ?? 'STANDARD',
  };
}

/** GET on a bucket: ListObjectsV2 with `list-type=2`, else ListObjects. */
export const listObjects: BucketOperation = ({ bucket, request }) =>
  request.query.get('list-type') === '2' ? listObjectsV2(bucket, request) : listObjectsV1(bucket, request);

function listObjectsV2(bucket: Bucket, request: AwsRequest): AwsResponse {
  const { query } = request;
  const list = parseListRequest(request);
  const token = query.get('continuation-token') ?? undefined;
  const startAfter = query.get('start-after') ?? undefined;
  const after = token === undefined ? (startAfter ?? '') : decodeToken(token);
  const { items, next } = listCurrent(bucket, list, after);
  return xmlResponse('ListBucketResult', {
    Name: bucket.name,
    Prefix: list.encode(list.prefix),
    Delimiter: list.delimiter === '' ? undefined : list.encode(list.delimiter),
    StartAfter: startAfter === undefined ? undefined : list.encode(startAfter),
    ContinuationToken: token,
    NextContinuationToken: next === undefined ? undefined : encodeToken(next),
    KeyCount: items.length,
    MaxKeys: list.maxKeys,
    EncodingType: list.encodingType,
    IsTruncated: next !== undefined,
    ...describeList(bucket, list, items, query.get('fetch-owner') === 'true'),
  });
}

function listObjectsV1(bucket: Bucket, request: AwsRequest): AwsResponse {
  const list = parseListRequest(request);
  const marker = request.query.get('marker') ?? '';
  const { items, next } = listCurrent(bucket, list, marker);
  return xmlResponse('ListBucketResult', {
    Name: bucket.name,
    Prefix: list.encode(list.prefix),
    Marker: list.encode(marker),
    // AWS sends it only with a delimiter; without one the last key serves.
    NextMarker: next === undefined || list.delimiter === '' ? undefined : list.encode(next),
    Delimiter: list.delimiter === '' ? undefined : list.encode(list.delimiter),
    MaxKeys: list.maxKeys,
    EncodingType: list.encodingType,
    IsTruncated: next !== undefined,
    ...describeList(bucket, list, items, true),
  });
}

function encodeToken(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function decodeToken(token: string): string {
  const key = Buffer.from(token, 'base64url').toString();
  if (key === '' || encodeToken(key) !== token) {
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  }
  return key;
}

/** ListObjectVersions: all versions and delete markers, the newest of each key first. */
export const listObjectVersions: BucketOperation = ({ bucket, request }) => {
  const { query } = request;
  const { state } = bucket;
  const list = parseListRequest(request);
  const keyMarker = query.get('key-marker') ?? '';
  const versionMarker = query.get('version-id-marker') ?? '';
  const { items } = listKeys(state.keys, {
    prefix: list.prefix,
    delimiter: list.delimiter,
    after: keyMarker,
    limit: list.maxKeys + 1,
    includes: () => true,
  });
  // With both markers the listing goes on in the middle of a key.
  const resumed = versionMarker === '' ? [] : [{ name: keyMarker, isPrefix: false }];
  const rows = [...resumed, ...items].flatMap((item): VersionRow[] => {
    if (item.isPrefix) return [{ item }];
    const all = state.versions(item.name).map((version, i) => ({ item, version, isLatest: i === 0 }));
    if (!resumed.includes(item)) return all;
    return all.slice(all.findIndex(({ version }) => version.versionId === versionMarker) + 1);
  });
  const page = rows.slice(0, list.maxKeys);
  const last = rows.length > list.maxKeys ? page.at(-1) : undefined;
  const isMarker = (row: VersionRow) => row.version?.isDeleteMarker === true;
  return xmlResponse('ListVersionsResult', {
    Name: bucket.name,
    Prefix: list.encode(list.prefix),
    KeyMarker: list.encode(keyMarker),
    VersionIdMarker: versionMarker,
    NextKeyMarker: last && list.encode(last.item.name),
    NextVersionIdMarker: last?.version?.versionId,
    Delimiter: list.delimiter === '' ? undefined : list.encode(list.delimiter),
    MaxKeys: list.maxKeys,
    EncodingType: list.encodingType,
    IsTruncated: last !== undefined,
    Version: page.filter((row) => row.version && !isMarker(row)).map((row) => describeRow(list, row)),
    DeleteMarker: page.filter(isMarker).map((row) => describeRow(list, row)),
    CommonPrefixes: describePrefixes(
      list,
      page.map((row) => row.item),
    ),
  });
};

interface VersionRow {
  readonly item: ListedItem;
  readonly version?: ObjectVersion;
  readonly isLatest?: boolean;
}

function describeRow(list: ListRequest, { item, version, isLatest }: VersionRow): XmlElements {
  return {
    Key: list.encode(item.name),
    VersionId: version!.versionId,
    IsLatest: isLatest,
    ...(version!.isDeleteMarker
      ? { LastModified: isoTime(version!.lastModified) }
      : describeVersion(version!)),
    Owner: OWNER,
  };
}
