import { KinesisClient } from '@aws-sdk/client-kinesis';
import { awsClientOptions } from './aws-client-options.ts';

let client: KinesisClient | undefined;

/**
 * The process's one Kinesis client. The event log does the retries, because it sends again only what failed; two
 * layers of them would outlast the 30 seconds that API Gateway waits.
 */
export function kinesisClient(): KinesisClient {
  client ??= new KinesisClient({
    ...awsClientOptions({ idleMs: 4_000, requestMs: 4_000 }),
    maxAttempts: 1,
  });
  return client;
}
