import { type AddFile, replacement } from './actions.ts';
import type { Condition } from './condition.ts';
import { type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import { partitionKey } from './partition.ts';
import { pruneFiles } from './prune.ts';
import { relationOfFiles } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';
import type { DeltaTable } from './table.ts';
import { DEFAULT_TARGET_BYTES, writeDataFiles } from './write-files.ts';
import { zOrderBy } from './z-order.ts';

export interface OptimizeOptions extends Pick<OperationOptions, 'userMetadata' | 'readVersion'> {
  /** Bytes to fill a file up to; default 128 MB. */
  readonly targetFileSize?: number;
  /** Only files that may hold such rows. */
  readonly where?: readonly Condition[];
  /** ORDER BY list for the rows of each new file; default: as they are. */
  readonly orderBy?: string;
  /**
   * One to four columns whose nearness decides which rows share a file. All files of a partition are rewritten,
   * unless they have all been ordered so before.
   */
  readonly zOrderBy?: readonly string[];
}

/** Tag of files in Z-order, with the columns. */
const Z_ORDER_TAG = 'liftoff.zOrderBy';

/**
 * Packs small files of a partition together, in the order in which they were added, or puts all of them into
 * Z-order. Rows do not change, so appends and readers are not disturbed. A rewrite of the same files that comes
 * first makes it start over, or, with `readVersion`, reject with `concurrent_modification`.
 */
export function optimize(table: DeltaTable, options: OptimizeOptions = {}): Promise<OperationResult> {
  const target = options.targetFileSize ?? DEFAULT_TARGET_BYTES;
  return runOperation(table, options, async (snapshot) => {
    const files = pruneFiles(snapshot, options.where ?? []);
    const { zOrderBy: columns } = options;
    const tag = JSON.stringify(columns);
    const orderBy = columns ? zOrderBy(snapshot.schema, columns) : options.orderBy;
    const bins = columns ? unordered(snapshot, files, tag) : packFiles(snapshot, files, target);
    const removed = bins.flat();
    const added: AddFile[] = [];
    for (const bin of bins) {
      const write = { targetFileSize: target, dataChange: false, ...(orderBy ? { orderBy } : {}) };
      const rows = await relationOfFiles(table, snapshot, bin);
      const packed = await writeDataFiles(table, snapshot, rows, write);
      added.push(...packed.map((add) => (columns ? { ...add, tags: { [Z_ORDER_TAG]: tag } } : add)));
    }
    const bytes = (files: readonly AddFile[]) => files.reduce((sum, { size }) => sum + size, 0);
    return {
      actions: replacement(removed, added, table.context.now(), false),
      reads: {
        kind: 'part',
        files: new Set(removed.map(({ path }) => path)),
        mayHoldRows: () => false,
      },
      operation: 'OPTIMIZE',
      operationParameters: { targetSize: target, zOrderBy: columns ?? [] },
      operationMetrics: {
        numRemovedFiles: removed.length,
        numRemovedBytes: bytes(removed),
        numAddedFiles: added.length,
        numAddedBytes: bytes(added),
      },
    };
  });
}

/** The files of each partition that are not all in this Z-order. */
function unordered(
  snapshot: Pick<Snapshot, 'partitionColumns'>,
  files: readonly AddFile[],
  tag: string,
): AddFile[][] {
  const partitions = new Map<string, AddFile[]>();
  for (const file of files) {
    const partition = partitionKey(snapshot.partitionColumns, file);
    const sharing = partitions.get(partition);
    if (sharing) sharing.push(file);
    else partitions.set(partition, [file]);
  }
  return [...partitions.values()].filter((each) => each.some(({ tags }) => tags?.[Z_ORDER_TAG] !== tag));
}

/** Groups of two or more files of the same partition that together fit the target. */
export function packFiles(
  snapshot: Pick<Snapshot, 'partitionColumns'>,
  files: readonly AddFile[],
  target: number,
): AddFile[][] {
  const open = new Map<string, AddFile[]>();
  const bins: AddFile[][] = [];
  for (const file of files) {
    // A file that is nearly full is worth more as it is than the reading and writing.
    if (file.size > 0.75 * target) continue;
    const partition = partitionKey(snapshot.partitionColumns, file);
    const bin = open.get(partition);
    const filled = bin?.reduce((sum, { size }) => sum + size, 0) ?? 0;
    if (bin && filled + file.size <= target) bin.push(file);
    else {
      const fresh = [file];
      open.set(partition, fresh);
      bins.push(fresh);
    }
  }
  return bins.filter((bin) => bin.length > 1);
}
