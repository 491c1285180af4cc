import { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { readAuditsSql, readModelSql } from './adapters/sql-models.ts';
import { auditedRun } from './pipeline/audited-run.ts';
import { refreshSilver, type SilverRequest, type SilverResult } from './pipeline/refresh-silver.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface SilverEvent {
  readonly entity: SilverRequest['entity'];
  readonly run_id: string;
  readonly logical_date: string;
  readonly bronze_version: number;
}

/** Brings one silver table up to the run's bronze version. */
export const handler = lakeHandler<'refresh-silver', SilverEvent, SilverResult>(
  'refresh-silver',
  ({ environment, logger, metrics }, lake) =>
    async (event) => {
      const { entity } = event;
      const model =
        entity === UNKNOWN_ENTITY
          ? { sql: '', audits: '' }
          : { sql: readModelSql(`silver/${entity}`), audits: readAuditsSql(`silver/${entity}`) };
      const request = {
        entity,
        bronzeVersion: event.bronze_version,
        logicalDate: event.logical_date,
        businessTimeZone: environment.BUSINESS_TIME_ZONE,
      };
      const result = await refreshSilver(lake, request, model, auditedRun(lake, logger, event));
      metrics.addMetric('QuarantinedEvents', 'Count', result.refused);
      logger.info('silver refreshed', { ...result });
      return result;
    },
);
