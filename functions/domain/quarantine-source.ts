import type { RefusalReason } from '#contracts/refusal-reasons';
import type { TableQuery } from './table-query.ts';

/** A refused event by column names, `data` as JSON text. */
export type QuarantineRow = Readonly<Record<string, unknown>>;

export interface QuarantineSource {
  /**
   * Events refused by now, those that wait for the refresh among them; nothing masked.
   * Rejects with a ProblemError reads_catching_up.
   */
  select(query: TableQuery): Promise<{
    /** As the query has it: its page's rows and one more where another page follows. */
    readonly rows: QuarantineRow[];
    /** Matching events on all pages by their reason, most frequent first. */
    readonly reasons: { readonly reason: RefusalReason; readonly count: number }[];
  }>;
  /** Event ids of the last replay of each of these events that has been replayed. */
  replaysOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
