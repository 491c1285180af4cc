import type { ApiFunction } from '#contracts/api-routes';
import type { AccessTokens } from '../domain/authenticate.ts';
import type { Runtime } from './runtime.ts';

/**
 * The access tokens of the stage's OpenID Connect provider; undefined where it has none. What verifies them is not
 * started before somebody sends one: most functions see API keys only.
 */
export function openAccessTokens({ environment, logger }: Runtime<ApiFunction>): AccessTokens | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_RESOURCE_SERVER: resourceServer } = environment;
  if (issuer === undefined || audience === undefined) return undefined;
  const open = async () => {
    const { createOidcAccessTokens } = await import('../adapters/oidc-access-tokens.ts');
    return createOidcAccessTokens({
      issuer,
      audience,
      resourceServer,
      fetch,
      now: () => new Date(),
      onProblem: ({ message, cause }) => logger.error(message, { error: cause as Error }),
    });
  };
  let opened: Promise<AccessTokens> | undefined;
  return {
    async verify(token) {
      opened ??= open();
      return (await opened).verify(token);
    },
  };
}
