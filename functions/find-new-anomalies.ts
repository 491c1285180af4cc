import { newAnomalies } from './pipeline/new-anomalies.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface FindNewAnomaliesEvent {
  readonly run_id: string;
  readonly logical_date: string;
}

/** A message for people and programs; there is something to tell if `count` is above zero. */
export interface Announcement {
  readonly count: number;
  readonly subject: string;
  /** JSON. */
  readonly message: string;
}

/** Says what stands out in the sales that did not before this run. */
export const handler = lakeHandler<'find-new-anomalies', FindNewAnomaliesEvent, Announcement>(
  'find-new-anomalies',
  ({ environment, logger }, lake) =>
    async ({ run_id, logical_date }) => {
      const { count, anomalies } = await newAnomalies(lake, run_id);
      logger.info('new anomalies', { count });
      const event = {
        event: 'sales_anomalies',
        stage: environment.STAGE,
        run_id,
        logical_date,
        count,
        anomalies,
      };
      return {
        count,
        subject: `LiftOff Lake: ${count === 1 ? 'a day stands out' : `${count} new anomalies`} in the sales`,
        message: JSON.stringify(event, null, 2),
      };
    },
);
