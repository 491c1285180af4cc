import { evolveSchema, type SchemaMode } from './evolve-schema.ts';
import { writtenMetrics } from './file-statistics.ts';
import { type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import type { DeltaTable } from './table.ts';
import { type WriteOptions, writeDataFiles } from './write-files.ts';

export type AppendOptions = OperationOptions &
  Omit<WriteOptions, 'dataChange'> & {
    /** Default: `enforce`. */
    readonly schema?: Exclude<SchemaMode, 'replace'>;
  };

/** Adds the rows of a query. Never conflicts with other appends, unless they carry the same transaction. */
export function append(
  table: DeltaTable,
  sql: string,
  options: AppendOptions = {},
): Promise<OperationResult> {
  return runOperation(table, options, async (before) => {
    const { snapshot, actions } = await evolveSchema(table.context.engine, before, sql, {
      mode: options.schema,
    });
    const added = await writeDataFiles(table, snapshot, sql, options);
    return {
      actions: [...actions, ...added.map((add) => ({ add }))],
      operation: 'WRITE',
      operationParameters: { mode: 'Append', partitionBy: snapshot.partitionColumns },
      operationMetrics: writtenMetrics(added),
    };
  });
}
