import type { AddFile } from './actions.ts';
import { ROW_GROUP_STEP } from './data-files.ts';
import { relation } from './sql-text.ts';

/** A file with rows that change. */
export interface ChangedFile {
  readonly file: AddFile;
  /** Where these rows are. */
  readonly ranges: readonly RowRange[];
}

/** The first and the last of some rows that change, by their position in the file. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A query for `file` (path of the local copy) and `ranges` of rows given by `__file` and `__row`. A range spans few
 * rows, so that it tells row groups apart, yet it is not told of each row, since there may be millions.
 */
export function rangesSql(rows: string): string {
  return `SELECT __file AS file, list({'first': first, 'last': last}) AS ranges FROM (
      SELECT __file, min(__row) AS first, max(__row) AS last FROM ${relation(rows)}
      GROUP BY __file, __row // ${ROW_GROUP_STEP}
    ) GROUP BY __file ORDER BY __file`;
}

/** Rows of some files, or of some row groups of a file. */
export interface FileRows {
  /** A query that yields them, with `__file` and `__row`. */
  readonly sql: string;
  /** A predicate on `__file` and `__row` that is true for these rows, and for no others. */
  readonly within: string;
}

export interface Rewrite {
  /** The query for what becomes of the rows. It is asked for each part of them on its own. */
  readonly rewritten: (rows: FileRows) => string | Promise<string>;
  readonly orderBy?: string | undefined;
}
