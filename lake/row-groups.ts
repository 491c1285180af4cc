import type { Engine } from './engine.ts';
import { compareKeys, orderKey } from './order-key.ts';
import { type DataType, leafTypes, type StructType } from './schema.ts';
import { literal } from './sql-text.ts';
import type { LeafStatistics } from './statistics.ts';

/** Consecutive row groups of a Parquet file. */
export interface RowGroups {
  readonly from: number;
  /** Number of the first row group that no longer belongs to them. */
  readonly to: number;
  readonly rows: number;
  readonly columns: readonly LeafStatistics[];
}

interface RowGroup {
  readonly rows: number;
  /** Of its pages, compressed. */
  readonly bytes: number;
  readonly columns: readonly LeafStatistics[];
}

/**
 * The row groups of a Parquet file of this schema, in as many even parts as give each about the target size in
 * bytes; one part if they are at most half as large again. None for a file without rows.
 */
export async function partsOfFile(
  engine: Engine,
  file: string,
  schema: StructType,
  target: number,
): Promise<RowGroups[]> {
  const groups = await rowGroupsOf(engine, file);
  const total = groups.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = total <= 1.5 * target ? 1 : Math.ceil(total / target);
  const types = leafTypes(schema);
  const cut: RowGroups[] = [];
  let [from, before, part] = [0, 0, 0];
  for (const [at, { bytes }] of groups.entries()) {
    const middle = before + bytes / 2;
    before += bytes;
    const next = Math.floor((parts * middle) / total);
    if (next > part && at > from) {
      cut.push(together(groups, from, at, types));
      from = at;
    }
    part = next;
  }
  if (groups.length > 0) cut.push(together(groups, from, groups.length, types));
  return cut;
}

async function rowGroupsOf(engine: Engine, file: string): Promise<RowGroup[]> {
  const chunks = await engine.rows<LeafStatistics & { group_id: number; rows: number; bytes: number }>(
    `SELECT row_group_id AS group_id, row_group_num_rows AS rows, total_compressed_size AS bytes,
       stats_min_value AS min, stats_max_value AS max, stats_null_count AS nulls
     FROM parquet_metadata(${literal(file)}) ORDER BY row_group_id, column_id`,
  );
  const groups: (typeof chunks)[] = [];
  for (const chunk of chunks) {
    groups[chunk.group_id] ??= [];
    groups[chunk.group_id]!.push(chunk);
  }
  return groups.map((columns) => ({
    rows: columns[0]!.rows,
    bytes: columns.reduce((sum, { bytes }) => sum + bytes, 0),
    columns,
  }));
}

function together(
  groups: readonly RowGroup[],
  from: number,
  to: number,
  types: readonly DataType[],
): RowGroups {
  const mine = groups.slice(from, to);
  const columns = types.map((type, leaf) => {
    // A row group with nothing but nulls has no bounds, and takes none from the others.
    const bounded = mine.filter(({ rows, columns }) => columns[leaf]!.nulls < rows);
    const bounds = (side: 'min' | 'max') => bounded.map(({ columns }) => columns[leaf]![side]);
    return {
      min: outermost(type, bounds('min'), -1),
      max: outermost(type, bounds('max'), 1),
      nulls: mine.reduce((sum, { columns }) => sum + columns[leaf]!.nulls, 0),
    };
  });
  return { from, to, rows: mine.reduce((sum, { rows }) => sum + rows, 0), columns };
}

/** The bound that holds for all; null when one of them is missing or cannot be compared. */
function outermost(type: DataType, bounds: readonly (string | null)[], sign: 1 | -1): string | null {
  let found: string | null = bounds[0] ?? null;
  for (const bound of bounds.slice(1)) {
    const [best, key] = [found, bound].map((text) => (text === null ? undefined : orderKey(type, text)));
    if (best === undefined || key === undefined) return null;
    if (sign * compareKeys(key, best) > 0) found = bound;
  }
  return found;
}
