import { sleep } from '../abortable-sleep.ts';
import type { KinesisRecord, ReadFrom, Stream } from '../kinesis/stream.ts';
import type { LambdaFunctions } from '../lambda/lambda-functions.ts';
import { firstFailed } from './batch-response.ts';
import type { EventSourceMappingConfiguration } from './configuration.ts';
import { deliverBatch, type InvocationOutcome } from './deliver-batch.ts';
import type { DeliveryMeter } from './delivery-meter.ts';
import type { FailureDestination } from './failure-destination.ts';
import { fittingRecords, kinesisEvent } from './kinesis-event.ts';
import type { ShardPosition, ShardPositions } from './shard-positions.ts';

/** How long one wait for records lasts; only a bound, since a write wakes the reader at once. */
const WAIT_MS = 30_000;
const FIRST_BACKOFF_MS = 200;
const MAX_BACKOFF_MS = 15_000;

export interface ShardPollerDependencies {
  readonly stream: Stream;
  readonly functions: LambdaFunctions;
  readonly positions: ShardPositions;
  readonly destination: FailureDestination;
  readonly meter: DeliveryMeter;
  readonly log: (line: string) => void;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

interface Batch {
  readonly records: readonly KinesisRecord[];
  /** Where to go on when there is no record, `undefined` at the end of a closed shard. */
  readonly next: ReadFrom | undefined;
}

/** The shard poller was told to stop while the function ran: its outcome is not to be acted on. */
class Stopped extends Error {}

/** Reads one shard and sends its records to the function, one batch at a time, until it is finished or stopped. */
export async function pollShard(
  shardId: string,
  start: ShardPosition,
  configuration: EventSourceMappingConfiguration,
  dependencies: ShardPollerDependencies,
): Promise<void> {
  const { stream, positions, signal, log } = dependencies;
  let from = start.from;
  const where = `${configuration.streamName} ${shardId}`;
  const effects = {
    invoke: async (records: readonly KinesisRecord[]) => {
      const outcome = await invoke(shardId, records, configuration, dependencies);
      if (signal.aborted) throw new Stopped();
      return outcome;
    },
    async advance({ sequenceNumber }: KinesisRecord) {
      from = { afterSequenceNumber: sequenceNumber };
      await positions.save(shardId, { from, finished: false });
    },
    async discard(records: readonly KinesisRecord[], why: Parameters<DiscardEffect>[1]) {
      log(
        `${where}: ${why.condition}, ${records.length} records go to ${configuration.onFailure ?? 'nowhere'}`,
      );
      await persistently(() => dependencies.destination({ shardId, records, ...why }), where, dependencies);
      dependencies.meter.discarded(records.length);
    },
    async backOff(attempt: number) {
      await sleep(Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS), signal);
      return !signal.aborted;
    },
    now: () => dependencies.now().getTime(),
  };
  const policy = {
    bisect: configuration.bisectBatchOnFunctionError,
    maximumRetryAttempts: configuration.maximumRetryAttempts,
    maximumRecordAgeMs: configuration.maximumRecordAgeMs,
  };
  try {
    while (!signal.aborted) {
      const { records, next } = await nextBatch(shardId, from, configuration, dependencies);
      if (records.length > 0) {
        await deliverBatch(records, policy, effects);
      } else if (next === undefined) {
        await positions.save(shardId, { from, finished: true });
        return;
      } else {
        from = next;
        if ('afterSequenceNumber' in next) {
          await stream.waitForRecords(shardId, next.afterSequenceNumber, { timeoutMs: WAIT_MS, signal });
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

type DiscardEffect = Parameters<typeof deliverBatch>[2]['discard'];

/** The next batch: full, or what arrived within the batching window, or the last records of a closed shard. */
async function nextBatch(
  shardId: string,
  from: ReadFrom,
  { batchSize, batchingWindowMs, streamArn }: EventSourceMappingConfiguration,
  { stream, signal, now, meter }: ShardPollerDependencies,
): Promise<Batch> {
  let closesAt: number | undefined;
  for (;;) {
    const { records, next } = stream.read(shardId, from, batchSize);
    const fitting = fittingRecords(records, shardId, streamArn);
    closesAt ??= now().getTime() + batchingWindowMs;
    const remaining = closesAt - now().getTime();
    const full = records.length >= batchSize || fitting.length < records.length;
    if (records.length === 0 || full || next === undefined || remaining <= 0 || signal.aborted) {
      stream.countRead({ records: fitting });
      meter.polled(fitting.length);
      return { records: signal.aborted ? [] : fitting, next: next ?? undefined };
    }
    const { sequenceNumber } = records.at(-1)!;
    await stream.waitForRecords(shardId, sequenceNumber, { timeoutMs: remaining, signal });
  }
}

async function invoke(
  shardId: string,
  records: readonly KinesisRecord[],
  { functionArn, streamArn, reportBatchItemFailures }: EventSourceMappingConfiguration,
  { functions, log, signal, meter, now }: ShardPollerDependencies,
): Promise<InvocationOutcome> {
  const failed = (what: string): InvocationOutcome => {
    if (!signal.aborted) log(`${functionArn}: ${records.length} records of ${shardId} failed: ${what}`);
    meter.failed(records.length);
    return { firstFailed: 0, functionError: true };
  };
  try {
    const ageMs = now().getTime() - records.at(-1)!.approximateArrivalTimestamp;
    const result = await functions.invoke(functionArn, kinesisEvent(records, shardId, streamArn));
    meter.invoked(records.length, ageMs);
    if (result.error) return failed(`${result.error.errorType}: ${result.error.errorMessage}`);
    const sequenceNumbers = records.map((record) => record.sequenceNumber);
    const first = reportBatchItemFailures ? firstFailed(result.payload, sequenceNumbers) : records.length;
    if (first < records.length) meter.failed(records.length - first);
    return { firstFailed: first, functionError: false };
  } catch (error) {
    return { ...failed(String(error)), notInvoked: true };
  }
}

/** Repeats until it succeeds: a batch must not be given up before its destination has it. */
async function persistently(
  action: () => Promise<void>,
  where: string,
  { signal, log }: ShardPollerDependencies,
): Promise<void> {
  for (let delay = FIRST_BACKOFF_MS; ; delay = Math.min(delay * 2, MAX_BACKOFF_MS)) {
    try {
      return await action();
    } catch (error) {
      log(`${where}: the failure destination refused: ${String(error)}`);
    }
    await sleep(delay, signal);
    if (signal.aborted) throw new Stopped();
  }
}
