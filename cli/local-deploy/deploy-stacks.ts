import { join } from 'node:path';
import { synthesize } from '#infra/synthesize';
import { ensureDevelopmentToken } from '../cloud/development-token.ts';
import { type Connection, connectTo } from '../connection.ts';
import { LOCAL_STAGE } from '../stack-target.ts';
import { runProgram } from './run-program.ts';

/** Servers for development take any keys; these are of no account anywhere. */
const settings = {
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
} as const;
const ACCOUNT = '000000000000';

/** What a shell needs, so that the other commands talk to this server. */
export const shellSettings = (endpointUrl: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: endpointUrl,
  ...settings,
});

/**
 * Nothing of a real account reaches the programs: no profile, no configuration file, no endpoint of a single service.
 */
export function programEnvironment(
  endpointUrl: string,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(others),
    ...shellSettings(endpointUrl),
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

export interface DeployedStacks {
  readonly connection: Connection;
  readonly token: string;
}

/**
 * Synthesizes the stage `local` with these options, bootstraps the server and deploys every stack to it.
 *
 * @param folder for the cloud assembly and the development token
 */
export async function deployStacks(
  endpointUrl: string,
  context: Readonly<Record<string, string>>,
  folder: string,
): Promise<DeployedStacks> {
  const assembly = await synthesize({ stage: LOCAL_STAGE, outdir: join(folder, 'cdk.out'), context });
  const environment = programEnvironment(endpointUrl);
  const cdk = (...args: string[]) =>
    runProgram([join('node_modules', '.bin', 'cdk'), ...args, '--app', assembly], { environment });
  await cdk('bootstrap', `aws://${ACCOUNT}/${settings.AWS_REGION}`);
  await cdk('deploy', '--all', '--require-approval', 'never', '--outputs-file', join(folder, 'outputs.json'));
  // The clients of this process take keys and region from here.
  Object.assign(process.env, shellSettings(endpointUrl));
  const connection = await connectTo({ kind: 'endpoint', endpointUrl, stage: LOCAL_STAGE });
  return { connection, token: await ensureDevelopmentToken(connection, folder) };
}
