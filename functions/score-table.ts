import { loadAugurs } from './adapters/augurs-wasm.ts';
import { readModelSql } from './adapters/sql-models.ts';
import { auditedRun } from './pipeline/audited-run.ts';
import { type ScoreResult, scoreTable } from './pipeline/score-table.ts';
import { scoredTable } from './pipeline/scored-tables.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface ScoreEvent {
  readonly table: string;
  readonly run_id: string;
  readonly logical_date: string;
}

/** Makes one gold table with the champion of its model, audits it and commits it. */
export const handler = lakeHandler<'score-table', ScoreEvent, ScoreResult>(
  'score-table',
  ({ environment, logger, metrics }, lake) =>
    async (event) => {
      loadAugurs();
      const table = scoredTable(event.table);
      if (!table) throw new Error(`No model makes ${event.table}`);
      const result = await scoreTable(
        lake,
        table,
        readModelSql,
        { logicalDate: event.logical_date, businessTimeZone: environment.BUSINESS_TIME_ZONE },
        auditedRun(lake, logger, event),
      );
      if (result.drifted !== undefined) metrics.addMetric('DriftedModels', 'Count', result.drifted);
      logger.info('table scored', { ...result });
      return result;
    },
);
