import { auditedRun } from './pipeline/audited-run.ts';
import { type ForecastResult, scoreForecast } from './pipeline/score-forecast.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface ScoreEvent {
  readonly run_id: string;
  readonly logical_date: string;
}

/** Forecasts demand from gold and commits it as a gold table. */
export const handler = lakeHandler<'score-forecast', ScoreEvent, ForecastResult>(
  'score-forecast',
  ({ logger }, lake) =>
    async (event) => {
      const result = await scoreForecast(lake, event.logical_date, auditedRun(lake, logger, event));
      logger.info('forecast scored', { ...result });
      return result;
    },
);
