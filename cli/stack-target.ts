import { type CloudFile, readCloudFile } from '#local/cloud-file';
import { CliError } from './cli-error.ts';

/** Which stack a command talks to. */
export type StackTarget =
  | { readonly kind: 'endpoint'; readonly endpointUrl: string; readonly stage: string }
  | { readonly kind: 'aws'; readonly stage: string }
  | {
      readonly kind: 'local';
      readonly cloud: CloudFile;
      readonly stateDirectory: string;
      readonly stage: string;
    };

export const STATE_DIRECTORY = '.liftoff';
export const LOCAL_STAGE = 'local';
/** Where the demo leaves its lake, to be queried after it has ended. */
export const DEMO_DIRECTORY = '.liftoff/demo';
export const DEMO_LAKE = `${DEMO_DIRECTORY}/lake`;

/** Environment variables of which any one says that the AWS SDK has been told where to find credentials. */
const credentialVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/**
 * `AWS_ENDPOINT_URL` wins, then AWS credentials, then the embedded cloud that runs on the state directory.
 *
 * @throws CliError `no_cloud`
 */
export async function findStack(
  options: { readonly stage?: string | undefined; readonly stateDirectory?: string | undefined },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<StackTarget> {
  const { stage, stateDirectory = STATE_DIRECTORY } = options;
  const endpointUrl = environment.AWS_ENDPOINT_URL;
  if (endpointUrl) return { kind: 'endpoint', endpointUrl, stage: stage ?? LOCAL_STAGE };
  if (credentialVariables.some((name) => environment[name])) return { kind: 'aws', stage: stage ?? 'dev' };
  const cloud = await readCloudFile(stateDirectory);
  if (cloud) return { kind: 'local', cloud, stateDirectory, stage: stage ?? LOCAL_STAGE };
  throw new CliError(
    'no_cloud',
    `No cloud runs on ${stateDirectory} and no AWS credentials are set. Start one with "npm start", ` +
      'or set AWS_PROFILE (or AWS_ENDPOINT_URL for another AWS-compatible server)',
  );
}

/** For people: which stack it is. */
export const stackName = (target: StackTarget): string =>
  target.kind === 'aws'
    ? `stage ${target.stage} on AWS`
    : `stage ${target.stage} at ${target.kind === 'local' ? target.cloud.endpointUrl : target.endpointUrl}`;
