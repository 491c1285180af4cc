/** DuckDB fills row groups by vectors of so many rows. */
const VECTOR_ROWS = 2048;
/** DuckDB's default, which suits readers of whole files. */
const MOST_ROWS = 60 * VECTOR_ROWS;
/** Less makes columns compress worse, and saves no request. */
const LEAST_ROWS = 8 * VECTOR_ROWS;
/** The footer describes every column of every group, and is fetched with the first look at a file. */
const GROUPS = 64;

/**
 * How many rows a row group of an export has. Who wants a range of days fetches the groups that hold any of it, and
 * the footer: groups are as small as the footer allows.
 */
export const rowGroupRows = (rows: number): number =>
  Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.ceil(rows / GROUPS / VECTOR_ROWS) * VECTOR_ROWS));
