import type { GoldFileFormat } from '#contracts/gold-formats';
import type { GoldTable } from './gold-model.ts';
import type { QueryColumn, TableQuery } from './table-query.ts';

/** A version, an instant at which a version was the latest, or the latest now. */
export type GoldMoment =
  | { readonly version: number }
  /** ISO 8601 in UTC. */
  | { readonly instant: string }
  | 'latest';

export interface GoldSource {
  /** The latest version of every table that has been made, in alphabetical order. */
  list(): Promise<GoldVersion[]>;
  /**
   * Undefined when there is no such table, or it has not been made yet.
   * Rejects with a ProblemError version_not_found.
   */
  open(table: string, moment: GoldMoment): Promise<GoldVersion | undefined>;
}

/** A gold table as one commit left it. */
export interface GoldVersion {
  readonly table: GoldTable;
  readonly version: number;
  /** ISO 8601; undefined when the log does not say. */
  readonly committedAt: string | undefined;
  /** The day it was made for, if its rows depend on one. */
  readonly logicalDate: string | undefined;
  readonly columns: readonly QueryColumn[];
  readonly rowCount: number | undefined;
  /** Of the data files. */
  readonly bytes: number;
  /** Never told to anybody: the same in all versions of the table, and impossible to guess. */
  readonly secret: string;
  /** The rows of a page and one more where another page follows, with the fields of the query. */
  select(query: TableQuery): Promise<{ rows: GoldRow[]; count: number | undefined }>;
  /** The rows as a file of a format; undefined when it would not fit an answer. */
  file(query: TableQuery, format: GoldFileFormat): Promise<GoldFile | undefined>;
}

export type GoldRow = Readonly<Record<string, unknown>>;

export interface GoldFile {
  readonly content: string | Uint8Array;
  /** Its last row with ORDER_VALUES, where another page follows. */
  readonly continuedAfter: GoldRow | undefined;
}
