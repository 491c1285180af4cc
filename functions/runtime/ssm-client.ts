import { SSMClient } from '@aws-sdk/client-ssm';
import { awsClientOptions } from './aws-client-options.ts';

let client: SSMClient | undefined;

/** The process's one SSM client. */
export function ssmClient(): SSMClient {
  client ??= new SSMClient(awsClientOptions({ idleMs: 3_000, requestMs: 3_000 }));
  return client;
}
