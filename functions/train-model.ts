import { loadAugurs } from './adapters/augurs-wasm.ts';
import { createS3ObjectStore } from './adapters/s3-object-store.ts';
import type { ModelName } from './domain/model-registry.ts';
import type { TrainingPart } from './pipeline/extract-demand.ts';
import { trainDemandPart } from './pipeline/train-demand-part.ts';
import { eventHandler } from './runtime/event-handler.ts';
import { s3Client } from './runtime/s3-client.ts';

export interface TrainEvent {
  readonly model: ModelName;
  readonly champion: number | null;
  readonly part: TrainingPart;
}

/** Trains and backtests on one part of the features. */
export const handler = eventHandler<'train-model', TrainEvent, { readonly result_key: string }>(
  'train-model',
  ({ environment, logger }) => {
    const store = createS3ObjectStore({ client: s3Client(), bucket: environment.LAKE_BUCKET });
    loadAugurs();
    return async ({ part, champion }) => {
      const series = await trainDemandPart(store, part, champion);
      logger.info('part trained', { ...part, series });
      return { result_key: part.result_key };
    };
  },
);
