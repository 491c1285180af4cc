import { type PublishResult, publishTable } from './pipeline/publish-table.ts';
import { eventHandler } from './runtime/event-handler.ts';
import { lakeContext } from './runtime/lake-context.ts';

export interface PublishEvent {
  readonly table: string;
  readonly run_id: string;
}

/** Exports one gold table as a single Parquet object. */
export const handler = eventHandler<'publish-gold', PublishEvent, PublishResult>(
  'publish-gold',
  ({ environment, logger }) =>
    async ({ table }) => {
      const result = await publishTable(await lakeContext(environment), table);
      logger.info('published', { ...result });
      return result;
    },
);
