import { type MaintenanceResult, maintainTable } from './pipeline/maintain-table.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface MaintainEvent {
  readonly table: string;
  readonly run_id: string;
}

/** Keeps one table in shape: packs small files, writes a checkpoint, deletes what no reader needs. */
export const handler = lakeHandler<'maintain-table', MaintainEvent, MaintenanceResult>(
  'maintain-table',
  ({ logger }, lake) =>
    async ({ table, run_id }) => {
      const result = await maintainTable(lake, table, run_id);
      logger.info('table maintained', { ...result });
      return result;
    },
);
