import { type Scope, scopeNames } from '#contracts/api-key';
import type { Principal } from './principal.ts';

/** Claims of an access token whose signature, issuer and times are good. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** For whom tokens are made. */
export interface TokenAudience {
  readonly audience: string;
  /** What may stand before a scope and a slash; default: the audience. */
  readonly resourceServer?: string | undefined;
}

/**
 * Whom an access token stands for; undefined when it was not made for this API.
 *
 * The audience is `aud` (RFC 9068 section 2.2). Amazon Cognito's access tokens have none and name the client that
 * they were made for; its ID tokens, which are for the client alone, tell by `token_use`.
 */
export function principalOf(
  claims: TokenClaims,
  { audience, resourceServer }: TokenAudience,
): Principal | undefined {
  const { sub, aud, client_id, token_use } = claims;
  // OpenID Connect Core section 2: up to 255 ASCII characters.
  if (typeof sub !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(sub)) return undefined;
  if (token_use !== undefined && token_use !== 'access') return undefined;
  const isMeant = aud === undefined ? client_id === audience : wordsOf(aud, false).includes(audience);
  return isMeant ? { actor: `oidc:${sub}`, scopes: scopesOf(claims, resourceServer ?? audience) } : undefined;
}

/**
 * Providers differ: `scope` is a text (RFC 9068 section 2.2.3), `scp` a text or a list, `permissions` a list. Where
 * scopes belong to a resource server, its name stands before a slash: those of others mean something else.
 */
function scopesOf({ scope, scp, permissions }: TokenClaims, resourceServer: string): Set<Scope> {
  const words = [scope, scp, permissions].flatMap((claim) => wordsOf(claim, true));
  return new Set(
    scopeNames.filter((name) => words.includes(name) || words.includes(`${resourceServer}/${name}`)),
  );
}

function wordsOf(claim: unknown, split: boolean): string[] {
  const texts = (Array.isArray(claim) ? claim : [claim]).filter((each) => typeof each === 'string');
  return split ? texts.flatMap((text) => text.split(' ')) : texts;
}
