import { scopeNames } from '#contracts/api-key';
import type { StageConfiguration } from './stage.ts';

/** The page's `/config.json`: what web/app/config.ts reads. */
export function pageConfiguration(stage: StageConfiguration): Readonly<Record<string, unknown>> {
  const { oidcIssuer, oidcClientId, oidcAudience, oidcResourceServer, oidcScopes } = stage;
  const prefix = oidcResourceServer === undefined ? '' : `${oidcResourceServer}/`;
  return {
    stage: stage.stage,
    businessTimeZone: stage.businessTimeZone,
    oidc:
      oidcClientId === undefined
        ? null
        : {
            issuer: oidcIssuer,
            clientId: oidcClientId,
            scopes: oidcScopes ?? ['openid', ...scopeNames.map((name) => prefix + name)],
            // Providers that make tokens for one of several APIs are asked for this one; Cognito's audience is the page.
            ...(oidcAudience !== oidcClientId && { audience: oidcAudience }),
          },
  };
}
