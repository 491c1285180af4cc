import { createS3ObjectStore } from './adapters/s3-object-store.ts';
import type { ExtractedFeatures } from './pipeline/extract-features.ts';
import { type Registered, registerTrained } from './pipeline/register-trained.ts';
import { trackIfPossible, trackVersion } from './pipeline/track-version.ts';
import { trainableModel } from './pipeline/trainable-models.ts';
import { eventHandler } from './runtime/event-handler.ts';
import { mlflowTracking } from './runtime/mlflow-tracking.ts';
import { s3Client } from './runtime/s3-client.ts';

/** Registers what the parts of a training came to, and lets it score if it is better. */
export const handler = eventHandler<'register-model', ExtractedFeatures, Registered>(
  'register-model',
  ({ environment, logger }) => {
    const store = createS3ObjectStore({ client: s3Client(), bucket: environment.LAKE_BUCKET });
    return async (training) => {
      const result = await registerTrained(store, trainableModel(training.model), training, new Date());
      logger.info('model registered', { ...result });
      const tracked = await trackIfPossible(
        () => mlflowTracking(environment),
        (tracking) => trackVersion(store, tracking, result, `s3://${environment.LAKE_BUCKET}`),
        (failure) => logger.warn('MLflow could not be told of the version', failure),
      );
      if (tracked) logger.info('MLflow knows the version', { model: result.model, version: result.version });
      return result;
    };
  },
);
