import { entityNames } from '#contracts/catalog';
import { UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { goldModels } from './adapters/gold-models.ts';
import type { CustomModel } from './domain/model-registry.ts';
import { logicalDate, type RefreshInput } from './domain/refresh-request.ts';
import { scoredTableNames } from './domain/scored-table-features.ts';
import { goldOrder } from './pipeline/gold-order.ts';
import { openBronze } from './pipeline/land-events.ts';
import { customModels } from './pipeline/model-registry.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface PlanEvent {
  readonly input: RefreshInput;
  readonly started_at: string;
  readonly run_id: string;
}

export interface RefreshPlan {
  readonly run_id: string;
  readonly logical_date: string;
  /** Version of bronze/events that the whole run applies up to. */
  readonly bronze_version: number;
  readonly entities: readonly string[];
  /** Gold models by dependency: those of a level are independent of each other. */
  readonly gold_levels: readonly (readonly string[])[];
  readonly gold_models: readonly string[];
  /** Gold tables that models make, independent of each other. */
  readonly scored_tables: readonly string[];
  /** Models that were brought. */
  readonly custom_models: readonly CustomModel[];
  readonly published_tables: readonly string[];
}

/** Decides what a refresh does: which day, up to which bronze version, which models in which order. */
export const handler = lakeHandler<'plan-refresh', PlanEvent, RefreshPlan>(
  'plan-refresh',
  ({ environment }, context) =>
    async (event) => {
      const bronze = await (await openBronze(context)).snapshot();
      const { levels } = await goldOrder(context.engine, goldModels());
      const models = levels.flat().sort();
      return {
        run_id: event.run_id,
        logical_date: logicalDate(event.input, event.started_at, environment.BUSINESS_TIME_ZONE),
        bronze_version: bronze.version,
        entities: [...entityNames, UNKNOWN_ENTITY],
        gold_levels: levels,
        gold_models: models,
        scored_tables: scoredTableNames,
        custom_models: await customModels(context.store),
        published_tables: [...models, ...scoredTableNames].sort(),
      };
    },
);
