import { type AddFile, replacement } from './actions.ts';
import type { Condition } from './condition.ts';
import type { Reads } from './conflict.ts';
import { conformingSql } from './conform.ts';
import { planDelete } from './delete.ts';
import { LakeError } from './error.ts';
import { evolveSchema, type SchemaMode } from './evolve-schema.ts';
import { writtenMetrics } from './file-statistics.ts';
import { type OperationOptions, type OperationResult, type Plan, runOperation } from './operation.ts';
import { partitionKey } from './partition.ts';
import { mayHoldRows } from './prune.ts';
import { withRows } from './scratch-table.ts';
import type { Snapshot } from './snapshot.ts';
import type { DeltaTable } from './table.ts';
import { type WriteOptions, writeDataFiles } from './write-files.ts';

export interface OverwriteOptions extends OperationOptions, Omit<WriteOptions, 'dataChange'> {
  /**
   * What the rows replace. `table` (default): everything. `partitions`: the partitions in which the new rows
   * lie, and no other. Or the rows that meet conditions, and a predicate if given; then all new rows must meet
   * them too (`rows_outside_overwrite`).
   */
  readonly replace?: 'table' | 'partitions' | Replaced;
  /** Default: `enforce`. `replace` goes with replacing the whole table. */
  readonly schema?: SchemaMode;
  /** With `schema: 'replace'`: what the table is partitioned by from now on. */
  readonly partitionColumns?: readonly string[];
}

export interface Replaced {
  readonly where?: readonly Condition[];
  readonly predicate?: string;
}

/** Replaces rows by those of a query, in one commit: a reader sees either the old or the new. */
export function overwrite(
  table: DeltaTable,
  sql: string,
  options: OverwriteOptions = {},
): Promise<OperationResult> {
  const { replace = 'table' } = options;
  assertWholeTable(options);
  return runOperation(table, options, async (before) => {
    const { engine } = table.context;
    const { schema: mode, partitionColumns } = options;
    const { snapshot, actions } = await evolveSchema(engine, before, sql, { mode, partitionColumns });
    const plan = await planOverwrite(table, snapshot, sql, { ...options, replace });
    return { ...plan, actions: [...actions, ...plan.actions] };
  });
}

function assertWholeTable({ schema, partitionColumns, replace = 'table' }: OverwriteOptions): void {
  if (schema === 'replace' ? replace === 'table' : partitionColumns === undefined) return;
  throw new LakeError('invalid_argument', 'A new schema or partitioning needs the whole table replaced');
}

function planOverwrite(
  table: DeltaTable,
  snapshot: Snapshot,
  sql: string,
  options: OverwriteOptions & Required<Pick<OverwriteOptions, 'replace'>>,
): Promise<Plan> {
  const { replace } = options;
  if (replace === 'table') return overwriteTable(table, snapshot, sql, options);
  if (replace === 'partitions') return overwritePartitions(table, snapshot, sql, options);
  return overwriteRows(table, snapshot, sql, replace, options);
}

async function overwriteTable(
  table: DeltaTable,
  snapshot: Snapshot,
  sql: string,
  options: OverwriteOptions,
): Promise<Plan> {
  const added = await writeDataFiles(table, snapshot, sql, options);
  return plan(table, [...snapshot.files.values()], added, { kind: 'whole_table' }, { mode: 'Overwrite' });
}

async function overwritePartitions(
  table: DeltaTable,
  snapshot: Snapshot,
  sql: string,
  options: OverwriteOptions,
): Promise<Plan> {
  const added = await writeDataFiles(table, snapshot, sql, options);
  const partitionOf = (file: AddFile) => partitionKey(snapshot.partitionColumns, file);
  const partitions = new Set(added.map(partitionOf));
  const removed = [...snapshot.files.values()].filter((file) => partitions.has(partitionOf(file)));
  const reads: Reads = {
    kind: 'part',
    files: new Set(),
    mayHoldRows: (file) => partitions.has(partitionOf(file)),
  };
  return plan(table, removed, added, reads, { mode: 'Overwrite', partitionOverwriteMode: 'dynamic' });
}

async function overwriteRows(
  table: DeltaTable,
  snapshot: Snapshot,
  sql: string,
  replaced: Replaced,
  options: OverwriteOptions,
): Promise<Plan> {
  const { where = [] } = replaced;
  const { engine, ids } = table.context;
  const { orderBy } = options;
  const deleted = await planDelete(table, snapshot, { ...replaced, ...(orderBy ? { orderBy } : {}) });
  const conforming = await conformingSql(engine, snapshot.schema, sql);
  const added = await withRows(engine, `overwrite_${ids()}`, conforming, async (rows) => {
    await assertNoneOutside(table, rows, deleted.predicate);
    return writeDataFiles(table, snapshot, `SELECT * FROM ${rows}`, options);
  });
  const reads: Reads = {
    kind: 'part',
    files: new Set(deleted.read.map(({ path }) => path)),
    mayHoldRows: (file) => mayHoldRows(snapshot, file, where),
  };
  const parameters = { mode: 'Overwrite', predicate: deleted.predicate };
  return plan(table, deleted.removed, [...deleted.rewritten, ...added], reads, parameters);
}

async function assertNoneOutside(table: DeltaTable, rows: string, predicate: string): Promise<void> {
  const [outside] = await table.context.engine.rows(
    `SELECT 1 FROM ${rows} WHERE (${predicate}) IS NOT true LIMIT 1`,
  );
  if (outside === undefined) return;
  throw new LakeError('rows_outside_overwrite', `Some rows do not meet ${predicate}`, {
    details: { table: table.path, predicate },
  });
}

function plan(
  table: DeltaTable,
  removed: readonly AddFile[],
  added: readonly AddFile[],
  reads: Reads,
  operationParameters: Readonly<Record<string, unknown>>,
): Plan {
  const actions = replacement(removed, added, table.context.now());
  const operationMetrics = { ...writtenMetrics(added), numRemovedFiles: removed.length };
  return { actions, reads, operation: 'WRITE', operationParameters, operationMetrics };
}
