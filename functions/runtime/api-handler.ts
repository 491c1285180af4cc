import type { ApiFunction } from '#contracts/api-routes';
import { sha256 } from '../adapters/event-ids.ts';
import { createSsmApiKeys } from '../adapters/ssm-api-keys.ts';
import { apiEndpoint, type Operations } from '../domain/api-endpoint.ts';
import { createThrottle } from '../domain/throttle.ts';
import { openAccessTokens } from './access-tokens.ts';
import { httpHandler } from './http-handler.ts';
import { createRequestMeter } from './request-meter.ts';
import type { Runtime } from './runtime.ts';
import { ssmClient } from './ssm-client.ts';

/**
 * A Lambda handler for routes of the HTTP API. Tokens, scopes, rates and metrics are the same for all; `create`
 * gives the operations that the function serves.
 */
export const apiHandler = <N extends ApiFunction>(
  name: N,
  create: (runtime: Runtime<N>) => Operations | Promise<Operations>,
) =>
  httpHandler(name, async (runtime) => {
    const { logger, metrics } = runtime;
    const environment: Runtime<ApiFunction>['environment'] = runtime.environment;
    const now = () => new Date();
    return apiEndpoint({
      authentication: {
        sha256,
        apiKeys: createSsmApiKeys({
          client: ssmClient(),
          path: environment.API_KEYS_PATH,
          now,
          onProblem: ({ message, keyId, cause }) =>
            logger.error(message, { key_id: keyId, error: cause as Error }),
        }),
        accessTokens: openAccessTokens(runtime),
      },
      throttle: createThrottle({
        limit: {
          per_second: Number(environment.REQUESTS_PER_SECOND),
          burst: Number(environment.REQUEST_BURST),
        },
        now,
      }),
      operations: await create(runtime),
      meter: createRequestMeter(metrics),
    });
  });
