import type {
  CorsRule,
  JournalEntry,
  NewUpload,
  ObjectVersion,
  UploadedPart,
  VersioningStatus,
} from './journal-entry.ts';
import { SortedKeys } from './sorted-keys.ts';

export interface Upload extends NewUpload {
  readonly parts: Map<number, UploadedPart>;
}

/** What a bucket holds, in memory: the journal replayed. */
export class BucketState {
  readonly keys = new SortedKeys();
  readonly uploads = new Map<string, Upload>();
  /** Versions by key, newest first; a key without versions is absent. */
  readonly #versions = new Map<string, ObjectVersion[]>();
  createdMs: number | undefined;
  versioning: VersioningStatus | undefined;
  cors: readonly CorsRule[] = [];

  get isEmpty(): boolean {
    return this.#versions.size === 0;
  }

  versions(key: string): readonly ObjectVersion[] {
    return this.#versions.get(key) ?? [];
  }

  /** The object one gets without naming a version: undefined if there is none or it was deleted. */
  current(key: string): ObjectVersion | undefined {
    const newest = this.#versions.get(key)?.[0];
    return newest?.isDeleteMarker ? undefined : newest;
  }

  /** Takes an entry in and returns the data files that are of no more use. */
  apply(entry: JournalEntry): number[] {
    switch (entry.type) {
      case 'bucket':
        this.createdMs = entry.createdMs;
        return [];
      case 'versioning':
        this.versioning = entry.status;
        return [];
      case 'cors':
        this.cors = entry.rules;
        return [];
      case 'put':
        return this.#put(entry.key, entry.version, entry.completes);
      case 'remove':
        return this.#remove(entry.key, entry.versionId);
      case 'upload':
        this.uploads.set(entry.upload.uploadId, { ...entry.upload, parts: new Map() });
        return [];
      case 'part': {
        const parts = this.uploads.get(entry.uploadId)?.parts;
        const replaced = parts?.get(entry.part.partNumber);
        parts?.set(entry.part.partNumber, entry.part);
        return replaced?.piece ? [replaced.piece.file] : [];
      }
      case 'abort':
        return this.#endUpload(entry.uploadId, new Set());
    }
  }

  /** The shortest journal that gives this state. */
  *entries(): Generator<JournalEntry> {
    if (this.createdMs !== undefined) yield { type: 'bucket', createdMs: this.createdMs };
    if (this.versioning) yield { type: 'versioning', status: this.versioning };
    if (this.cors.length > 0) yield { type: 'cors', rules: this.cors };
    for (const [key, versions] of this.#versions) {
      for (const version of versions.toReversed()) yield { type: 'put', key, version };
    }
    for (const { parts, ...upload } of this.uploads.values()) {
      yield { type: 'upload', upload };
      for (const part of parts.values()) yield { type: 'part', uploadId: upload.uploadId, part };
    }
  }

  #put(key: string, version: ObjectVersion, completes: string | undefined): number[] {
    const freed = version.versionId === 'null' ? this.#remove(key, 'null') : [];
    const versions = this.#versions.get(key);
    if (versions) {
      versions.unshift(version);
    } else {
      this.#versions.set(key, [version]);
      this.keys.add(key);
    }
    if (completes === undefined) return freed;
    return [...freed, ...this.#endUpload(completes, new Set(filesOf(version)))];
  }

  #remove(key: string, versionId: string): number[] {
    const versions = this.#versions.get(key) ?? [];
    const at = versions.findIndex((version) => version.versionId === versionId);
    if (at < 0) return [];
    const [removed] = versions.splice(at, 1);
    if (versions.length === 0) {
      this.#versions.delete(key);
      this.keys.delete(key);
    }
    return filesOf(removed!);
  }

  #endUpload(uploadId: string, kept: ReadonlySet<number>): number[] {
    const parts = this.uploads.get(uploadId)?.parts.values() ?? [];
    this.uploads.delete(uploadId);
    return [...parts].flatMap(({ piece }) => (piece && !kept.has(piece.file) ? [piece.file] : []));
  }
}

export function filesOf(version: ObjectVersion): number[] {
  return version.pieces.map((piece) => piece.file);
}
