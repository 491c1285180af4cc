import type { AddFile } from './actions.ts';
import type { Condition, ConditionValue } from './condition.ts';
import type { Engine } from './engine.ts';
import { fileStatistics } from './file-statistics.ts';
import { pruneFiles } from './prune.ts';
import { column, type DataType, decimalType, duckdbType } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, literal } from './sql-text.ts';

/** Column types whose bounds in the statistics can be compared with keys inside of DuckDB. */
function hasBounds(type: DataType): boolean {
  return (
    decimalType(type) !== undefined || /^(string|long|integer|short|byte|date|timestamp)$/.test(String(type))
  );
}

/** Least and greatest source key per column, as conditions; undefined when no source row has a key. */
export async function sourceKeyRange(
  engine: Engine,
  snapshot: Snapshot,
  source: string,
  on: readonly string[],
): Promise<Condition[] | undefined> {
  const bounded = on.filter((name) => hasBounds(column(snapshot.schema, name).type));
  const bounds = bounded.flatMap((name, at) => [
    `min(${identifier(name)}) AS min${at}`,
    `max(${identifier(name)}) AS max${at}`,
  ]);
  const known = on.map((name) => `${identifier(name)} IS NOT NULL`).join(' AND ');
  const [row] = await engine.rows<Record<string, ConditionValue>>(
    `SELECT ${list(['count(*) AS keys', ...bounds])} FROM ${source} WHERE ${known}`,
  );
  if (row === undefined || row.keys === 0) return undefined;
  return bounded.map((name, at) => ({
    column: name,
    op: 'between',
    value: [row[`min${at}`]!, row[`max${at}`]!],
  }));
}

/**
 * The files that may hold one of the source's keys: first by the keys' overall range, then key by key, since
 * keys are often two clusters far apart.
 */
export async function mergeCandidates(
  engine: Engine,
  snapshot: Snapshot,
  source: string,
  range: readonly Condition[],
): Promise<AddFile[]> {
  const files = pruneFiles(snapshot, range);
  if (files.length <= 1 || range.length === 0) return files;
  const names = range.map((condition) => condition.column);
  const rows = files.map((file, at) => {
    const bounds = names.flatMap((name) => boundsSql(snapshot, file, name));
    return `(${list([String(at), ...bounds])})`;
  });
  const columns = names.flatMap((_, at) => [`min${at}`, `max${at}`]);
  const meets = names.map((name, at) => {
    const key = `source.${identifier(name)}`;
    return `(files.min${at} IS NULL OR ${key} >= files.min${at}) AND (files.max${at} IS NULL OR ${key} <= files.max${at})`;
  });
  const found = await engine.rows<{ file_index: number }>(
    `SELECT file_index FROM (VALUES ${list(rows)}) AS files(${list(['file_index', ...columns])})
     WHERE EXISTS (SELECT 1 FROM ${source} AS source WHERE ${meets.join(' AND ')}) ORDER BY file_index`,
  );
  return found.map(({ file_index }) => files[file_index]!);
}

function boundsSql(snapshot: Snapshot, file: AddFile, name: string): [string, string] {
  const { type } = column(snapshot.schema, name);
  const { minValues, maxValues } = fileStatistics(file);
  const exact = snapshot.partitionColumns.includes(name) ? file.partitionValues[name] : undefined;
  const bound = (value: unknown) =>
    `TRY_CAST(${value === undefined || value === null ? 'NULL' : literal(String(value))} AS ${duckdbType(type)})`;
  const max = bound(exact ?? maxValues[name]);
  // Bounds of timestamps are cut to milliseconds by other writers.
  return [bound(exact ?? minValues[name]), type === 'timestamp' ? `${max} + INTERVAL 1 MILLISECOND` : max];
}
