import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { AccessTokens } from '../domain/authenticate.ts';
import { principalOf, type TokenAudience } from '../domain/token-claims.ts';
import { createProviderKeys, type ProviderKeys, type ProviderKeysOptions } from './oidc-provider-keys.ts';

export interface OidcAccessTokensOptions extends ProviderKeysOptions, TokenAudience {}

/**
 * Asymmetric ones only: whoever can verify by a shared secret can sign with it, and the public key must never be
 * taken for one (RFC 8725 section 3.1).
 */
const ALGORITHMS = ['RS', 'PS', 'ES'].flatMap((family) => [256, 384, 512].map((bits) => `${family}${bits}`));
const CLOCK_TOLERANCE_S = 30;

/** Access tokens (RFC 9068) of an OpenID Connect provider. */
export function createOidcAccessTokens(options: OidcAccessTokensOptions): AccessTokens {
  const { issuer, now } = options;
  const keys = createProviderKeys(options);

  async function claimsOf(token: string, provider: ProviderKeys): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, provider.keySet, {
      algorithms: [...ALGORITHMS, 'EdDSA', 'Ed25519'],
      issuer: provider.issuer,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: now(),
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  }

  /** With keys that are loaded again when none of them is the token's: the provider may have begun to use a new one. */
  async function verifiedClaims(token: string): Promise<JWTPayload> {
    const provider = await keys.get();
    try {
      return await claimsOf(token, provider);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return claimsOf(token, await keys.get({ insufficient: true }));
    }
  }

  return {
    async verify(token) {
      if (!claimsToBeFrom(issuer, token)) return undefined;
      try {
        return principalOf(await verifiedClaims(token), options);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** So that nobody can have the provider asked by sending anything at all. */
function claimsToBeFrom(issuer: string, token: string): boolean {
  try {
    const { alg } = decodeProtectedHeader(token);
    const { iss } = decodeJwt(token);
    return alg !== undefined && iss?.replace(/\/$/, '') === issuer.replace(/\/$/, '');
  } catch {
    return false;
  }
}
