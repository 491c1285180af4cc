import { join } from 'node:path';
import { synthesize } from '#infra/synthesize';
import type { Clock } from '#local/clock';
import { type Cloud, startCloud } from '#local/cloud';
import { readCloudFile } from '#local/cloud-file';
import type { Faults } from '#local/faults/faults';
import type { ExternalS3 } from '#local/s3/external-s3';
import { CliError } from '../cli-error.ts';
import { type Connection, connectTo } from '../connection.ts';
import { LOCAL_STAGE } from '../stack-target.ts';

export interface LaunchOptions {
  /** A cloud assembly of the stage `local`; without it one is synthesized. */
  readonly assembly?: string | undefined;
  readonly stateDirectory: string;
  /** Port of the AWS endpoint; 0 takes a free one. */
  readonly endpointPort: number;
  /** Port of the HTTP API; 0 takes a free one. */
  readonly httpApiPort: number;
  /** Port of the page: 0 takes a free one; without it there is no page. */
  readonly pagePort?: number;
  /** Another server that keeps the buckets. */
  readonly externalS3?: ExternalS3 | undefined;
  readonly schedules?: boolean;
  readonly log?: (line: string) => void;
  /** What the cloud takes for the time; by default the time of this machine. */
  readonly clock?: Clock;
  /** What goes wrong on purpose; by default nothing. */
  readonly faults?: Faults;
}

export interface Launched {
  readonly cloud: Cloud;
  readonly connection: Connection;
  /** Milliseconds. */
  readonly synthesisTime: number;
  readonly startTime: number;
  stop(): Promise<void>;
}

/** The folder of the cloud assembly of the stage that the embedded cloud runs. */
export const synthesizeLocal = (outdir: string, { web = false } = {}): Promise<string> =>
  synthesize({ stage: LOCAL_STAGE, outdir, context: { web } });

/**
 * Synthesizes the stage `local` and starts the embedded cloud from it.
 *
 * @throws CliError `already_running`, and what synthesis and cloud throw
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { stateDirectory } = options;
  const running = await readCloudFile(stateDirectory);
  if (running)
    throw new CliError(
      'already_running',
      `A cloud already runs on ${stateDirectory} (process ${running.pid}, ${running.endpointUrl})`,
    );
  const begun = Date.now();
  const web = options.pagePort !== undefined;
  const assembly = options.assembly ?? (await synthesizeLocal(join(stateDirectory, 'cdk.out'), { web }));
  const synthesized = Date.now();
  const cloud = await startCloud({ ...options, assembly, distributionPort: options.pagePort ?? 0 });
  const started = Date.now();
  const file = await readCloudFile(stateDirectory);
  try {
    const connection = await connectTo({ kind: 'local', cloud: file!, stateDirectory, stage: LOCAL_STAGE });
    return {
      cloud,
      connection,
      synthesisTime: synthesized - begun,
      startTime: started - synthesized,
      async stop() {
        connection.close();
        await cloud.stop();
      },
    };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}
