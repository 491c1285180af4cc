import type { Action } from './actions.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { cleanLog } from './clean-log.ts';
import { type CommitRequest, commitToLog } from './commit.ts';
import type { LakeContext } from './context.ts';
import { assertDefinable } from './definable.ts';
import { LakeError } from './error.ts';
import { advanced, loadSnapshot } from './load-snapshot.ts';
import type { StructType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { property } from './table-properties.ts';
import { assertWritable } from './writable.ts';

export interface TableDefinition {
  readonly schema: StructType;
  /** Default: unpartitioned. */
  readonly partitionColumns?: readonly string[];
  /** Table properties, such as `delta.checkpointInterval`. */
  readonly configuration?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly description?: string;
}

export interface CommitResult {
  readonly version: number;
  /** The table as this commit left it. */
  readonly snapshot: Snapshot;
  /** Why a checkpoint that was due could not be written, or the log before it cleaned; the commit stands. */
  readonly checkpointError?: unknown;
}

/** Snapshots kept per table object: one that an operation under way has read, and what came since. */
const SNAPSHOTS_KEPT = 3;

/** A Delta table at a path of the store. Keeps the last snapshots it saw, so that a refresh reads only news. */
export class DeltaTable {
  readonly context: LakeContext;
  /** Key prefix in the store, without a slash at the end. */
  readonly path: string;
  /** Ascending by version. */
  #recent: readonly Snapshot[] = [];

  private constructor(context: LakeContext, path: string) {
    this.context = context;
    this.path = path.replace(/\/+$/, '');
  }

  /** Rejects with `table_not_found`. */
  static async open(context: LakeContext, path: string): Promise<DeltaTable> {
    const table = new DeltaTable(context, path);
    await table.snapshot();
    return table;
  }

  /** Rejects with `table_already_exists`. */
  static async create(context: LakeContext, path: string, definition: TableDefinition): Promise<DeltaTable> {
    const table = new DeltaTable(context, path);
    try {
      await table.commit(creation(context, definition));
      return table;
    } catch (error) {
      if (!(error instanceof LakeError) || error.code !== 'concurrent_modification') throw error;
      throw new LakeError('table_already_exists', `There is a table at ${path} already`, {
        cause: error,
        details: { table: path },
      });
    }
  }

  static async openOrCreate(
    context: LakeContext,
    path: string,
    definition: TableDefinition,
  ): Promise<DeltaTable> {
    try {
      return await DeltaTable.open(context, path);
    } catch (error) {
      if (!(error instanceof LakeError) || error.code !== 'table_not_found') throw error;
    }
    try {
      return await DeltaTable.create(context, path, definition);
    } catch (error) {
      if (!(error instanceof LakeError) || error.code !== 'table_already_exists') throw error;
      return DeltaTable.open(context, path);
    }
  }

  /** The latest state, or that at a version. Rejects with `version_not_available` or `table_not_found`. */
  async snapshot(options: { readonly version?: number } = {}): Promise<Snapshot> {
    const cached = this.#recent.findLast(({ version }) => version <= (options.version ?? version));
    const snapshot = await loadSnapshot(this.context, this.path, { ...options, cached });
    this.#remember(snapshot);
    return snapshot;
  }

  /**
   * Commits actions prepared on a snapshot; files of several writes and progress of several applications may go
   * into one commit. Rejects with `concurrent_modification` if another commit spoilt what `reads` names.
   */
  async commit(request: CommitRequest): Promise<CommitResult> {
    const base = request.readVersion < 0 ? undefined : await this.snapshot({ version: request.readVersion });
    if (base) assertWritable(this.path, base, request.actions);
    const { commit, winners } = await commitToLog(this.context, this.path, request);
    const snapshot = base
      ? advanced(this.path, base, [...winners, commit])
      : await loadSnapshot(this.context, this.path, { version: commit.version });
    this.#remember(snapshot);
    return { version: commit.version, snapshot, ...(await this.#checkpoint(snapshot)) };
  }

  async #checkpoint(snapshot: Snapshot): Promise<{ checkpointError?: unknown }> {
    const interval = Number(property(snapshot, 'delta.checkpointInterval'));
    if (snapshot.version === 0 || snapshot.version % interval !== 0) return {};
    try {
      await writeCheckpoint(this.context, this.path, snapshot);
      await cleanLog(this.context, this.path, snapshot);
      return {};
    } catch (checkpointError) {
      return { checkpointError };
    }
  }

  #remember(snapshot: Snapshot): void {
    const others = this.#recent.filter(({ version }) => version !== snapshot.version);
    this.#recent = [...others, snapshot].sort((a, b) => a.version - b.version).slice(-SNAPSHOTS_KEPT);
  }
}

function creation(context: LakeContext, definition: TableDefinition): CommitRequest {
  const { schema, partitionColumns = [], configuration = {}, name, description } = definition;
  assertDefinable(schema, partitionColumns);
  const actions: Action[] = [
    { protocol: { minReaderVersion: 1, minWriterVersion: 2 } },
    {
      metaData: {
        id: context.ids(),
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        format: { provider: 'parquet', options: {} },
        schemaString: JSON.stringify(schema),
        partitionColumns,
        configuration,
        createdTime: context.now().getTime(),
      },
    },
  ];
  const operationParameters = { partitionBy: partitionColumns, properties: configuration };
  return { readVersion: -1, actions, operation: 'CREATE TABLE', operationParameters };
}
