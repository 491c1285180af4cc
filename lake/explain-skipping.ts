import type { AddFile } from './actions.ts';
import type { Condition } from './condition.ts';
import { mayHoldRows } from './prune.ts';
import type { Snapshot } from './snapshot.ts';

export interface FileCount {
  readonly files: number;
  readonly bytes: number;
}

/** How a read with conditions gets along without most files. */
export interface SkippingExplained {
  readonly total: FileCount;
  /** What is read. */
  readonly kept: FileCount;
  /** Per condition, in their order: what it rules out of what those before have left. */
  readonly skipped: readonly (FileCount & {
    readonly condition: Condition;
    /** What it looks at: partition values are exact, statistics are bounds of each file. */
    readonly by: 'partition' | 'statistics';
  })[];
}

export function explainSkipping(
  snapshot: Pick<Snapshot, 'schema' | 'partitionColumns' | 'files'>,
  conditions: readonly Condition[],
): SkippingExplained {
  const all = [...snapshot.files.values()];
  let left: readonly AddFile[] = all;
  const skipped = conditions.map((condition) => {
    const kept = left.filter((file) => mayHoldRows(snapshot, file, [condition]));
    const without = counted(left, kept);
    left = kept;
    const by = snapshot.partitionColumns.includes(condition.column) ? 'partition' : 'statistics';
    return { condition, by, ...without } as const;
  });
  return { total: counted(all), kept: counted(left), skipped };
}

function counted(files: readonly AddFile[], minus: readonly AddFile[] = []): FileCount {
  const bytes = (some: readonly AddFile[]) => some.reduce((sum, { size }) => sum + size, 0);
  return { files: files.length - minus.length, bytes: bytes(files) - bytes(minus) };
}
