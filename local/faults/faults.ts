/** What can go wrong at each point at which a service asks. Times are milliseconds. */
export interface FaultAt {
  /** A request to S3, `<method> <path>`. */
  s3:
    | { readonly kind: 's3_error'; readonly status: 500 | 503 }
    | { readonly kind: 's3_lost_answer'; readonly afterMs: number }
    | { readonly kind: 's3_slow'; readonly ms: number };
  /** A PutRecords call. Of a partial failure every `every`th entry is refused, the first one always. */
  put_records:
    | { readonly kind: 'put_partial'; readonly every: number; readonly code: string }
    | { readonly kind: 'put_lost_answer'; readonly afterMs: number };
  /** A batch that an event source mapping is about to deliver; the function's name. */
  deliver: { readonly kind: 'deliver_again' } | { readonly kind: 'deliver_twice_at_once' };
  /** A batch that was delivered when there has been an earlier one; the function's name. */
  delivered: { readonly kind: 'deliver_older' };
  /** Any invocation of a function; its name. */
  invoke:
    | { readonly kind: 'kill_worker'; readonly afterMs: number }
    | { readonly kind: 'clock_of_functions'; readonly offsetMs: number }
    | { readonly kind: 'tmp_full' };
  /** An invocation by a state machine; the function's name. */
  task: { readonly kind: 'task_refused' } | { readonly kind: 'task_lost_answer' };
  /** A write to the state directory; the call's name. */
  disk: { readonly kind: 'disk_full' };
}

export type FaultPoint = keyof FaultAt;
export type Fault = FaultAt[FaultPoint];

/** Decides what goes wrong. A cloud without one asks nothing and costs nothing. */
export interface Faults {
  /** @param about what the point is about, see {@link FaultAt} */
  decide<P extends FaultPoint>(point: P, about: string): FaultAt[P] | undefined;
}
