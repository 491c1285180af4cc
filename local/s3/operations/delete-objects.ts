import type { IncomingHttpHeaders } from 'node:http';
import type { Bucket } from '../bucket.ts';
import { judgeWrite } from '../conditions.ts';
import { S3Error } from '../error.ts';
import { newVersionId, versionHeaders } from '../version-headers.ts';
import { children, childText, malformed, type ParsedElement, parseXml, type XmlElements } from '../xml.ts';
import { type BucketOperation, type ObjectOperation, readText, xmlResponse } from './context.ts';

const MAX_KEYS = 1000;

interface Deletion {
  /** The version removed, or the delete marker added; absent in a bucket without versions. */
  readonly versionId?: string;
  readonly isDeleteMarker: boolean;
}

/** Removes the version named; or else the object, by a delete marker if the bucket is versioned. */
function deleteKey(bucket: Bucket, key: string, versionId: string | undefined, nowMs: number): Deletion {
  const { state } = bucket;
  if (versionId !== undefined) {
    const version = state.versions(key).find((candidate) => candidate.versionId === versionId);
    if (version) bucket.commit({ type: 'remove', key, versionId });
    return { versionId, isDeleteMarker: version?.isDeleteMarker ?? false };
  }
  if (state.versioning === undefined) {
    if (state.current(key)) bucket.commit({ type: 'remove', key, versionId: 'null' });
    return { isDeleteMarker: false };
  }
  const version = {
    versionId: newVersionId(bucket),
    lastModified: nowMs,
    isDeleteMarker: true,
    etag: '',
    size: 0,
    pieces: [],
    headers: {},
  };
  bucket.commit({ type: 'put', key, version });
  return { versionId: version.versionId, isDeleteMarker: true };
}

function judgeDelete(headers: IncomingHttpHeaders, bucket: Bucket, key: string): void {
  const current = bucket.state.current(key);
  if (headers['if-match'] !== undefined && current) judgeWrite({ 'if-match': headers['if-match'] }, current);
}

export const deleteObject: ObjectOperation = ({ bucket, key, now, request }) => {
  judgeDelete(request.headers, bucket, key);
  const { versionId, isDeleteMarker } = deleteKey(
    bucket,
    key,
    request.query.get('versionId') ?? undefined,
    now(),
  );
  return {
    status: 204,
    headers: {
      ...(versionId === undefined ? {} : versionHeaders(bucket, versionId)),
      ...(isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  };
};

/** DeleteObjects: up to 1,000 keys, each with its own outcome. */
export const deleteObjects: BucketOperation = async ({ bucket, now, request }) => {
  const root = parseXml(await readText(request), 'Delete');
  const objects = children(root, 'Object');
  if (objects.length === 0 || objects.length > MAX_KEYS) throw malformed();
  const outcomes = objects.map((object) => deleteListed(bucket, object, now()));
  const isQuiet = childText(root, 'Quiet') === 'true';
  return xmlResponse('DeleteResult', {
    Deleted: outcomes.flatMap((outcome) => (outcome.deleted && !isQuiet ? [outcome.deleted] : [])),
    Error: outcomes.flatMap((outcome) => (outcome.error ? [outcome.error] : [])),
  });
};

function deleteListed(
  bucket: Bucket,
  object: ParsedElement,
  nowMs: number,
): { readonly deleted?: XmlElements; readonly error?: XmlElements } {
  const key = childText(object, 'Key');
  if (key === undefined || key === '') throw malformed();
  const asked = childText(object, 'VersionId');
  const etag = childText(object, 'ETag');
  try {
    judgeDelete(etag === undefined ? {} : { 'if-match': etag }, bucket, key);
    const { versionId, isDeleteMarker } = deleteKey(bucket, key, asked, nowMs);
    return {
      deleted: {
        Key: key,
        VersionId: asked,
        DeleteMarker: isDeleteMarker || undefined,
        DeleteMarkerVersionId: isDeleteMarker ? versionId : undefined,
      },
    };
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return { error: { Key: key, VersionId: asked, Code: error.code, Message: error.message } };
  }
}
