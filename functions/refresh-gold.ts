import { readGoldModel } from './adapters/gold-models.ts';
import { readAuditsSql } from './adapters/sql-models.ts';
import { auditedRun } from './pipeline/audited-run.ts';
import { type GoldResult, refreshGold } from './pipeline/refresh-gold.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface GoldEvent {
  readonly model: string;
  readonly run_id: string;
  readonly logical_date: string;
}

/** Computes one gold model, audits it and commits it. */
export const handler = lakeHandler<'refresh-gold', GoldEvent, GoldResult>(
  'refresh-gold',
  ({ environment, logger }, lake) =>
    async ({ model, logical_date, run_id }) => {
      const parameters = { logicalDate: logical_date, businessTimeZone: environment.BUSINESS_TIME_ZONE };
      const result = await refreshGold(
        lake,
        readGoldModel(model),
        readAuditsSql(`gold/${model}`),
        parameters,
        auditedRun(lake, logger, { run_id, logical_date }),
      );
      logger.info('gold refreshed', { ...result });
      return result;
    },
);
