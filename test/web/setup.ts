import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createApiKey } from '#cli/api/api-keys';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { launch } from '#cli/cloud/launch';
import { synthesize } from '#infra/synthesize';
import { AUDIENCE, CLIENT_ID, startOidcProvider } from './oidc-provider.ts';
import { startPageServer } from './page-server.ts';

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

const BUSINESS_TIME_ZONE = 'America/Sao_Paulo';

/** One cloud for all test files, with pages before it for either way to sign in. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'liftoff-web-'));
  const provider = await startOidcProvider();
  const assembly = await synthesize({
    stage: 'local',
    outdir: join(stateDirectory, 'cdk.out'),
    context: { oidcIssuer: provider.issuer, oidcAudience: AUDIENCE },
  });
  const launched = await launch({ assembly, stateDirectory, endpointPort: 0, httpApiPort: 0 });
  const { connection, cloud } = launched;
  const { ssm, stage, config } = connection;
  const token = await ensureDevelopmentToken(connection, stateDirectory);
  const reader = await createApiKey(ssm, stage, { name: 'reader', scopes: ['crm:read'], now: new Date() });
  const page = {
    folder: process.env.LIFTOFF_WEB_OUT ?? join(import.meta.dirname, '../../.build/web'),
    apiUrl: config.apiUrl,
    filesOrigin: new URL(cloud.endpointUrl).origin,
  };
  const shared = { stage, businessTimeZone: BUSINESS_TIME_ZONE };
  const { issuer } = provider;
  const scopes = ['openid', 'crm:read', 'crm:write', 'crm:pii'];
  const pages = [
    await startPageServer({ ...page, config: { ...shared, oidc: null } }),
    await startPageServer({
      ...page,
      issuer,
      config: { ...shared, oidc: { issuer, clientId: CLIENT_ID, scopes } },
    }),
  ];
  project.provide('running', {
    pageUrl: pages[0]!.url,
    oidcPageUrl: pages[1]!.url,
    issuer,
    stateDirectory,
    apiUrl: config.apiUrl,
    token,
    readerToken: reader.token,
  });
  return async () => {
    for (const server of pages) await server.close();
    await launched.stop();
    await provider.close();
    await rm(stateDirectory, { recursive: true, force: true });
  };
}
