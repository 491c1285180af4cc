import type { Connection } from '../connection.ts';
import { type MachineRun, runMachine } from '../run-machine.ts';

/** What came of one model. */
export interface TrainedModel {
  readonly model: string;
  readonly version: number | null;
  readonly promoted: boolean;
  readonly reason: string;
  /** What it is measured by; the figures are null where they could not be measured. */
  readonly metric?: string;
  readonly value?: number | null;
  readonly floor?: number | null;
  readonly champion?: number | null;
}

export interface TrainingOutput {
  readonly run_id: string;
  readonly models: readonly TrainedModel[];
}

/**
 * Trains the models and waits until that is over.
 *
 * @param logicalDate last day that they are to know, `YYYY-MM-DD`; today by default
 * @throws CliError `training_failed` with the error and cause that the state machine reports
 */
export const runTraining = (
  connection: Connection,
  logicalDate?: string,
): Promise<MachineRun<TrainingOutput>> =>
  runMachine(
    connection,
    connection.config.trainModelsStateMachineArn,
    logicalDate === undefined ? {} : { logical_date: logicalDate },
    { code: 'training_failed', what: 'The training' },
  );
