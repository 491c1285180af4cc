import { replacement } from './actions.ts';
import { type Condition, predicateSql } from './condition.ts';
import { LakeError } from './error.ts';
import type { Assignments } from './merge-clauses.ts';
import { type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import { mayHoldRows, pruneFiles } from './prune.ts';
import { rewriteFiles } from './rewrite-files.ts';
import { column } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, relation } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { touchedFiles } from './touched-files.ts';

export interface UpdateOptions extends OperationOptions {
  /** Column to SQL expression over the row as it was; partition columns too. */
  readonly set: Assignments;
  /** Conditions decide which files are looked at; rows must meet all of them. */
  readonly where?: readonly Condition[];
  /** Any further SQL predicate over the columns, which rows must meet too. */
  readonly predicate?: string;
  /** ORDER BY list for the files that are rewritten. */
  readonly orderBy?: string;
}

/** Changes the rows that meet the conditions and the predicate; with neither, all rows. Copy-on-write. */
export function updateRows(table: DeltaTable, options: UpdateOptions): Promise<OperationResult> {
  const { set, where = [], predicate, orderBy } = options;
  if (Object.keys(set).length === 0)
    throw new LakeError('invalid_argument', 'An update needs columns to set');
  return runOperation(table, options, async (snapshot) => {
    const sql = predicateSql(snapshot.schema, where, predicate);
    const updated = list(updatedColumns(snapshot, set, sql));
    const read = pruneFiles(snapshot, where);
    const touched = await touchedFiles(table, snapshot, read, sql);
    const removed = touched.map(({ file }) => file);
    const added = await rewriteFiles(table, snapshot, touched, {
      rewritten: (rows) => `SELECT ${updated} FROM ${relation(rows.sql)}`,
      orderBy,
    });
    return {
      actions: replacement(removed, added, table.context.now()),
      reads: {
        kind: 'part',
        files: new Set(read.map(({ path }) => path)),
        mayHoldRows: (file) => mayHoldRows(snapshot, file, where),
      },
      operation: 'UPDATE',
      operationParameters: { predicate: sql, set },
      operationMetrics: {
        numFilesScanned: read.length,
        numRemovedFiles: removed.length,
        numAddedFiles: added.length,
        numUpdatedRows: touched.reduce((sum, { matching }) => sum + matching, 0),
        numCopiedRows: touched.reduce((sum, { matching, total }) => sum + total - matching, 0),
      },
    };
  });
}

function updatedColumns({ schema }: Snapshot, set: Assignments, predicate: string): string[] {
  for (const name of Object.keys(set)) column(schema, name);
  return schema.fields.map(({ name }) => {
    const kept = identifier(name);
    const value = Object.hasOwn(set, name)
      ? `CASE WHEN ${predicate} THEN (${set[name]}) ELSE ${kept} END`
      : kept;
    return `${value} AS ${kept}`;
  });
}
