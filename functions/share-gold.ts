import { goldCatalog } from '#contracts/gold-catalog';
import { sha256 } from './adapters/event-ids.ts';
import { createS3Exports } from './adapters/s3-exports.ts';
import { exportOperations } from './domain/export-operations.ts';
import { apiHandler } from './runtime/api-handler.ts';
import { createSigningS3Client } from './runtime/signing-s3-client.ts';

/** Gives out signed addresses of the exports of gold tables. */
export const handler = apiHandler('share-gold', ({ environment }) =>
  exportOperations({
    exports: createS3Exports({ client: createSigningS3Client(), bucket: environment.LAKE_BUCKET }),
    tables: goldCatalog,
    now: () => new Date(),
    sha256,
  }),
);
