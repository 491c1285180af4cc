import { sha256 } from './adapters/event-ids.ts';
import { createKinesisEventLookup } from './adapters/kinesis-event-lookup.ts';
import { createS3Attachments } from './adapters/s3-attachments.ts';
import { readSilverModels } from './adapters/silver-models.ts';
import { attachmentsOf } from './domain/attachment-list.ts';
import { receiptOperations } from './domain/event-receipt.ts';
import { quarantineOperations } from './domain/quarantine-operations.ts';
import { recordOperations } from './domain/record-operations.ts';
import { openLandedEvents } from './pipeline/landed-events.ts';
import { openPendingLake } from './pipeline/pending-lake.ts';
import { openQuarantineReader } from './pipeline/quarantine-reader.ts';
import { openRecordReader } from './pipeline/record-reader.ts';
import { kinesisClient } from './runtime/kinesis-client.ts';
import { lakeApiHandler } from './runtime/lake-api-handler.ts';
import { s3Client } from './runtime/s3-client.ts';

/** Below the function's timeout by what a read takes once it has caught up. */
const PATIENCE_MS = 18_000;

/** Records, receipts and refused events, as of the last event that has landed. */
export const handler = lakeApiHandler(
  'read-records',
  ({ environment }, lake) => {
    const businessTimeZone = environment.BUSINESS_TIME_ZONE;
    const streamName = environment.EVENT_STREAM_NAME;
    const pending = openPendingLake(lake, {
      businessTimeZone,
      models: readSilverModels(),
      patienceMs: PATIENCE_MS,
    });
    return {
      ...recordOperations({
        records: openRecordReader(lake, pending, { businessTimeZone }),
        attachments: attachmentsOf(
          createS3Attachments({ client: s3Client(), bucket: environment.ATTACHMENTS_BUCKET, now: lake.now }),
        ),
        businessTimeZone,
        sha256,
      }),
      ...receiptOperations({
        landed: openLandedEvents(lake, pending, { streamName }),
        stream: createKinesisEventLookup({ client: kinesisClient(), streamName }),
      }),
      ...quarantineOperations({ quarantine: openQuarantineReader(lake, pending) }),
    };
  },
  { cacheBytes: 2 * 1024 * 1024 * 1024 },
);
