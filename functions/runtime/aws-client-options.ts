import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * Options that every AWS client of a function shares.
 *
 * HTTP/1.1 on purpose: Kinesis would default to HTTP/2, which local endpoints do not speak. The SDK reads the
 * region, the credentials and AWS_ENDPOINT_URL from the process environment.
 */
export function awsClientOptions(timeouts: {
  /** Longest silence on a connection. */
  readonly idleMs: number;
  /** Longest time until the answer begins. */
  readonly requestMs?: number;
}) {
  const agent = { keepAlive: true, maxSockets: 64 };
  return {
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      socketTimeout: timeouts.idleMs,
      ...(timeouts.requestMs ? { requestTimeout: timeouts.requestMs, throwOnRequestTimeout: true } : {}),
      httpAgent: agent,
      httpsAgent: agent,
    }),
  };
}
