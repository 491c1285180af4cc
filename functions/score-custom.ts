import { openOnnx } from './adapters/onnx-runtime.ts';
import type { CustomModel } from './domain/model-registry.ts';
import { auditedRun } from './pipeline/audited-run.ts';
import { publishTable } from './pipeline/publish-table.ts';
import { type CustomScoreResult, scoreCustom } from './pipeline/score-custom.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface ScoreCustomEvent {
  readonly model: CustomModel;
  readonly run_id: string;
  readonly logical_date: string;
}

/** Scores a gold table with a model that was brought, and publishes what it says. */
export const handler = lakeHandler<'score-custom', ScoreCustomEvent, CustomScoreResult>(
  'score-custom',
  ({ logger }, lake) =>
    async (event) => {
      const result = await scoreCustom(lake, openOnnx, event.model, auditedRun(lake, logger, event));
      await publishTable(lake, result.table);
      logger.info('table scored by a model that was brought', { ...result });
      return result;
    },
);
