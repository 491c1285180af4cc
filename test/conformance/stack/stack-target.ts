import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackName } from './app.ts';
import { cachedAssembly } from './cached-assembly.ts';

/** For bringing up a stack while the machine is busy with others. */
export const STACK_PATIENCE_MS = 180_000;

export interface StackTarget {
  /** Outputs of the stack, by key. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Client configuration of the AWS SDK. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
  };
  stop(): Promise<void>;
}

/**
 * One stack of the test app: where CONFORMANCE_STACKS (a file of outputs, as `cdk deploy` writes it) says that it is
 * deployed, or else brought up by an embedded cloud from its own assembly.
 */
export async function startStackTarget(name: StackName): Promise<StackTarget> {
  const file = process.env.CONFORMANCE_STACKS;
  return file ? deployed(name, file) : startEmbedded(name);
}

async function deployed(name: StackName, file: string): Promise<StackTarget> {
  const outputs = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, string>>;
  const { CONFORMANCE_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  return {
    outputs: outputs[`conformance-${name}`] ?? {},
    client: {
      endpoint: CONFORMANCE_ENDPOINT!,
      region: AWS_REGION!,
      credentials: { accessKeyId: AWS_ACCESS_KEY_ID!, secretAccessKey: AWS_SECRET_ACCESS_KEY! },
      maxAttempts: 1,
    },
    stop: async () => {},
  };
}

async function startEmbedded(name: StackName): Promise<StackTarget> {
  // Other targets do without the embedded cloud's code.
  const { startCloud } = await import('#local/cloud');
  const directory = await mkdtemp(join(tmpdir(), 'conformance-stack-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const cloud = await startCloud({
      assembly: await cachedAssembly(name),
      stateDirectory: join(directory, 'state'),
      endpointPort: 0,
      httpApiPort: 0,
    });
    const { endpointUrl: endpoint, region, credentials, outputs } = cloud;
    return {
      outputs: outputs[`conformance-${name}`]!,
      client: { endpoint, region, credentials, maxAttempts: 1 },
      async stop() {
        await cloud.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
