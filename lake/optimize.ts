import { type AddFile, removal } from './actions.ts';
import type { Condition } from './condition.ts';
import { type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import { pruneFiles } from './prune.ts';
import { relationOfFiles } from './read-files.ts';
import type { Snapshot } from './snapshot.ts';
import type { DeltaTable } from './table.ts';
import { DEFAULT_TARGET_BYTES, writeDataFiles } from './write-files.ts';

export interface OptimizeOptions extends Pick<OperationOptions, 'userMetadata'> {
  /** Bytes to fill a file up to; default 128 MB. */
  readonly targetFileSize?: number;
  /** Only files that may hold such rows. */
  readonly where?: readonly Condition[];
  /** ORDER BY list for the rows of each new file; default: as they are. */
  readonly orderBy?: string;
}

/**
 * Packs small files of a partition together, in the order in which they were added. Rows do not change, so
 * appends and readers are not disturbed; a rewrite of the same files that comes first makes it start over.
 */
export function optimize(table: DeltaTable, options: OptimizeOptions = {}): Promise<OperationResult> {
  const target = options.targetFileSize ?? DEFAULT_TARGET_BYTES;
  const { orderBy } = options;
  return runOperation(table, options, async (snapshot) => {
    const bins = packFiles(snapshot, pruneFiles(snapshot, options.where ?? []), target);
    const removed = bins.flat();
    const added: AddFile[] = [];
    for (const bin of bins) {
      const write = { targetFileSize: target, dataChange: false, ...(orderBy ? { orderBy } : {}) };
      added.push(
        ...(await writeDataFiles(table, snapshot, await relationOfFiles(table, snapshot, bin), write)),
      );
    }
    const now = table.context.now().getTime();
    const bytes = (files: readonly AddFile[]) => files.reduce((sum, { size }) => sum + size, 0);
    return {
      actions: [...removed.map((file) => removal(file, now, false)), ...added.map((add) => ({ add }))],
      reads: {
        kind: 'part',
        files: new Set(removed.map(({ path }) => path)),
        mayHoldRows: () => false,
      },
      operation: 'OPTIMIZE',
      operationParameters: { targetSize: target },
      operationMetrics: {
        numRemovedFiles: removed.length,
        numRemovedBytes: bytes(removed),
        numAddedFiles: added.length,
        numAddedBytes: bytes(added),
      },
    };
  });
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
    const partition = JSON.stringify(
      snapshot.partitionColumns.map((name) => file.partitionValues[name] || null),
    );
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
