import { type PublishResult, publishTable } from './pipeline/publish-table.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface PublishEvent {
  readonly table: string;
  readonly run_id: string;
}

/** Exports one gold table as a single Parquet object. */
export const handler = lakeHandler<'publish-gold', PublishEvent, PublishResult>(
  'publish-gold',
  ({ logger }, lake) =>
    async ({ table }) => {
      const result = await publishTable(lake, table);
      logger.info('published', { ...result });
      return result;
    },
);
