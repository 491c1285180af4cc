import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { FunctionName } from '#contracts/function-environment';
import { acknowledgeKeys } from './acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';

export interface LakeAccess {
  /** Key prefixes, without a trailing slash. */
  readonly read?: readonly string[];
  /** Keys of single objects that may be read. */
  readonly readObjects?: readonly string[];
  /** Prefixes whose keys may be listed, without reading the objects. */
  readonly list?: readonly string[];
  /** Prefixes that may be written, and read as well. */
  readonly write?: readonly string[];
  /** Prefixes whose objects may be deleted, read and written. */
  readonly remove?: readonly string[];
}

/** Lets a function read and write objects below these prefixes of the lake, and nothing else. */
export function allowLake<N extends FunctionName>(
  target: ServiceFunction<N>,
  bucket: Bucket,
  { read = [], readObjects = [], list = [], write = [], remove = [] }: LakeAccess,
): void {
  const below = (prefixes: readonly string[]) =>
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}/*`));
  const writable = [...write, ...remove];
  const readable = [...read, ...writable];
  const objects = readObjects.map((key) => bucket.arnForObjects(key));
  if (readable.length + objects.length > 0)
    target.allow({ actions: ['s3:GetObject'], resources: [...below(readable), ...objects] });
  if (writable.length > 0) target.allow({ actions: ['s3:PutObject'], resources: below(writable) });
  if (remove.length > 0) target.allow({ actions: ['s3:DeleteObject'], resources: below(remove) });
  target.allow({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    // IfExists: a GET of an absent key carries no prefix, and S3 answers it with 403 instead of 404 unless listing
    // is allowed for it.
    conditions: {
      StringLikeIfExists: {
        's3:prefix': [...[...list, ...readable].map((prefix) => `${prefix}/*`), ...readObjects],
      },
    },
  });
  acknowledgeKeys(
    target.role,
    bucket,
    readable,
    'The keys of data files and log entries are not known in advance: the grant ends at the table or layer.',
  );
}
