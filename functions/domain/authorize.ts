import type { ApiKey, Scope } from '#contracts/api-key';
import { keyIdOf } from './api-token.ts';
import { ProblemError } from './problem-error.ts';

export interface ApiKeys {
  /**
   * The key of this id, or undefined when there is none.
   * Rejects with a ProblemError keys_unavailable when that cannot be told.
   */
  find(keyId: string): Promise<ApiKey | undefined>;
}

/**
 * The key id behind an Authorization header (RFC 6750 section 2.1).
 * @throws ProblemError unauthorized, forbidden
 */
export async function authorize(
  authorization: string | undefined,
  scope: Scope,
  { apiKeys, sha256 }: { apiKeys: ApiKeys; sha256: (text: string) => string },
): Promise<string> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token)
    throw new ProblemError('unauthorized', { detail: 'Send the header Authorization: Bearer <token>.' });
  const keyId = keyIdOf(token);
  const key = keyId && (await apiKeys.find(keyId));
  if (!key || !isSameHash(key.sha256, sha256(token)))
    throw new ProblemError('unauthorized', {
      detail: 'The token is not known.',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  if (!key.scopes.includes(scope))
    throw new ProblemError('forbidden', { detail: `The token needs the scope ${scope}.` });
  return keyId;
}

/** Looks at every character, so that the time it takes tells nothing. */
function isSameHash(expected: string, actual: string): boolean {
  let difference = expected.length ^ actual.length;
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ actual.charCodeAt(index);
  return difference === 0;
}
