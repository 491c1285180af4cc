/** The actions of a Delta log. Source: Delta protocol, "Actions". Times are milliseconds since 1970. */
export interface Protocol {
  readonly minReaderVersion: number;
  readonly minWriterVersion: number;
  readonly readerFeatures?: readonly string[];
  readonly writerFeatures?: readonly string[];
}

/** "Change Metadata". */
export interface Metadata {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly format: { readonly provider: string; readonly options: Readonly<Record<string, string>> };
  readonly schemaString: string;
  readonly partitionColumns: readonly string[];
  readonly configuration: Readonly<Record<string, string>>;
  readonly createdTime?: number;
}

/** Partition column to serialized value; null is the null partition. "Partition Value Serialization". */
export type PartitionValues = Readonly<Record<string, string | null>>;

/** "Deletion Vectors": rows of a file that no longer count. Read, never written. */
export interface DeletionVector {
  readonly storageType: 'u' | 'i' | 'p';
  readonly pathOrInlineDv: string;
  readonly offset?: number | null;
  readonly sizeInBytes: number;
  /** Rows it deletes. */
  readonly cardinality: number;
}

/** "Sidecar File Information": part of a checkpoint, a file below `_delta_log/_sidecars`. */
export interface Sidecar {
  readonly path: string;
}

/** "Add File". */
export interface AddFile {
  /** Relative to the table, URL-encoded. */
  readonly path: string;
  readonly partitionValues: PartitionValues;
  /** Bytes. */
  readonly size: number;
  readonly modificationTime: number;
  readonly dataChange: boolean;
  /** JSON text, "Per-file Statistics". */
  readonly stats?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly deletionVector?: DeletionVector;
}

/** "Remove File". */
export interface RemoveFile {
  readonly path: string;
  readonly deletionTimestamp?: number;
  readonly dataChange: boolean;
  readonly extendedFileMetadata?: boolean;
  readonly partitionValues?: PartitionValues;
  readonly size?: number;
  readonly tags?: Readonly<Record<string, string>>;
  readonly deletionVector?: DeletionVector;
}

/** "Transaction Identifiers": an application's own progress, committed together with its data. */
export interface Transaction {
  readonly appId: string;
  readonly version: number;
  readonly lastUpdated?: number;
}

/** "Commit Provenance Information"; free-form by the protocol, these are the fields written here. */
export interface CommitInfo {
  readonly timestamp: number;
  readonly operation: string;
  readonly operationParameters: Readonly<Record<string, string>>;
  readonly readVersion?: number;
  readonly isolationLevel: 'Serializable';
  readonly isBlindAppend: boolean;
  readonly operationMetrics: Readonly<Record<string, string>>;
  readonly userMetadata?: string;
  readonly engineInfo: string;
  /** Unique per attempt to commit: tells the writer that a commit found in the log is its own. */
  readonly txnId: string;
  /** Written by others: when the commit was made, if the table is declared to say so. */
  readonly inCommitTimestamp?: number;
}

/** One line of a commit file: exactly one of the keys is present. */
export interface Action {
  readonly commitInfo?: CommitInfo;
  readonly protocol?: Protocol;
  readonly metaData?: Metadata;
  readonly add?: AddFile;
  readonly remove?: RemoveFile;
  readonly txn?: Transaction;
  readonly sidecar?: Sidecar;
}

/** The tombstone of a file that was active. */
function removal(file: AddFile, deletionTimestamp: number, dataChange: boolean): Action {
  return {
    remove: {
      path: file.path,
      deletionTimestamp,
      dataChange,
      extendedFileMetadata: true,
      partitionValues: file.partitionValues,
      size: file.size,
    },
  };
}

/** What takes files out of the table and puts others in their place. Files that only rearrange rows change no data. */
export function replacement(
  removed: readonly AddFile[],
  added: readonly AddFile[],
  now: Date,
  dataChange = true,
): Action[] {
  return [
    ...removed.map((file) => removal(file, now.getTime(), dataChange)),
    ...added.map((add) => ({ add })),
  ];
}

/**
 * What tells one state of a file from another: its path, and which of its rows are deleted. Source: Delta protocol,
 * "Action Reconciliation".
 */
export function fileKey({ path, deletionVector }: Pick<AddFile, 'path' | 'deletionVector'>): string {
  if (!deletionVector) return path;
  const { storageType, pathOrInlineDv, offset } = deletionVector;
  return `${path} ${storageType}${pathOrInlineDv}@${offset ?? 0}`;
}
