import { loadAugurs } from './adapters/augurs-wasm.ts';
import { createS3ObjectStore } from './adapters/s3-object-store.ts';
import type { ModelName } from './domain/model-registry.ts';
import type { TrainingPart } from './pipeline/extract-features.ts';
import { trainPart } from './pipeline/train-part.ts';
import { trainableModel } from './pipeline/trainable-models.ts';
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
    return async ({ model, part, champion }) => {
      await trainPart(store, trainableModel(model), part, champion);
      logger.info('part trained', { model, ...part });
      return { result_key: part.result_key };
    };
  },
);
