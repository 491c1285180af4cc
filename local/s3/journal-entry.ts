import type { Checksum } from './checksum.ts';

/** A stretch of an object's bytes: a whole data file. */
export interface Piece {
  readonly file: number;
  /** Bytes. */
  readonly size: number;
}

export interface ObjectVersion {
  /** `null` for an object that was written while versioning was off or suspended. */
  readonly versionId: string;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
  /** A delete marker has nothing but an id and a time. */
  readonly isDeleteMarker: boolean;
  /** Without quotes: hex MD5, or of the parts' MD5s with `-<parts>` behind it. */
  readonly etag: string;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** Response headers that came with the object: content-type, cache-control, x-amz-meta-… */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksum?: Checksum;
  /** URL-encoded, as in the x-amz-tagging header. */
  readonly tagging?: string;
}

export interface UploadedPart {
  readonly partNumber: number;
  /** Bytes. */
  readonly size: number;
  /** None if the part is empty. */
  readonly piece?: Piece;
  readonly etag: string;
  readonly lastModified: number;
  readonly checksum?: Checksum;
}

export interface NewUpload {
  readonly uploadId: string;
  readonly key: string;
  readonly initiated: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly tagging?: string;
  readonly checksumAlgorithm?: Checksum['algorithm'];
  readonly checksumType?: Checksum['type'];
}

export type VersioningStatus = 'Enabled' | 'Suspended';

export interface CorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

/** One step in the life of a bucket. The journal is the list of them; replaying it gives the bucket's state. */
export type JournalEntry =
  | { readonly type: 'bucket'; readonly createdMs: number }
  | { readonly type: 'versioning'; readonly status: VersioningStatus }
  | { readonly type: 'cors'; readonly rules: readonly CorsRule[] }
  /** `completes` is the multipart upload that this version ends. */
  | {
      readonly type: 'put';
      readonly key: string;
      readonly version: ObjectVersion;
      readonly completes?: string;
    }
  | { readonly type: 'remove'; readonly key: string; readonly versionId: string }
  | { readonly type: 'upload'; readonly upload: NewUpload }
  | { readonly type: 'part'; readonly uploadId: string; readonly part: UploadedPart }
  | { readonly type: 'abort'; readonly uploadId: string };
