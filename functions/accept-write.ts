import { setTimeout } from 'node:timers/promises';
import { eventIds } from './adapters/event-ids.ts';
import { createKinesisEventLog } from './adapters/kinesis-event-log.ts';
import { writeOperations } from './domain/accept-write.ts';
import { apiHandler } from './runtime/api-handler.ts';
import { kinesisClient } from './runtime/kinesis-client.ts';

/** Writes of records, and whatever no route takes: checks a write, and answers 202 once the stream has it. */
export const handler = apiHandler('accept-write', ({ environment, logger }) =>
  writeOperations({
    eventLog: createKinesisEventLog({
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
    }),
    ids: eventIds,
    now: () => new Date(),
  }),
);
