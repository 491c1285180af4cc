import { type AddFile, replacement } from './actions.ts';
import { LakeError } from './error.ts';
import { type OperationOptions, type OperationResult, runOperation } from './operation.ts';
import { keyBelowTable } from './partition.ts';
import type { DeltaTable } from './table.ts';
import { versionAt } from './version-at.ts';

export type RestoreOptions = Pick<OperationOptions, 'userMetadata'> &
  ({ readonly version: number } | { readonly timestamp: Date });

/**
 * Makes the table what it was: rows, schema, partitioning and properties, as a new version. The protocol stays,
 * and so does the progress of applications: what they have applied is not applied again. Rejects with
 * `version_not_available` when the version, or a file it needs, has been cleaned up.
 */
export function restore(table: DeltaTable, options: RestoreOptions): Promise<OperationResult> {
  return runOperation(table, options, async (snapshot) => {
    const version = 'version' in options ? options.version : await versionAt(table, options.timestamp);
    const target = await table.snapshot({ version });
    const removed = [...snapshot.files.values()].filter(({ path }) => !target.files.has(path));
    const added = [...target.files.values()].filter(({ path }) => !snapshot.files.has(path));
    await assertPresent(table, version, added);
    const sameMetadata = JSON.stringify(target.metadata) === JSON.stringify(snapshot.metadata);
    return {
      actions: [
        ...(sameMetadata ? [] : [{ metaData: target.metadata }]),
        ...replacement(
          removed,
          added.map((add) => ({ ...add, dataChange: true })),
          table.context.now(),
        ),
      ],
      reads: { kind: 'whole_table' },
      operation: 'RESTORE',
      operationParameters:
        'version' in options ? { version } : { timestamp: options.timestamp.toISOString() },
      operationMetrics: { numRestoredFiles: added.length, numRemovedFiles: removed.length },
    };
  });
}

async function assertPresent(table: DeltaTable, version: number, files: readonly AddFile[]): Promise<void> {
  if (files.length === 0) return;
  const root = `${table.path}/`;
  const missing = new Set(files.map(({ path }) => root + keyBelowTable(path)));
  for await (const { key } of table.context.store.list(root)) missing.delete(key);
  if (missing.size === 0) return;
  throw new LakeError('version_not_available', `Files of version ${version} have been vacuumed`, {
    details: { table: table.path, version, files: [...missing].slice(0, 10) },
  });
}
