import { join } from 'node:path';
import { apiAddress } from './api/api-address.ts';
import { curl } from './cloud/welcome.ts';
import { command, UsageError } from './command-line.ts';
import { composeUp } from './local-deploy/compose.ts';
import { deployStacks, shellSettings } from './local-deploy/deploy-stacks.ts';
import { addressOf, type Profile, profiles } from './local-deploy/profiles.ts';
import { runProgram } from './local-deploy/run-program.ts';
import { STATE_DIRECTORY } from './stack-target.ts';

await command(import.meta.url, {
  usage: `Usage: npm run local:deploy -- --profile NAME [options]

Starts a server of compose.yaml and runs the stack on it.
  localstack, ministack   cdk bootstrap and cdk deploy to it, as to AWS
  minio, rustfs           the embedded cloud (npm start), with its buckets on this S3 server, until Ctrl-C

  --endpoint URL          a server that runs already, by its IP address; Docker is not needed
  --context NAME=VALUE    a stage option over those of the profile, as cdk -c takes it; may be repeated
  --state-dir PATH        where assembly, token and the embedded cloud's state are kept (default: ${STATE_DIRECTORY})`,
  options: {
    profile: { type: 'string' },
    endpoint: { type: 'string' },
    context: { type: 'string', multiple: true, default: [] },
    'state-dir': { type: 'string', default: STATE_DIRECTORY },
  },
  async run(values) {
    const names = Object.keys(profiles).join(', ');
    const name = values.profile ?? '';
    const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    if (!profile) throw new UsageError(`--profile takes one of ${names}`);
    const stageOptions = Object.fromEntries(values.context.map(stageOption));
    if (profile.kind === 's3' && values.context.length > 0)
      throw new UsageError('--context belongs to profiles that stacks are deployed to');
    if (values.endpoint === undefined) await composeUp(name);
    const endpointUrl = values.endpoint ?? addressOf(profile, process.env);
    const stateDirectory = values['state-dir'];
    if (profile.kind === 's3') return startOn(endpointUrl, stateDirectory);
    const context = { ...contextOf(profile, values.endpoint), ...stageOptions };
    const { connection, token } = await deployStacks(endpointUrl, context, join(stateDirectory, name));
    try {
      const apiUrl = apiAddress(connection.config.apiUrl, endpointUrl);
      for (const line of report({ endpointUrl, apiUrl, token, bucket: connection.config.lakeBucket }))
        console.log(line);
    } finally {
      connection.close();
    }
    return 0;
  },
});

/** A server that was started by other means runs functions on this machine, or in images of its own. */
function contextOf({ context }: Profile, endpoint: string | undefined): Readonly<Record<string, string>> {
  if (endpoint === undefined) return context;
  const { libc: _, ...others } = context;
  return others;
}

async function startOn(s3Endpoint: string, stateDirectory: string): Promise<number> {
  const options = ['--s3-endpoint', s3Endpoint, '--state-dir', stateDirectory];
  // Ctrl-C reaches both processes; this one waits for the other.
  process.on('SIGINT', () => {});
  await runProgram([process.execPath, '--import', 'tsx', join('cli', 'start.ts'), ...options]);
  return 0;
}

function stageOption(text: string): [string, string] {
  const [name, ...value] = text.split('=');
  if (!name || value.length === 0) throw new UsageError(`--context takes NAME=VALUE, not ${text}`);
  return [name, value.join('=')];
}

function report(deployed: { endpointUrl: string; apiUrl: string; token: string; bucket: string }): string[] {
  const { endpointUrl, apiUrl, token, bucket } = deployed;
  const settings = { ...shellSettings(endpointUrl), LIFTOFF_TOKEN: token };
  return [
    '',
    `API                ${apiUrl}`,
    `AWS endpoint (S3)  ${endpointUrl}`,
    `Lake               s3://${bucket}`,
    `Development token  ${token}`,
    '',
    'Post a sale:',
    '',
    ...curl(apiUrl, token, new Date()).map((line) => `  ${line}`),
    '',
    'In a shell with these settings, npm run post, refresh, verify and query work on this server:',
    '',
    ...Object.entries(settings).map(([variable, value]) => `  export ${variable}=${value}`),
  ];
}
