import { setTimeout } from 'node:timers/promises';
import { createKinesisEventLog } from '../adapters/kinesis-event-log.ts';
import type { EventLog } from '../domain/event-log.ts';
import { kinesisClient } from './kinesis-client.ts';
import type { Runtime } from './runtime.ts';

/** The event stream of the function's environment; what it does not take at once is logged. */
export const openEventLog = ({
  environment,
  logger,
}: Runtime<'accept-write' | 'replay-quarantined'>): EventLog =>
  createKinesisEventLog({
    client: kinesisClient(),
    streamName: environment.EVENT_STREAM_NAME,
    onFailure: ({ call, failedRecords, codes, cause }) =>
      logger.warn('The stream did not take every record', {
        call,
        failed_records: failedRecords,
        codes,
        ...(cause ? { error: cause as Error } : {}),
      }),
    now: () => new Date(),
    sleep: setTimeout,
    random: Math.random,
  });
