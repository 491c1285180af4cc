import { eventIds } from './adapters/event-ids.ts';
import { readSilverModels } from './adapters/silver-models.ts';
import { businessDate } from './domain/business-date.ts';
import { replayOperations } from './domain/replay-operations.ts';
import { judgeEvents } from './pipeline/judge-events.ts';
import { openPendingLake } from './pipeline/pending-lake.ts';
import { openReplayableEvents } from './pipeline/replayable-events.ts';
import { openEventLog } from './runtime/event-log.ts';
import { lakeApiHandler } from './runtime/lake-api-handler.ts';

/** Below the function's timeout by what a replay takes once it has caught up. */
const PATIENCE_MS = 15_000;

/** Refused events, repaired and sent again. */
export const handler = lakeApiHandler(
  'replay-quarantined',
  (runtime, lake) => {
    const businessTimeZone = runtime.environment.BUSINESS_TIME_ZONE;
    const models = readSilverModels();
    const pending = openPendingLake(lake, { businessTimeZone, models, patienceMs: PATIENCE_MS });
    const parameters = () => ({
      logicalDate: businessDate(lake.now().toISOString(), businessTimeZone),
      businessTimeZone,
    });
    return replayOperations({
      quarantine: openReplayableEvents(lake, pending),
      judge: (events) => judgeEvents(lake.engine, models, parameters(), events),
      eventLog: openEventLog(runtime),
      ids: eventIds,
      now: lake.now,
    });
  },
  { cacheBytes: 1024 * 1024 * 1024 },
);
