import { S3Client } from '@aws-sdk/client-s3';
import { awsClientOptions } from './aws-client-options.ts';

let client: S3Client | undefined;

/** The process's one S3 client. Bodies may be large: only silence is limited, not the length of a transfer. */
export function s3Client(): S3Client {
  client ??= new S3Client(awsClientOptions({ idleMs: 20_000 }));
  return client;
}
