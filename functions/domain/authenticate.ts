import type { ApiKey } from '#contracts/api-key';
import { keyIdOf } from './api-token.ts';
import type { Principal } from './principal.ts';
import { ProblemError } from './problem-error.ts';

export interface ApiKeys {
  /**
   * The key of this id, or undefined when there is none.
   * Rejects with a ProblemError keys_unavailable when that cannot be told.
   */
  find(keyId: string): Promise<ApiKey | undefined>;
}

/** Access tokens of an OpenID Connect provider. */
export interface AccessTokens {
  /**
   * Whose token it is, or undefined when it is not valid.
   * Rejects with a ProblemError keys_unavailable when that cannot be told.
   */
  verify(token: string): Promise<Principal | undefined>;
}

export interface Authentication {
  readonly apiKeys: ApiKeys;
  /** Undefined where the stage has no OpenID Connect provider. */
  readonly accessTokens?: AccessTokens | undefined;
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
}

/**
 * The principal behind an Authorization header (RFC 6750 section 2.1): an API key of this system or a JWT.
 * @throws ProblemError unauthorized, keys_unavailable
 */
export async function authenticate(
  authorization: string | undefined,
  { apiKeys, accessTokens, sha256 }: Authentication,
): Promise<Principal> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token)
    throw new ProblemError('unauthorized', { detail: 'Send the header Authorization: Bearer <token>.' });
  const keyId = keyIdOf(token);
  const principal =
    keyId === undefined
      ? await accessTokens?.verify(token)
      : await keyHolder(token, keyId, { apiKeys, sha256 });
  if (principal) return principal;
  throw new ProblemError('unauthorized', {
    detail: 'The token is not known.',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

async function keyHolder(
  token: string,
  keyId: string,
  { apiKeys, sha256 }: Pick<Authentication, 'apiKeys' | 'sha256'>,
): Promise<Principal | undefined> {
  const key = await apiKeys.find(keyId);
  if (!key || !isSameHash(key.sha256, sha256(token))) return undefined;
  return { actor: keyId, scopes: new Set(key.scopes), rateLimit: key.rate_limit };
}

/** Looks at every character, so that the time it takes tells nothing. */
function isSameHash(expected: string, actual: string): boolean {
  let difference = expected.length ^ actual.length;
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ actual.charCodeAt(index);
  return difference === 0;
}
