import { setTimeout } from 'node:timers/promises';
import { eventIds, sha256 } from './adapters/event-ids.ts';
import { createKinesisEventLog } from './adapters/kinesis-event-log.ts';
import { createSsmApiKeys } from './adapters/ssm-api-keys.ts';
import { acceptWrite } from './domain/accept-write.ts';
import { httpHandler } from './runtime/http-handler.ts';
import { kinesisClient } from './runtime/kinesis-client.ts';
import { ssmClient } from './runtime/ssm-client.ts';
import { createWriteMeter } from './runtime/write-meter.ts';

/** Every route of the HTTP API: checks a write, and answers 202 once the stream has acknowledged it. */
export const handler = httpHandler('accept-write', ({ environment, logger, metrics }) =>
  acceptWrite({
    apiKeys: createSsmApiKeys({
      client: ssmClient(),
      path: environment.API_KEYS_PATH,
      now: () => new Date(),
      onProblem: ({ message, keyId, cause }) =>
        logger.error(message, { key_id: keyId, error: cause as Error }),
    }),
    eventLog: createKinesisEventLog({
      client: kinesisClient(),
      streamName: environment.EVENT_STREAM_NAME,
      onFailure: ({ attempt, failedRecords, codes, cause }) =>
        logger.warn('The stream did not take every record', {
          attempt,
          failed_records: failedRecords,
          codes,
          ...(cause ? { error: cause as Error } : {}),
        }),
      sleep: setTimeout,
      random: Math.random,
    }),
    ids: eventIds,
    sha256,
    now: () => new Date(),
    meter: createWriteMeter(metrics),
  }),
);
