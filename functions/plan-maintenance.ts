import { goldTables } from './domain/gold-tables.ts';
import { lakeTables } from './domain/lake-table.ts';
import { openIfExists } from './pipeline/source-tables.ts';
import { type TableNeeds, tableNeeds } from './pipeline/table-needs.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface PlanMaintenanceEvent {
  readonly run_id: string;
}

export interface MaintenancePlan {
  readonly run_id: string;
  /** The tables that need something. */
  readonly tables: readonly TableNeeds[];
  /** The tables that need nothing. */
  readonly in_shape: readonly string[];
}

/** Decides which tables of the lake need maintenance. Reads nothing but their logs. */
export const handler = lakeHandler<'plan-maintenance', PlanMaintenanceEvent, MaintenancePlan>(
  'plan-maintenance',
  (_runtime, context) =>
    async ({ run_id }) => {
      const needs: TableNeeds[] = [];
      for (const { path } of lakeTables(goldTables())) {
        const table = await openIfExists(context, path);
        if (table) needs.push(await tableNeeds(table));
      }
      const needy = ({ compact, checkpoint, vacuum }: TableNeeds) => compact || checkpoint || vacuum;
      return {
        run_id,
        tables: needs.filter(needy),
        in_shape: needs.filter((each) => !needy(each)).map(({ table }) => table),
      };
    },
);
