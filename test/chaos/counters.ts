/** What a run counts while it goes on. */
export interface Counters {
  /** Receipts. */
  acknowledged: number;
  requests: number;
  /** How often the cloud died, or did not start, without being killed. */
  deaths: number;
  /** Tries that were not the last, by what became of them. */
  readonly retries: Record<string, number>;
  /** How often each kind of fault befell something. */
  readonly faults: Record<string, number>;
}

export const createCounters = (): Counters => ({
  acknowledged: 0,
  requests: 0,
  deaths: 0,
  retries: {},
  faults: {},
});
