import { readModelSql } from './adapters/sql-models.ts';
import type { ModelName } from './domain/model-registry.ts';
import { logicalDate, type RefreshInput } from './domain/refresh-request.ts';
import { type ExtractedFeatures, extractFeatures } from './pipeline/extract-features.ts';
import { trainableModel } from './pipeline/trainable-models.ts';
import { lakeHandler } from './runtime/lake-handler.ts';

export interface ExtractEvent {
  readonly model: ModelName;
  readonly run_id: string;
  readonly input: RefreshInput;
  readonly started_at: string;
}

/** Writes what a model is trained on, in parts that are trained apart. */
export const handler = lakeHandler<'extract-features', ExtractEvent, ExtractedFeatures>(
  'extract-features',
  ({ environment, logger }, lake) =>
    async ({ model: name, run_id, input, started_at }) => {
      const model = trainableModel(name);
      const result = await extractFeatures(lake, model, readModelSql(model.features), {
        runId: run_id,
        logicalDate: logicalDate(input, started_at, environment.BUSINESS_TIME_ZONE),
        businessTimeZone: environment.BUSINESS_TIME_ZONE,
        codeHash: environment.CODE_HASH,
      });
      logger.info('features extracted', { ...result, parts: result.parts.length });
      return result;
    },
);
