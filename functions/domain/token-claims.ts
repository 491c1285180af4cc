import { type Scope, scopeNames } from '#contracts/api-key';
import type { Principal } from './principal.ts';

/** Claims of an access token whose signature, issuer and times are good. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/**
 * Whom an access token stands for; undefined when it was not made for this API.
 *
 * The audience is `aud` (RFC 9068 section 2.2). Amazon Cognito's access tokens have none and name the client that
 * they were made for; its ID tokens, which are for the client alone, tell by `token_use`.
 */
export function principalOf(claims: TokenClaims, audience: string): Principal | undefined {
  const { sub, aud, client_id, token_use } = claims;
  // OpenID Connect Core section 2: up to 255 ASCII characters.
  if (typeof sub !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(sub)) return undefined;
  if (token_use !== undefined && token_use !== 'access') return undefined;
  const isMeant = aud === undefined ? client_id === audience : wordsOf(aud, false).includes(audience);
  return isMeant ? { actor: `oidc:${sub}`, scopes: scopesOf(claims) } : undefined;
}

/**
 * Providers differ: `scope` is a text (RFC 9068 section 2.2.3), `scp` a text or a list, `permissions` a list. Where
 * scopes belong to a resource server, its name stands before a slash.
 */
function scopesOf({ scope, scp, permissions }: TokenClaims): Set<Scope> {
  const words = [scope, scp, permissions].flatMap((claim) => wordsOf(claim, true));
  const names = words.map((word) => word.slice(word.lastIndexOf('/') + 1));
  return new Set(scopeNames.filter((scope) => names.includes(scope)));
}

function wordsOf(claim: unknown, split: boolean): string[] {
  const texts = (Array.isArray(claim) ? claim : [claim]).filter((each) => typeof each === 'string');
  return split ? texts.flatMap((text) => text.split(' ')) : texts;
}
