import type { AsyncBuffer } from 'hyparquet';
import { openParquet, readColumns } from './parquet-file.ts';

export type TableRow = Readonly<Record<string, unknown>>;

/** All rows of a small export: days as integers, counts as numbers. */
export async function readRows(file: AsyncBuffer, columns: readonly string[]): Promise<TableRow[]> {
  const parquet = await openParquet(file);
  return toRows(await readColumns(parquet, columns), parquet.rows);
}

/**
 * The rows with the largest values in a column, the largest first. That column is read whole, the others only of the
 * row groups that have such a row.
 */
export async function readLargest(
  file: AsyncBuffer,
  by: string,
  count: number,
  columns: readonly string[],
): Promise<TableRow[]> {
  const parquet = await openParquet(file);
  const values = (await readColumns(parquet, [by]))[by]!.map(Number);
  const largest = values
    .map((_, row) => row)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count);
  const found = new Map<number, TableRow>();
  let start = 0;
  for (const { num_rows } of parquet.metadata.row_groups) {
    const group = { start, end: start + Number(num_rows) };
    const wanted = largest.filter((row) => row >= group.start && row < group.end);
    if (wanted.length > 0) {
      const rows = toRows(await readColumns(parquet, [by, ...columns], group), group.end - group.start);
      for (const row of wanted) found.set(row, rows[row - group.start]!);
    }
    start = group.end;
  }
  return largest.map((row) => found.get(row)!);
}

const toRows = (columns: Readonly<Record<string, unknown[]>>, rows: number): TableRow[] =>
  Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, plain(values[row])])),
  );

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
