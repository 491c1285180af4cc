import { keyBelowTable } from './partition.ts';
import type { DeltaTable } from './table.ts';
import { intervalMilliseconds, property } from './table-properties.ts';
import { assertWritable } from './writable.ts';

export interface VacuumOptions {
  /**
   * How long removed files stay, such as `interval 2 days`; default: the table's
   * `delta.deletedFileRetentionDuration`. It must exceed the longest write and the longest read: files that no
   * version names may belong to a commit still under way, and are spared for as long.
   */
  readonly retention?: string;
  /** Only tell what would be deleted. */
  readonly dryRun?: boolean;
}

export interface VacuumResult {
  /** Keys below the table's path, in byte order. */
  readonly keys: readonly string[];
  readonly bytes: number;
}

const KEYS_PER_REQUEST = 1000;

/**
 * Deletes data files that neither the latest version nor a removal within the retention names. Versions older
 * than the retention can then no longer be read. Source: Delta protocol, "Add File and Remove File".
 */
export async function vacuum(table: DeltaTable, options: VacuumOptions = {}): Promise<VacuumResult> {
  const { store, now } = table.context;
  const oldest =
    now().getTime() -
    intervalMilliseconds(
      options.retention ?? property(await table.snapshot(), 'delta.deletedFileRetentionDuration'),
    );
  const keys: string[] = [];
  let bytes = 0;
  // Listing before loading: a file committed in between is found in the snapshot.
  const root = `${table.path}/`;
  const found = [];
  for await (const entry of store.list(root)) found.push(entry);
  const snapshot = await table.snapshot();
  // Features that are unknown here may keep files of their own.
  assertWritable(table.path, snapshot, []);
  const kept = new Set([...snapshot.files.keys()].map(keyBelowTable));
  for (const { path, deletionTimestamp = 0 } of snapshot.tombstones.values()) {
    if (deletionTimestamp >= oldest) kept.add(keyBelowTable(path));
  }
  for (const { key, size, lastModified } of found) {
    const below = key.slice(root.length);
    // Names with these beginnings, the log among them, are never data, except for a partition column's folder.
    const hidden = below.split('/').some((part) => /^[_.]/.test(part) && !part.includes('='));
    if (hidden || kept.has(below) || lastModified.getTime() >= oldest) continue;
    keys.push(below);
    bytes += size;
  }
  if (!options.dryRun) {
    for (let at = 0; at < keys.length; at += KEYS_PER_REQUEST) {
      await store.delete(keys.slice(at, at + KEYS_PER_REQUEST).map((key) => root + key));
    }
  }
  return { keys, bytes };
}
