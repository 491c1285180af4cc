import type { Gaps } from '../gaps.ts';

/** The folders of protocol tests. */
export const protocols = [
  's3',
  'kinesis',
  'ssm',
  'lambda',
  'http-api',
  'event-source-mapping',
  'states',
] as const;
export type Protocol = (typeof protocols)[number];

/** A server that speaks protocols of AWS. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Which of them it offers at all. */
  readonly protocols: readonly Protocol[];
  readonly gaps: Gaps;
  /**
   * Installs the pinned version below `folder`, unless it is there.
   *
   * @throws CliError that says which program is missing
   */
  install(folder: string, signal: AbortSignal): Promise<void>;
  /** Starts it on a free port of 127.0.0.1, with nothing stored; its data goes to `directory`. */
  start(folder: string, directory: string, signal: AbortSignal): Promise<RunningPeer>;
}

export interface RunningPeer {
  /** Environment variables by which the tests find it. */
  readonly environment: Readonly<Record<string, string>>;
  log(): string;
  stop(): Promise<void>;
}

export const CREDENTIALS = { accessKeyId: 'conformance', secretAccessKey: 'conformance-secret' };
export const REGION = 'us-east-1';

/** The environment by which the tests find a server. */
export const environmentOf = (endpointUrl: string, credentials = CREDENTIALS): Record<string, string> => ({
  CONFORMANCE_ENDPOINT: endpointUrl,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
});
