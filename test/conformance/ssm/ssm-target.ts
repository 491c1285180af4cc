import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SSMClient } from '@aws-sdk/client-ssm';

export interface SsmTarget {
  readonly client: SSMClient;
  close(): Promise<void>;
}

/** The Parameter Store under test: that at CONFORMANCE_ENDPOINT, or else a new embedded one in a temporary folder. */
export async function startSsmTarget(): Promise<SsmTarget> {
  const given = process.env.CONFORMANCE_ENDPOINT;
  const embedded = given === undefined ? await startEmbedded() : undefined;
  const client = new SSMClient({
    endpoint: given ?? embedded!.url,
    region: process.env.AWS_REGION ?? 'us-east-1',
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'conformance',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'conformance-secret',
    },
    maxAttempts: 1,
  });
  return {
    client,
    async close() {
      client.destroy();
      await embedded?.close();
    },
  };
}

async function startEmbedded(): Promise<{ url: string; close(): Promise<void> }> {
  // Other targets do without the embedded cloud's code.
  const { startEndpoint } = await import('#local/endpoint');
  const { openParameterStore } = await import('#local/ssm/parameter-store');
  const { createSsmService } = await import('#local/ssm/ssm-service');
  const directory = await mkdtemp(join(tmpdir(), 'ssm-conformance-'));
  const store = await openParameterStore(directory, () => new Date());
  const endpoint = await startEndpoint({ services: [createSsmService(store)] });
  return {
    url: endpoint.url,
    async close() {
      await endpoint.close();
      await rm(directory, { recursive: true });
    },
  };
}
