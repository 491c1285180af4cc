import { join } from 'node:path';
import { type AddFile, type Metadata, replacement, type Transaction } from '#lake/actions';
import { recordCount } from '#lake/file-statistics';
import { keyBelowTable } from '#lake/partition';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';

export interface SwapOptions {
  /** Only the files of one value of the partition column `entity`; default: all, and the schema with them. */
  readonly entity?: string;
  readonly transactions: readonly Omit<Transaction, 'lastUpdated'>[];
  readonly userMetadata: string;
}

export interface RebuiltTable {
  readonly table: string;
  readonly version: number;
  readonly files: number;
  readonly rows: number;
}

/**
 * Puts the files of a table that was made elsewhere in the place of the table's own, in one commit: readers see the
 * old version until then, and can go on reading it afterwards. Rejects with `concurrent_modification` when a refresh
 * came between.
 */
export async function swapTable(
  table: DeltaTable,
  made: DeltaTable,
  { entity, transactions, userMetadata }: SwapOptions,
): Promise<RebuiltTable> {
  const before = await table.snapshot();
  const after = await made.snapshot();
  const isMeant = ({ partitionValues }: AddFile) => entity === undefined || partitionValues.entity === entity;
  const removed = [...before.files.values()].filter(isMeant);
  const added = [...after.files.values()].filter(isMeant);
  for (const file of added) await copyFile(made, table, file);
  const { version } = await table.commit({
    readVersion: before.version,
    actions: [
      ...(entity === undefined ? newMetadata(before, after) : []),
      ...replacement(removed, added, table.context.now()),
    ],
    reads:
      entity === undefined
        ? { kind: 'whole_table' }
        : { kind: 'part', files: new Set(removed.map(({ path }) => path)), mayHoldRows: isMeant },
    transactions,
    operation: 'WRITE',
    operationParameters: { mode: 'Overwrite', partitionBy: after.partitionColumns },
    operationMetrics: {
      numFiles: added.length,
      numOutputRows: recordCount(added) ?? 0,
      numRemovedFiles: removed.length,
    },
    userMetadata,
  });
  return { table: table.path, version, files: added.length, rows: recordCount(added) ?? 0 };
}

/** The new schema and partitioning, if they are others; the table stays the same table. */
function newMetadata(before: Snapshot, after: Snapshot): { metaData: Metadata }[] {
  const { schemaString, partitionColumns } = after.metadata;
  const metaData = { ...before.metadata, schemaString, partitionColumns };
  return JSON.stringify(metaData) === JSON.stringify(before.metadata) ? [] : [{ metaData }];
}

async function copyFile(from: DeltaTable, to: DeltaTable, { path }: AddFile): Promise<void> {
  const key = keyBelowTable(path)!;
  const file = join(from.context.workDirectory, 'rebuilt.parquet');
  await from.context.store.download(`${from.path}/${key}`, file);
  await to.context.store.upload(file, `${to.path}/${key}`);
}
