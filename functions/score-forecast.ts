import { type ForecastResult, scoreForecast } from './pipeline/score-forecast.ts';
import { eventHandler } from './runtime/event-handler.ts';
import { lakeContext } from './runtime/lake-context.ts';

export interface ScoreEvent {
  readonly run_id: string;
  readonly logical_date: string;
}

/** Forecasts demand from gold and commits it as a gold table. */
export const handler = eventHandler<'score-forecast', ScoreEvent, ForecastResult>(
  'score-forecast',
  ({ environment, logger }) =>
    async ({ logical_date }) => {
      const result = await scoreForecast(await lakeContext(environment), logical_date);
      logger.info('forecast scored', { ...result });
      return result;
    },
);
