import type { KinesisStreamBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import type { DeltaTable } from '#lake/table';
import { readModelSql } from './adapters/sql-models.ts';
import { landEvents, openBronze } from './pipeline/land-events.ts';
import { streamRecords } from './runtime/kinesis-event.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

/**
 * Lands a Kinesis batch in bronze/events as one commit. A batch lands whole or not at all: no record can be
 * unfit, so whatever fails is transient and the whole batch is worth another try.
 */
export const handler = lakeHandler<'land-bronze', KinesisStreamEvent, KinesisStreamBatchResponse>(
  'land-bronze',
  ({ logger, metrics }, lake) => {
    const eventsSql = readModelSql('bronze/events');
    let bronze: DeltaTable | undefined;
    return async (event) => {
      bronze ??= await openBronze(lake);
      const result = await landEvents(bronze, eventsSql, streamRecords(event));
      metrics.addMetric('LandedEvents', 'Count', result.events);
      logger.info('landed', { ...result });
      return { batchItemFailures: [] };
    };
  },
);
