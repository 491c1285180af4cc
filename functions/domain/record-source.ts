import type { Entity } from '#contracts/entity';
import type { TableQuery } from './table-query.ts';

/** A row by column names; decimals as their exact text, what is absent as null. */
export type RecordRow = Readonly<Record<string, unknown>>;

export interface RecordSource {
  /**
   * The records of an entity with every event that has landed by now.
   * Rejects with a ProblemError reads_catching_up when too many of them are new.
   */
  latest(entity: Entity): Promise<LatestRecords>;
}

/** To be read from before the next `latest`. */
export interface LatestRecords {
  /** Another one when any record may have changed. */
  readonly stamp: string;
  /** The calendar day in the business time zone. */
  readonly today: string;
  /** With the columns of a record as it is read, nothing masked. */
  find(id: string): Promise<RecordRow | undefined>;
  /** As the query has it: its page's rows and one more where another page follows, their fields, masked if it says so. */
  select(query: TableQuery): Promise<{ rows: RecordRow[]; count: number | undefined }>;
}
