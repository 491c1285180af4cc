import type { Ministack } from './ministack-server.ts';

/** The root of MiniStack's one account. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
export const region = 'us-east-1';

/** Nothing of this machine's environment but where programs are: above all, no credentials of a real account. */
export function programEnvironment({
  endpointUrl,
  certificateFile,
}: Pick<Ministack, 'endpointUrl' | 'certificateFile'>): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return {
    ...{ PATH, HOME, LANG, TMPDIR },
    AWS_ENDPOINT_URL: endpointUrl,
    NODE_EXTRA_CA_CERTS: certificateFile,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    CI: '1',
    NO_COLOR: '1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}
