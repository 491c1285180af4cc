import { KinesisClient } from '@aws-sdk/client-kinesis';
import { awsClientOptions } from './aws-client-options.ts';

let client: KinesisClient | undefined;

/** The process's one Kinesis client. A write that takes longer than this is told to try again. */
export function kinesisClient(): KinesisClient {
  client ??= new KinesisClient(awsClientOptions({ idleMs: 5_000, requestMs: 5_000 }));
  return client;
}
