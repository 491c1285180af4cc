import { tablePath } from '#contracts/lake-layout';
import type { AddFile } from '#lake/actions';
import type { Condition } from '#lake/condition';
import { packFiles } from '#lake/optimize';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import { packingPolicy, partitionsToPack, type SmallFiles } from '../domain/maintenance-policy.ts';
import { waitingFiles } from './applied-bronze.ts';

/**
 * Which files of the snapshot are to be packed, as conditions on partitions for one `optimize` each. Partitions of
 * bronze with events that silver has not yet applied are left out, for a refresh reads files as they were landed.
 */
export async function filesToPack(table: DeltaTable, snapshot: Snapshot): Promise<Condition[][]> {
  const { partitionColumns, files } = snapshot;
  const waiting = table.path === tablePath.bronze ? await waitingFiles(table, snapshot) : new Set<string>();
  const partitions = new Map<string, AddFile[]>();
  for (const file of files.values()) {
    const values = partitionColumns.map((name) => file.partitionValues[name]);
    // No condition selects the null partition.
    if (values.some((value) => !value)) continue;
    const key = JSON.stringify(values);
    const inside = partitions.get(key);
    if (inside) inside.push(file);
    else partitions.set(key, [file]);
  }
  const small = [...partitions]
    .filter(([, inside]) => !inside.some(({ path }) => waiting.has(path)))
    .map(([key, inside]): SmallFiles => {
      const packed = packFiles(snapshot, inside, packingPolicy(table.path).targetBytes).flat();
      const bytes = packed.reduce((sum, { size }) => sum + size, 0);
      return { values: JSON.parse(key), files: packed.length, bytes };
    });
  const today = table.context.now().toISOString().slice(0, 10);
  return conditions(partitionColumns, partitionsToPack(table.path, small, today));
}

/** Partitions that differ in their last column only are one group. */
function conditions(columns: readonly string[], partitions: readonly SmallFiles[]): Condition[][] {
  const last = columns.at(-1);
  if (last === undefined) return partitions.map(() => []);
  const groups = new Map<string, string[]>();
  for (const { values } of partitions) {
    const key = JSON.stringify(values.slice(0, -1));
    const group = groups.get(key);
    if (group) group.push(values.at(-1)!);
    else groups.set(key, [values.at(-1)!]);
  }
  return [...groups].map(([key, lastValues]) => [
    ...(JSON.parse(key) as string[]).map((value, at) => ({ column: columns[at]!, op: '=' as const, value })),
    { column: last, op: 'in', value: lastValues },
  ]);
}
