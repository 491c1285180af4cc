import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import { TRAINING_PREFIX } from '#contracts/lake-layout';
import type { Artifacts } from './artifacts.ts';
import { allowLake } from './lake-access.ts';
import { machineSchedule } from './machine-schedule.ts';
import type { PipelinePartProps } from './pipeline-part.ts';
import { projectRoot } from './project-root.ts';
import { publishSetting } from './published-setting.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';

export type Training = ReturnType<typeof training>;

/** The training of the models: three functions, the state machine over them, and its schedule. */
export function training(scope: Construct, props: PipelinePartProps) {
  const { stage, failures } = props;
  const functions = trainingFunctions(scope, props);
  const { stateMachine } = new StateMachineFromFile(scope, 'Training', {
    stage,
    file: join(projectRoot, 'state-machines', 'train-models.asl.json'),
    functions: {
      ExtractFeaturesArn: functions['extract-features'].lambda,
      TrainModelArn: functions['train-model'].lambda,
      RegisterModelArn: functions['register-model'].lambda,
    },
    topics: { FailuresTopicArn: failures },
  });
  machineSchedule(scope, 'TrainingSchedule', {
    stage,
    machine: 'train-models',
    stateMachine,
    description: 'Starts the training of the models.',
    expression: stage.trainingScheduleExpression,
    enabled: stage.trainingScheduleEnabled,
    withScheduledTime: true,
  });
  publishSetting(scope, stage.stage, 'train-models-state-machine-arn', stateMachine.stateMachineArn);
  return { functions, stateMachine };
}

function trainingFunctions(scope: Construct, { stage, artifacts, lake, layer }: PipelinePartProps) {
  const shared = { stage, artifacts };
  const environment = { LAKE_BUCKET: lake.bucket.bucketName };
  const extractFeatures = new ServiceFunction(scope, {
    ...shared,
    name: 'extract-features',
    duckdbLayer: layer,
    environment: {
      ...environment,
      BUSINESS_TIME_ZONE: stage.businessTimeZone,
      CODE_HASH: codeHash(artifacts),
    },
    purpose: 'Writes what a model is trained on.',
    failureImpact: 'the training stops; the present models go on scoring.',
    memoryMb: 2048,
    timeoutSeconds: 600,
    temporaryMb: 2048,
  });
  allowLake(extractFeatures, lake.bucket, { read: ['silver', 'gold', 'models'], write: [TRAINING_PREFIX] });

  const trainModel = new ServiceFunction(scope, {
    ...shared,
    name: 'train-model',
    environment,
    purpose: 'Trains a part of a model, and backtests it.',
    failureImpact: 'the training stops; the present models go on scoring.',
    memoryMb: 1792,
    timeoutSeconds: 900,
  });
  allowLake(trainModel, lake.bucket, { read: ['models'], write: [TRAINING_PREFIX] });

  const registerModel = new ServiceFunction(scope, {
    ...shared,
    name: 'register-model',
    environment: { ...environment, ...mlflowOf(stage) },
    purpose: 'Registers a trained model, and lets it score if it is better.',
    failureImpact: 'the present models go on scoring; the next training tries again.',
    memoryMb: 512,
    timeoutSeconds: 300,
  });
  allowLake(registerModel, lake.bucket, { read: [TRAINING_PREFIX], write: ['models'] });
  if (stage.mlflowCredentialsParameter !== undefined)
    registerModel.allow({
      actions: ['ssm:GetParameter'],
      resources: [
        lake.formatArn({
          service: 'ssm',
          resource: 'parameter',
          resourceName: stage.mlflowCredentialsParameter.slice(1),
        }),
      ],
    });

  return { 'extract-features': extractFeatures, 'train-model': trainModel, 'register-model': registerModel };
}

const mlflowOf = ({ mlflowTrackingUri, mlflowCredentialsParameter }: StageConfiguration) => ({
  ...(mlflowTrackingUri !== undefined && { MLFLOW_TRACKING_URI: mlflowTrackingUri }),
  ...(mlflowCredentialsParameter !== undefined && {
    MLFLOW_CREDENTIALS_PARAMETER: mlflowCredentialsParameter,
  }),
});

/** Of what trains: the bundle of the function, which lies in a folder of its own or in the one of them all. */
function codeHash({ functionsDirectory }: Artifacts): string {
  const bundles = [join('train-model', 'index.js'), 'train-model.js'];
  const bundle = bundles.map((file) => join(functionsDirectory, file)).find(existsSync);
  if (!bundle) throw new Error(`There is no bundle of train-model in ${functionsDirectory}`);
  return createHash('sha256').update(readFileSync(bundle)).digest('hex');
}
