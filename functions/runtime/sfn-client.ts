import { SFNClient } from '@aws-sdk/client-sfn';
import { awsClientOptions } from './aws-client-options.ts';

let client: SFNClient | undefined;

/** The process's one Step Functions client. */
export function sfnClient(): SFNClient {
  client ??= new SFNClient(awsClientOptions({ idleMs: 5_000, requestMs: 5_000 }));
  return client;
}
