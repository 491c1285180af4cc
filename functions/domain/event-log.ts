import type { ChangeEvent } from '#contracts/change-event';

/** The one durable write. */
export interface EventLog {
  /**
   * Appends the events and tells where each is stored. Events of one record keep their order.
   * Never rejects because the log is out of reach: then no event is acknowledged.
   */
  append(events: readonly ChangeEvent[]): Promise<AppendOutcome>;
}

export interface AppendOutcome {
  /**
   * One for each event, in their order; undefined for an event that was not acknowledged, which may have been
   * stored all the same.
   */
  readonly positions: readonly (StreamPosition | undefined)[];
}

/** The record of the stream that holds an event, perhaps among others. */
export interface StreamPosition {
  /** Such as `shardId-000000000000`. */
  readonly shardId: string;
  /** Decimal digits. */
  readonly sequenceNumber: string;
}
