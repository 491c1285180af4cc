import { GetParameterCommand } from '@aws-sdk/client-ssm';
import type { Environment } from '#contracts/function-environment';
import { createMlflowTracking } from '../adapters/mlflow-tracking.ts';
import type { MlflowTracking } from '../domain/mlflow-run.ts';
import { ssmClient } from './ssm-client.ts';

/** So long MLflow may take for one version. */
const PATIENCE_MS = 60_000;

/** The tracking server of the stage; undefined where there is none. */
export async function mlflowTracking({
  MLFLOW_TRACKING_URI: uri,
  MLFLOW_CREDENTIALS_PARAMETER: parameter,
}: Environment<'register-model'>): Promise<MlflowTracking | undefined> {
  if (uri === undefined) return undefined;
  const credentials = parameter === undefined ? undefined : await secretAt(parameter);
  return createMlflowTracking({ uri, credentials, signal: AbortSignal.timeout(PATIENCE_MS) });
}

async function secretAt(name: string): Promise<string | undefined> {
  const { Parameter } = await ssmClient().send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  return Parameter?.Value;
}
