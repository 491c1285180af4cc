import { isIP } from 'node:net';
import type { ExternalS3 } from '#local/s3/external-s3';
import { UsageError } from '../command-line.ts';

/** The keys that compose.yaml gives its S3 servers. */
export const LOCAL_S3_CREDENTIALS = { accessKeyId: 'liftoff', secretAccessKey: 'liftoff-local-only' };

/** The options of commands that can use another S3 server. */
export const externalS3Options = { 's3-endpoint': { type: 'string' } } as const;

export const externalS3Usage = `  --s3-endpoint URL   an S3 server that keeps the buckets, such as MinIO at http://127.0.0.1:9000; its keys are
                      LIFTOFF_S3_ACCESS_KEY_ID and LIFTOFF_S3_SECRET_ACCESS_KEY (default: those of compose.yaml)`;

/** @throws UsageError for a URL that is not one of an IP address */
export function externalS3(
  endpoint: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): ExternalS3 | undefined {
  if (endpoint === undefined) return undefined;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.hostname === 'localhost') url.hostname = '127.0.0.1';
  const host = url?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || isIP(host) === 0)
    throw new UsageError(
      `--s3-endpoint takes the address of a server by its IP address, such as http://127.0.0.1:9000, not ${endpoint}: ` +
        'with a name, the AWS SDK would look for each bucket at a host of its own',
    );
  const { LIFTOFF_S3_ACCESS_KEY_ID: accessKeyId, LIFTOFF_S3_SECRET_ACCESS_KEY: secretAccessKey } =
    environment;
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined))
    throw new UsageError('LIFTOFF_S3_ACCESS_KEY_ID and LIFTOFF_S3_SECRET_ACCESS_KEY belong together');
  const credentials =
    accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : LOCAL_S3_CREDENTIALS;
  return { endpointUrl: url.origin, credentials };
}
