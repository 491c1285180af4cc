import { eventIds } from './adapters/event-ids.ts';
import { createS3Attachments } from './adapters/s3-attachments.ts';
import { attachmentOperations } from './domain/attachment-operations.ts';
import { apiHandler } from './runtime/api-handler.ts';
import { createSigningS3Client } from './runtime/signing-s3-client.ts';

/** The files of records: signs uploads and downloads, lists and deletes. */
export const handler = apiHandler('manage-attachments', ({ environment }) =>
  attachmentOperations({
    store: createS3Attachments({
      client: createSigningS3Client(),
      bucket: environment.ATTACHMENTS_BUCKET,
      now: () => new Date(),
    }),
    ids: eventIds,
  }),
);
