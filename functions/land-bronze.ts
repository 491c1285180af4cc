import type { KinesisStreamBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { readModelSql } from './adapters/sql-models.ts';
import { landEvents, openBronze } from './pipeline/land-events.ts';
import { eventHandler } from './runtime/event-handler.ts';
import { streamRecords } from './runtime/kinesis-event.ts';
import { lakeContext } from './runtime/lake-context.ts';

/**
 * Lands a Kinesis batch in bronze/events as one commit. A batch lands whole or not at all: no record can be
 * unfit, so whatever fails is transient and the whole batch is worth another try.
 */
export const handler = eventHandler<'land-bronze', KinesisStreamEvent, KinesisStreamBatchResponse>(
  'land-bronze',
  ({ environment, logger, metrics }) => {
    const bronze = lakeContext(environment).then(openBronze);
    const eventsSql = readModelSql('bronze/events');
    return async (event) => {
      const result = await landEvents(await bronze, eventsSql, streamRecords(event));
      metrics.addMetric('LandedEvents', 'Count', result.events);
      logger.info('landed', { ...result });
      return { batchItemFailures: [] };
    };
  },
);
