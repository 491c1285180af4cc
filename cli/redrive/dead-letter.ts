import type { KinesisStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { FAILED_EVENTS_PREFIX } from '#contracts/lake-layout';
import { type ReceivedEvent, receivedEvents, type StreamRecord } from '#functions/domain/stream-batch';
import { streamRecords } from '#functions/runtime/kinesis-event';
import type { ObjectStore } from '#lake/object-store';
import { CliError } from '../cli-error.ts';

/** A batch that Lambda set aside: it could not be landed within its tries, or was too old to be tried. */
export interface DeadLetter {
  /** `aws/lambda/<mapping>/<shard>/<time>-<random>`. */
  readonly key: string;
  /** `RetryAttemptsExhausted` or `RecordAgeExceeded`. */
  readonly condition: string;
  readonly setAsideAt: string;
  readonly records: readonly StreamRecord[];
  /** The lines of the records. */
  readonly events: readonly ReceivedEvent[];
}

const kinesisRecord = z.looseObject({
  eventID: z.string(),
  eventSourceARN: z.string(),
  kinesis: z.looseObject({
    sequenceNumber: z.string().regex(/^\d{1,56}$/),
    approximateArrivalTimestamp: z.number(),
    data: z.base64(),
  }),
});
const payload = z.looseObject({ Records: z.array(kinesisRecord).min(1) });

/** https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html */
const invocationRecord = z.looseObject({
  requestContext: z.looseObject({ condition: z.string() }),
  timestamp: z.string(),
  payload: z.union([
    payload,
    z
      .string()
      .transform((text, context) => parsedJson(text, context))
      .pipe(payload),
  ]),
});

function parsedJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
}

/** @throws CliError `not_a_dead_letter` for an object that does not hold a whole batch */
export function parseDeadLetter(key: string, bytes: Uint8Array): DeadLetter {
  try {
    const {
      requestContext,
      timestamp,
      payload: event,
    } = invocationRecord.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const records = streamRecords(event as unknown as KinesisStreamEvent);
    const { condition } = requestContext;
    return { key, condition, setAsideAt: timestamp, records, events: receivedEvents(records) };
  } catch (cause) {
    throw new CliError('not_a_dead_letter', `${key} does not hold a batch of the stream`, { cause });
  }
}

/** Rejects with CliError `no_such_dead_letter`, `not_a_dead_letter`. */
export async function readDeadLetter(store: ObjectStore, key: string): Promise<DeadLetter> {
  const bytes = key.startsWith(FAILED_EVENTS_PREFIX) ? await store.get(key) : undefined;
  if (!bytes) throw new CliError('no_such_dead_letter', `There is no dead letter ${key}`);
  return parseDeadLetter(key, bytes);
}

/** Keys of all dead letters, the first set aside first within each shard. */
export async function deadLetterKeys(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(FAILED_EVENTS_PREFIX)) keys.push(key);
  return keys;
}
