import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './error.ts';
import type { ObjectVersion } from './journal-entry.ts';

type Subject = Pick<ObjectVersion, 'etag' | 'lastModified'>;

/**
 * Judges the conditions of a read (RFC 9110, 13.2.2).
 * @throws {S3Error} PreconditionFailed
 */
export function judgeRead(headers: IncomingHttpHeaders, object: Subject): 'proceed' | 'not-modified' {
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  const modifiedMs = Math.floor(object.lastModified / 1000) * 1000;
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) throw preconditionFailed('If-Match');
  } else if (modifiedMs > dateOf(headers['if-unmodified-since'], Number.POSITIVE_INFINITY)) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object.etag) ? 'not-modified' : 'proceed';
  const since = dateOf(headers['if-modified-since'], Number.NEGATIVE_INFINITY);
  return modifiedMs <= since ? 'not-modified' : 'proceed';
}

/**
 * Judges the conditions under which an object may be written or deleted, against the one that is there now.
 * @throws {S3Error} PreconditionFailed, NoSuchKey for If-Match on an absent key, NotImplemented for an
 * If-None-Match other than `*`, as on AWS
 */
export function judgeWrite(headers: IncomingHttpHeaders, current: Subject | undefined): void {
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') {
      throw new S3Error('NotImplemented', 'If-None-Match on a write supports only the value *.');
    }
    if (current) throw preconditionFailed('If-None-Match');
  }
  if (ifMatch === undefined) return;
  if (!current) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (!matches(ifMatch, current.etag)) throw preconditionFailed('If-Match');
}

/** The conditions on the source of a copy, under the names that {@link judgeRead} knows. */
export function copySourceConditions(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const prefix = 'x-amz-copy-source-';
  const entries = Object.entries(headers).filter(([name]) => name.startsWith(`${prefix}if-`));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
}

export function preconditionFailed(condition: string): S3Error {
  return new S3Error(
    'PreconditionFailed',
    `At least one of the pre-conditions you specified did not hold: ${condition}`,
  );
}

function matches(list: string, etag: string): boolean {
  return list.split(',').some((item) => {
    const value = item.trim().replace(/^W\//, '');
    return value === '*' || value === etag || value === `"${etag}"`;
  });
}

function dateOf(header: string | undefined, fallback: number): number {
  const ms = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(ms) ? fallback : ms;
}
