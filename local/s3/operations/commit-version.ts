import { judgeWrite } from '../conditions.ts';
import type { ObjectVersion } from '../journal-entry.ts';
import { newVersionId } from '../version-headers.ts';
import type { ObjectRequest } from './context.ts';

export type NewVersion = Omit<ObjectVersion, 'versionId' | 'lastModified' | 'isDeleteMarker'>;

/**
 * Makes stored bytes the current version of a key, if the request's conditions hold at this very moment: nothing
 * is awaited between the check and the commit.
 * @throws {S3Error} PreconditionFailed or NoSuchKey; then nothing has changed
 */
export function commitVersion(
  { bucket, key, now, request }: ObjectRequest,
  draft: NewVersion,
  completes?: string,
): ObjectVersion {
  judgeWrite(request.headers, bucket.state.current(key));
  const version: ObjectVersion = {
    ...draft,
    versionId: newVersionId(bucket),
    lastModified: now(),
    isDeleteMarker: false,
  };
  bucket.commit({ type: 'put', key, version, ...(completes === undefined ? {} : { completes }) });
  return version;
}
