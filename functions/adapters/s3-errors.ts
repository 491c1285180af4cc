import { S3ServiceException } from '@aws-sdk/client-s3';
import { ObjectStoreError } from '#lake/object-store';

/** HTTP status of an answer of S3, or undefined when there was no answer. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** The object is not there. A missing bucket answers 404 too and is a mistake in the set-up, never absence. */
export const isAbsent = (error: unknown): boolean =>
  statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket';

/** S3 understood the request and will refuse it again, so that trying once more is of no use. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429;
}

/** What the SDK threw while it worked on `key`, in the words of the object-store port. */
export function toObjectStoreError(error: unknown, key: string): ObjectStoreError {
  if (error instanceof ObjectStoreError) return error;
  if (isAbsent(error))
    return new ObjectStoreError('object_not_found', `There is no object ${key}`, { cause: error });
  return isRefusal(error)
    ? new ObjectStoreError('object_store_refused', `S3 refuses object ${key}: ${(error as Error).name}`, {
        cause: error,
      })
    : new ObjectStoreError('object_store_unavailable', `Object ${key} cannot be reached`, { cause: error });
}
