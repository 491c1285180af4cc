import {
  type AddFile,
  fileKey,
  type Metadata,
  type Protocol,
  type RemoveFile,
  type Transaction,
} from './actions.ts';
import { columnMappingMode, withMapping } from './column-mapping.ts';
import { LakeError } from './error.ts';
import type { Commit } from './log.ts';
import { parseSchema, type StructType } from './schema.ts';
import { unreadableFeatures } from './table-features.ts';

/** The state of a table at one version. Source: Delta protocol, "Action Reconciliation". */
export interface Snapshot {
  readonly version: number;
  /** commitInfo time of the last commit seen, if it had one. */
  readonly timestamp: number | undefined;
  readonly protocol: Protocol;
  readonly metadata: Metadata;
  readonly schema: StructType;
  readonly partitionColumns: readonly string[];
  /** Active files by their path as written in the log, and their deletion vector if they have one. */
  readonly files: ReadonlyMap<string, AddFile>;
  readonly tombstones: ReadonlyMap<string, RemoveFile>;
  /** The latest transaction of each application. */
  readonly transactions: ReadonlyMap<string, Transaction>;
}

/** What replay has gathered so far; unlike a snapshot it may still lack protocol and metadata. */
export interface ReplayState {
  version: number;
  timestamp: number | undefined;
  protocol: Protocol | undefined;
  metadata: Metadata | undefined;
  files: Map<string, AddFile>;
  tombstones: Map<string, RemoveFile>;
  transactions: Map<string, Transaction>;
}

export function emptyState(): ReplayState {
  return {
    version: -1,
    timestamp: undefined,
    protocol: undefined,
    metadata: undefined,
    files: new Map(),
    tombstones: new Map(),
    transactions: new Map(),
  };
}

/** A state that can be replayed further without touching the snapshot. */
export function stateOf(snapshot: Snapshot): ReplayState {
  return {
    ...snapshot,
    files: new Map(snapshot.files),
    tombstones: new Map(snapshot.tombstones),
    transactions: new Map(snapshot.transactions),
  };
}

/** Applies commits, which must follow the state's version without a gap. Changes and returns the state. */
export function replay(state: ReplayState, commits: readonly Commit[]): ReplayState {
  for (const commit of commits) {
    if (commit.version !== state.version + 1) {
      throw new LakeError('log_corrupt', `Commit ${state.version + 1} is missing from the log`, {
        details: { version: state.version + 1 },
      });
    }
    applyActions(state, commit);
  }
  return state;
}

export function applyActions(state: ReplayState, commit: Commit): void {
  state.version = commit.version;
  for (const action of commit.actions) {
    if (action.add) {
      const key = fileKey(action.add);
      state.files.set(key, action.add);
      state.tombstones.delete(key);
    } else if (action.remove) {
      const key = fileKey(action.remove);
      state.files.delete(key);
      state.tombstones.set(key, action.remove);
    } else if (action.txn) state.transactions.set(action.txn.appId, action.txn);
    else if (action.metaData) state.metadata = action.metaData;
    else if (action.protocol) state.protocol = action.protocol;
    else if (action.commitInfo) state.timestamp = action.commitInfo.timestamp;
  }
}

/** Closes the replay. Rejects tables that need what this implementation cannot read. */
export function toSnapshot(state: ReplayState, table: string): Snapshot {
  const { protocol, metadata } = state;
  if (protocol === undefined || metadata === undefined) {
    throw new LakeError('log_corrupt', `The log of ${table} has no protocol or no metadata`, {
      details: { table, version: state.version },
    });
  }
  assertReadable(table, protocol);
  const schema = withMapping(parseSchema(metadata.schemaString), columnMappingMode(metadata));
  return { ...state, protocol, metadata, schema, partitionColumns: metadata.partitionColumns };
}

function assertReadable(table: string, protocol: Protocol): void {
  const missing = unreadableFeatures(protocol);
  if (missing.length === 0) return;
  throw new LakeError('unsupported_feature', `Reading ${table} needs ${missing.join(', ')}`, {
    details: { table, features: missing },
  });
}

export type TransactionProgress = 'none' | 'some' | 'all';

/** How many of the transactions the table has: one counts as applied if its version, or a later one, is there. */
export function transactionProgress(
  snapshot: Snapshot,
  transactions: readonly Transaction[],
): TransactionProgress {
  const applied = transactions.filter(
    ({ appId, version }) => (snapshot.transactions.get(appId)?.version ?? -Infinity) >= version,
  ).length;
  if (applied === 0) return 'none';
  return applied === transactions.length ? 'all' : 'some';
}
