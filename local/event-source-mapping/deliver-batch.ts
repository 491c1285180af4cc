import type { KinesisRecord } from '../kinesis/stream.ts';
import type { DiscardCondition } from './failure-destination.ts';

export interface InvocationOutcome {
  /** Index of the first record to send again; the number of records after a success. */
  readonly firstFailed: number;
  readonly functionError: boolean;
  /** The batch did not reach the function, for example because it was throttled. */
  readonly notInvoked?: boolean;
}

export interface DeliveryPolicy {
  readonly bisect: boolean;
  readonly maximumRetryAttempts: number | undefined;
  readonly maximumRecordAgeMs: number | undefined;
}

export interface DeliveryEffects {
  invoke(records: readonly KinesisRecord[]): Promise<InvocationOutcome>;
  /** Remembers that everything up to this record is done. */
  advance(last: KinesisRecord): Promise<void>;
  discard(
    records: readonly KinesisRecord[],
    why: { condition: DiscardCondition; invokeCount: number; functionError: boolean },
  ): Promise<void>;
  /** Waits before the retry of this number, 1 for the first; false when the delivery has to end instead. */
  backOff(attempt: number): Promise<boolean>;
  now(): number;
}

interface Part {
  readonly records: readonly KinesisRecord[];
  /** Invocations that got this part, or the part it was split from, no further. */
  readonly failures: number;
  readonly functionError: boolean;
  /** Attempts that did not reach the function, one after the other. */
  readonly refusals?: number;
}

/**
 * Brings one batch of a shard to an end, in order: every record is processed or discarded. A failed batch is
 * tried again from its first failed record; with bisecting it is halved instead, which does not count as a retry.
 * A batch that does not reach the function is tried again until its records are too old, however often.
 * https://docs.aws.amazon.com/lambda/latest/dg/kinesis-polling-and-batching.html
 */
export async function deliverBatch(
  batch: readonly KinesisRecord[],
  policy: DeliveryPolicy,
  effects: DeliveryEffects,
): Promise<void> {
  const parts: Part[] = [{ records: batch, failures: 0, functionError: false }];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const { records, failures, functionError } = part;
    const expired = expiredRecords(records, policy, effects.now());
    if (expired > 0) {
      const old = records.slice(0, expired);
      await effects.discard(old, { condition: 'RecordAgeExceeded', invokeCount: failures, functionError });
      await effects.advance(old.at(-1)!);
      if (expired < records.length) parts.unshift({ ...part, records: records.slice(expired) });
      continue;
    }
    const outcome = await effects.invoke(records);
    if (outcome.notInvoked) {
      const refusals = (part.refusals ?? 0) + 1;
      parts.unshift({ ...part, refusals });
      if (!(await effects.backOff(refusals))) return;
      continue;
    }
    if (outcome.firstFailed > 0) await effects.advance(records[outcome.firstFailed - 1]!);
    if (outcome.firstFailed >= records.length) continue;
    const rest = records.slice(outcome.firstFailed);
    const next = { records: rest, failures: failures + 1, functionError: outcome.functionError };
    const progress = outcome.firstFailed > 0;
    if (policy.bisect && rest.length > 1 && !progress) {
      const middle = Math.ceil(rest.length / 2);
      parts.unshift(
        { ...next, failures, records: rest.slice(0, middle) },
        { ...next, failures, records: rest.slice(middle) },
      );
    } else if (progress) {
      parts.unshift({ ...next, failures: 0 });
    } else if (policy.maximumRetryAttempts !== undefined && failures >= policy.maximumRetryAttempts) {
      const { functionError: failed } = outcome;
      const why = {
        condition: 'RetryAttemptsExhausted',
        invokeCount: failures + 1,
        functionError: failed,
      } as const;
      await effects.discard(rest, why);
      await effects.advance(rest.at(-1)!);
      continue;
    } else {
      parts.unshift(next);
    }
    if (!(await effects.backOff(Math.max(1, parts[0]!.failures)))) return;
  }
}

/** How many of the leading records are too old to be sent. */
function expiredRecords(records: readonly KinesisRecord[], policy: DeliveryPolicy, now: number): number {
  const { maximumRecordAgeMs } = policy;
  if (maximumRecordAgeMs === undefined) return 0;
  const fresh = records.findIndex((record) => now - record.approximateArrivalTimestamp <= maximumRecordAgeMs);
  return fresh < 0 ? records.length : fresh;
}
