import { eventIds } from './adapters/event-ids.ts';
import { writeOperations } from './domain/accept-write.ts';
import { apiHandler } from './runtime/api-handler.ts';
import { openEventLog } from './runtime/event-log.ts';

/** Writes of records, and whatever no route takes: checks a write, and answers 202 once the stream has it. */
export const handler = apiHandler('accept-write', (runtime) =>
  writeOperations({ eventLog: openEventLog(runtime), ids: eventIds, now: () => new Date() }),
);
