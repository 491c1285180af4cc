/** One profile of compose.yaml: a server, and what is deployed to it. */
export interface Profile {
  /** `aws`: speaks the protocols of AWS, gets the stacks. `s3`: keeps the buckets of the embedded cloud. */
  readonly kind: 'aws' | 's3';
  /** Variable of compose.yaml with the port on this machine, and its default. */
  readonly port: readonly [variable: string, value: number];
  /** Stage options over those of the stage `local`. */
  readonly context: Readonly<Record<string, string>>;
}

/** What runs functions on Linux, whatever this machine runs. */
const onLinux = { platform: 'linux', architecture: process.arch };
const awsPort = ['LIFTOFF_PORT', 4566] as const;
const s3Port = ['LIFTOFF_S3_PORT', 9000] as const;

export const profiles: Readonly<Record<string, Profile>> = {
  localstack: {
    kind: 'aws',
    port: awsPort,
    // No HTTP APIs, no CDN, no layers mounted; schedules would not fire, and those of the stage are off.
    context: {
      ...onLinux,
      apiKind: 'rest',
      web: 'false',
      duckdb: 'function',
      dashboard: 'false',
      alarms: 'none',
    },
  },
  ministack: {
    kind: 'aws',
    port: awsPort,
    // Its image is made from Alpine Linux; it mounts no layer for the Python function that deploys the page.
    context: { ...onLinux, libc: 'musl', web: 'false' },
  },
  minio: { kind: 's3', port: s3Port, context: {} },
  rustfs: { kind: 's3', port: s3Port, context: {} },
};

/** Where compose.yaml puts the server of a profile. The AWS SDK needs an IP address: with a name it would look for buckets below it. */
export function addressOf({ port: [variable, value] }: Profile, environment: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${environment[variable] || value}`;
}
