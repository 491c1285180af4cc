import { GetParametersByPathCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { CliError } from './cli-error.ts';

/** Where the parts of a deployed stage are, as its stacks wrote it to SSM below `/liftoff/<stage>/config/`. */
export interface StageConfig {
  readonly apiUrl: string;
  readonly lakeBucket: string;
  readonly eventStreamName: string;
  readonly refreshStateMachineArn: string;
  readonly maintenanceStateMachineArn: string;
  readonly trainModelsStateMachineArn: string;
  readonly failuresTopicArn: string;
  readonly businessTimeZone: string;
  /** Undefined of a stage without a page. */
  readonly webUrl: string | undefined;
}

const optional: readonly string[] = ['webUrl'];

const parameterNames: Record<keyof StageConfig, string> = {
  apiUrl: 'api-url',
  lakeBucket: 'lake-bucket',
  eventStreamName: 'event-stream-name',
  refreshStateMachineArn: 'refresh-state-machine-arn',
  maintenanceStateMachineArn: 'maintenance-state-machine-arn',
  trainModelsStateMachineArn: 'train-models-state-machine-arn',
  failuresTopicArn: 'failures-topic-arn',
  businessTimeZone: 'business-time-zone',
  webUrl: 'web-url',
};

/** @throws CliError `stage_not_deployed`, `stage_incomplete`, `stack_unreachable` */
export async function readStageConfig(ssm: SSMClient, stage: string): Promise<StageConfig> {
  const path = `/liftoff/${stage}/config/`;
  const found = await parametersBelow(ssm, path);
  if (found.size === 0) throw new CliError('stage_not_deployed', `Nothing is deployed as stage ${stage}`);
  const values = Object.entries(parameterNames).map(([key, name]) => {
    const value = found.get(`${path}${name}`);
    if (!value && !optional.includes(key))
      throw new CliError('stage_incomplete', `Stage ${stage} lacks the parameter ${path}${name}`);
    return [key, value] as const;
  });
  return Object.fromEntries(values) as unknown as StageConfig;
}

async function parametersBelow(ssm: SSMClient, path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let NextToken: string | undefined;
  do {
    const page = await ssm
      .send(new GetParametersByPathCommand({ Path: path, ...(NextToken ? { NextToken } : {}) }))
      .catch((cause: unknown) => {
        throw new CliError('stack_unreachable', 'The parameters of the stage cannot be read', { cause });
      });
    for (const { Name, Value } of page.Parameters ?? []) if (Name && Value) found.set(Name, Value);
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}
