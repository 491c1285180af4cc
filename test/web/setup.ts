import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApiKey } from '#cli/api/api-keys';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { type Launched, launch } from '#cli/cloud/launch';
import { synthesize } from '#infra/synthesize';
import { AUDIENCE, CLIENT_ID, startOidcProvider } from './oidc-provider.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** What the tests know of the cloud, which runs beside them. */
export interface Running {
  /** The page where people sign in with a key. */
  readonly pageUrl: string;
  /** The page where they sign in at a provider. */
  readonly oidcPageUrl: string;
  readonly issuer: string;
  readonly stateDirectory: string;
  readonly apiUrl: string;
  readonly token: string;
  /** May read, and see no personal data. */
  readonly readerToken: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    running: Running;
  }
}

/**
 * A cloud for all test files, and one whose page signs people in at a provider. Their distributions serve page and API as
 * CloudFront does: with the same function, headers and files.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'liftoff-web-'));
  const provider = await startOidcProvider();
  const { issuer } = provider;
  const start = async (name: string, context: Readonly<Record<string, string>>): Promise<Launched> => {
    const stateDirectory = join(directory, name);
    const assembly = await synthesize({ stage: 'local', outdir: join(stateDirectory, 'cdk.out'), context });
    return launch({ assembly, stateDirectory, endpointPort: 0, httpApiPort: 0, pagePort: 0 });
  };
  const withKeys = await start('keys', {});
  const withProvider = await start('provider', {
    oidcIssuer: issuer,
    oidcAudience: AUDIENCE,
    oidcClientId: CLIENT_ID,
  });
  const stateDirectory = join(directory, 'keys');
  const { connection } = withKeys;
  const { ssm, stage, config } = connection;
  const token = await ensureDevelopmentToken(connection, stateDirectory);
  const reader = await createApiKey(ssm, stage, { name: 'reader', scopes: ['crm:read'], now: new Date() });
  project.provide('running', {
    pageUrl: config.webUrl!,
    oidcPageUrl: withProvider.connection.config.webUrl!,
    issuer,
    stateDirectory,
    apiUrl: config.apiUrl,
    token,
    readerToken: reader.token,
  });
  return async () => {
    await withKeys.stop();
    await withProvider.stop();
    await provider.close();
    await rm(directory, { recursive: true, force: true });
  };
}
