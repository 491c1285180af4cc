import type { Entity } from '#contracts/entity';
import type { TableQuery } from './table-query.ts';

/** A row by column names; decimals as their exact text, what is absent as null. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** Records with every event that has landed by the time of the call. Rejects with a ProblemError reads_catching_up. */
export interface RecordSource {
  /** One record with the columns of a record as it is read, nothing masked. */
  find(entity: Entity, id: string): Promise<RecordNow | undefined>;
  latest(entity: Entity): Promise<LatestRecords>;
}

export interface RecordNow {
  readonly record: RecordRow;
  /** The calendar day in the business time zone. */
  readonly today: string;
}

/** To be read from before the next call of the source. */
export interface LatestRecords {
  /** Another one when any record may have changed. */
  readonly stamp: string;
  readonly today: string;
  /** As the query has it: its page's rows and one more where another page follows, their fields, masked if it says so. */
  select(query: TableQuery): Promise<{ rows: RecordRow[]; count: number | undefined }>;
}
