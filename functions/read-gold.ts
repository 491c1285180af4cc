import { sha256 } from './adapters/event-ids.ts';
import { preferredMediaType } from './adapters/preferred-media-type.ts';
import { goldOperations } from './domain/gold-operations.ts';
import { goldTables } from './domain/gold-tables.ts';
import { createGoldSource } from './pipeline/read-gold.ts';
import { lakeApiHandler } from './runtime/lake-api-handler.ts';

/** Data files kept between requests: gold is small, and each version is new files. */
const CACHE_BYTES = 512 * 1024 * 1024;

/** Lists gold tables, and answers queries of them. */
export const handler = lakeApiHandler(
  'read-gold',
  ({ environment }, lake) =>
    goldOperations({
      gold: createGoldSource(lake, goldTables(), async (columns, rows) => {
        // Most requests are for JSON and need not wait until this is loaded.
        const { arrowStream } = await import('./adapters/arrow-stream.ts');
        return arrowStream(columns, rows);
      }),
      bucket: environment.LAKE_BUCKET,
      preferred: preferredMediaType,
      sha256,
    }),
  { cacheBytes: CACHE_BYTES },
);
