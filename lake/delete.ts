import { type AddFile, replacement } from './actions.ts';
import { type Condition, predicateSql } from './condition.ts';
import { recordCount } from './file-statistics.ts';
import { type Metrics, type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import { partitionsMeeting } from './partition-files.ts';
import { mayHoldRows, pruneFiles } from './prune.ts';
import { rewriteFiles } from './rewrite-files.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, relation } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { type TouchedFile, touchedFiles } from './touched-files.ts';

export interface DeleteOptions extends OperationOptions {
  /** Conditions decide which files are looked at; rows must meet all of them. */
  readonly where?: readonly Condition[];
  /** Any further SQL predicate over the columns, which rows must meet too. */
  readonly predicate?: string;
  /** ORDER BY list for the files that are rewritten. */
  readonly orderBy?: string;
}

/** Deletes the rows that meet the conditions and the predicate; with neither, all rows. */
export function deleteRows(table: DeltaTable, options: DeleteOptions): Promise<OperationResult> {
  return runOperation(table, options, async (snapshot) => {
    const plan = await planDelete(table, snapshot, options);
    return {
      actions: replacement(plan.removed, plan.rewritten, table.context.now()),
      reads: {
        kind: 'part',
        files: new Set(plan.read.map(({ path }) => path)),
        mayHoldRows: (file) => mayHoldRows(snapshot, file, options.where ?? []),
      },
      operation: 'DELETE',
      operationParameters: { predicate: plan.predicate },
      operationMetrics: plan.metrics,
    };
  });
}

export interface DeletePlan {
  /** SQL text of what was deleted. */
  readonly predicate: string;
  /** Files whose rows were considered. */
  readonly read: readonly AddFile[];
  readonly removed: readonly AddFile[];
  /** New files with the rows that stay. */
  readonly rewritten: readonly AddFile[];
  readonly metrics: Metrics;
}

export async function planDelete(
  table: DeltaTable,
  snapshot: Snapshot,
  { where = [], predicate, orderBy }: Pick<DeleteOptions, 'where' | 'predicate' | 'orderBy'>,
): Promise<DeletePlan> {
  const sql = predicateSql(snapshot.schema, where, predicate);
  const read = pruneFiles(snapshot, where);
  const touched =
    predicate === undefined && where.every(({ column }) => snapshot.partitionColumns.includes(column))
      ? await wholePartitions(table, snapshot, read, sql)
      : await touchedFiles(table, snapshot, read, sql);
  const columns = list(snapshot.schema.fields.map(({ name }) => identifier(name)));
  const kept = touched.filter(({ matching, total }) => matching < total);
  const rewritten = await rewriteFiles(table, snapshot, kept, {
    rewritten: (rows) => `SELECT ${columns} FROM ${relation(rows.sql)} WHERE (${sql}) IS NOT true`,
    orderBy,
  });
  const removed = touched.map(({ file }) => file);
  const deleted = touched.reduce((sum, each) => sum + each.matching, 0);
  const metrics: Metrics = {
    numFilesScanned: read.length,
    numRemovedFiles: removed.length,
    numAddedFiles: rewritten.length,
    numDeletedRows: deleted,
    numCopiedRows: touched.reduce((sum, each) => sum + each.total - each.matching, 0),
  };
  return { predicate: sql, read, removed, rewritten, metrics };
}

/** Conditions on partition columns alone are met by all rows of a file or by none: no file is read. */
async function wholePartitions(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly AddFile[],
  sql: string,
): Promise<TouchedFile[]> {
  if (files.some((file) => recordCount([file]) === undefined)) {
    return touchedFiles(table, snapshot, files, sql);
  }
  // Pruning keeps files that touch a bound from outside, so the predicate itself has the last word.
  const matching = await partitionsMeeting(table, snapshot, files, sql);
  return matching.map((file) => {
    const total = recordCount([file])!;
    return { file, matching: total, total, ranges: [] };
  });
}
