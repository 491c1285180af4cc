import { eventIds } from './adapters/event-ids.ts';
import { createSfnRuns } from './adapters/sfn-runs.ts';
import { runOperations } from './domain/run-operations.ts';
import { apiHandler } from './runtime/api-handler.ts';
import { sfnClient } from './runtime/sfn-client.ts';

/** The runs of the pipeline: lists them, shows one step by step, starts and repeats. */
export const handler = apiHandler('operate-pipeline', ({ environment }) =>
  runOperations({
    runs: createSfnRuns({
      client: sfnClient(),
      machineArns: {
        refresh: environment.REFRESH_STATE_MACHINE_ARN,
        maintenance: environment.MAINTENANCE_STATE_MACHINE_ARN,
        'train-models': environment.TRAIN_MODELS_STATE_MACHINE_ARN,
      },
    }),
    ids: eventIds,
    businessTimeZone: environment.BUSINESS_TIME_ZONE,
  }),
);
