import type { GoldMoment } from './gold-source.ts';
import type { LakeLineage } from './lake-lineage.ts';
import type { LakeTable } from './lake-table.ts';
import type { QueryColumn, TableQuery } from './table-query.ts';

/** A table as its latest commit left it. */
export interface TableState {
  readonly table: LakeTable;
  readonly version: number;
  /** ISO 8601 in UTC; undefined when the log does not say. */
  readonly committedAt: string | undefined;
  readonly rows: number | undefined;
  readonly bytes: number;
  readonly files: number;
  readonly partitions: number;
  readonly partitionColumns: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    /** In the spelling of the Delta protocol; JSON where it is nested. */
    readonly type: string;
    readonly nullable: boolean;
    readonly pii: boolean;
  }[];
}

export interface TableCommit {
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly committedAt: string | undefined;
  readonly operation: string | undefined;
  readonly metrics: Readonly<Record<string, string>>;
  readonly runId: string | undefined;
}

/** A version of a table, to look at. */
export interface TableVersion {
  readonly version: number;
  readonly rows: number | undefined;
  readonly columns: readonly QueryColumn[];
  /** So many rows, of as few of the newest files as have them. */
  select(limit: number, options: { readonly masked: boolean }): Promise<Readonly<Record<string, unknown>>[]>;
}

/** The tables of the lake from outside. Undefined is a table that does not exist, or not yet. */
export interface LakeInspector {
  tables(): Promise<TableState[]>;
  /** Commits from the one before `before` on, the latest first; from the latest on without it. */
  history(
    table: string,
    options: { readonly limit: number; readonly before: number | undefined },
  ): Promise<{ readonly commits: readonly TableCommit[]; readonly next: number | undefined } | undefined>;
  /** Rejects with a ProblemError version_not_found. */
  open(table: string, moment: GoldMoment): Promise<TableVersion | undefined>;
  /** What audits found: the rows of a page and one more where another page follows. */
  audits(query: TableQuery): Promise<{
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly count: number | undefined;
  }>;
  lineage(): Promise<LakeLineage>;
}
