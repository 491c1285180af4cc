import type { ChangeEvent } from '#contracts/change-event';

/** The one durable write. */
export interface EventLog {
  /**
   * Appends the events and tells which of them are not known to be stored. Events of one record keep their order.
   * Never rejects because the log is out of reach: then no event is acknowledged.
   */
  append(events: readonly ChangeEvent[]): Promise<AppendOutcome>;
}

export interface AppendOutcome {
  /** Positions of the events that were not acknowledged; they may have been stored all the same. */
  readonly unacknowledged: ReadonlySet<number>;
}
