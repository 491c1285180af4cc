import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { findStack, type StackTarget } from './stack-target.ts';
import { readStageConfig, type StageConfig } from './stage-config.ts';

/** A stack within reach: what it is, where its parts are, and clients to talk to them. */
export interface Connection {
  readonly target: StackTarget;
  readonly stage: string;
  readonly config: StageConfig;
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly sfn: SFNClient;
  readonly kinesis: KinesisClient;
  readonly logs: CloudWatchLogsClient;
  close(): void;
}

/** Options every command that talks to a stack takes. */
export const stackOptions = { stage: { type: 'string' }, 'state-dir': { type: 'string' } } as const;

export const stackUsage = `  --stage NAME        stage to talk to (default: local; dev on AWS)
  --state-dir PATH    state of the embedded cloud (default: .liftoff)`;

/** @throws CliError `no_cloud`, `stage_not_deployed`, `stage_incomplete`, `stack_unreachable` */
export async function connect(values: {
  readonly stage?: string | undefined;
  readonly 'state-dir'?: string | undefined;
}): Promise<Connection> {
  const target = await findStack({ stage: values.stage, stateDirectory: values['state-dir'] });
  return connectTo(target);
}

export async function connectTo(target: StackTarget): Promise<Connection> {
  const settings = clientSettings(target);
  const ssm = new SSMClient(settings);
  const clients = {
    ssm,
    s3: new S3Client({ ...settings, ...s3Settings(target), forcePathStyle: target.kind !== 'aws' }),
    sfn: new SFNClient(settings),
    // The Kinesis client speaks HTTP/2 by default, which local servers do not.
    kinesis: new KinesisClient(
      target.kind === 'aws' ? settings : { ...settings, requestHandler: new NodeHttpHandler() },
    ),
    logs: new CloudWatchLogsClient(settings),
  };
  const close = (): void => {
    for (const client of Object.values(clients)) client.destroy();
  };
  try {
    const config = await readStageConfig(ssm, target.stage);
    return { target, stage: target.stage, config, ...clients, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** S3 may be at a server of its own, also by AWS_ENDPOINT_URL_S3, which an explicit endpoint would overrule. */
function s3Settings(target: StackTarget): { endpoint?: string } {
  if (target.kind === 'aws') return {};
  if (target.kind === 'local') return { endpoint: target.cloud.s3EndpointUrl };
  const { AWS_ENDPOINT_URL_S3: endpoint } = process.env;
  return endpoint ? { endpoint } : {};
}

/** What every AWS client needs to reach the stack. */
export function clientSettings(target: StackTarget) {
  if (target.kind === 'aws') return {};
  if (target.kind === 'endpoint')
    return {
      endpoint: target.endpointUrl,
      region: process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? 'us-east-1',
    };
  const { endpointUrl, region, credentials } = target.cloud;
  return { endpoint: endpointUrl, region, credentials };
}
