import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#functions/adapters/event-ids';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { type Authentication, authenticate } from '#functions/domain/authenticate';

const token = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
const key = { sha256: token.sha256, scopes: ['crm:read'], created_at: '2026-01-01T00:00:00Z' };
const rate_limit = { per_second: 5, burst: 9 };

const authentication = (changes: Partial<Authentication> = {}): Authentication => ({
  sha256,
  apiKeys: { find: async (keyId) => (keyId === token.keyId ? { ...key, rate_limit } : undefined) },
  ...changes,
});

const unauthorized = expect.objectContaining({ code: 'unauthorized', status: 401 });

describe('an Authorization header', () => {
  it.each([`Bearer ${token.token}`, `bearer   ${token.token}`, `BEARER ${token.token}`])(
    'is taken: %s',
    async (header) => {
      expect(await authenticate(header, authentication())).toEqual({
        actor: token.keyId,
        scopes: new Set(['crm:read']),
        rateLimit: rate_limit,
      });
    },
  );

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    token.token,
    `Basic ${token.token}`,
    `Bearer ${token.token} x`,
    `Bearer ${token.token},Bearer ${token.token}`,
    `Bearer ${token.token}\nx`,
    `xBearer ${token.token}`,
  ])('is not taken: %j', async (header) => {
    await expect(authenticate(header, authentication())).rejects.toEqual(unauthorized);
  });

  it('of any other token of the same key is not taken', async () => {
    const characters = [...token.token];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 16, max: characters.length - 1 }),
        fc.constantFrom(...'0123456789abcdefZ'),
        async (at, put) => {
          fc.pre(characters[at] !== put);
          const other = characters.with(at, put).join('');
          await expect(authenticate(`Bearer ${other}`, authentication())).rejects.toEqual(unauthorized);
        },
      ),
    );
  });

  it('is compared with the whole hash', async () => {
    for (const kept of ['', token.sha256.slice(0, 63), `${token.sha256}0`, token.sha256.toUpperCase()]) {
      const apiKeys = { find: async () => ({ ...key, sha256: kept }) };
      await expect(authenticate(`Bearer ${token.token}`, authentication({ apiKeys }))).rejects.toEqual(
        unauthorized,
      );
    }
  });

  it('is asked of the provider when it is no API key, and only then', async () => {
    const seen: string[] = [];
    const accessTokens = {
      verify: async (jwt: string) => {
        seen.push(jwt);
        return jwt === 'good' ? { actor: 'oidc:ana', scopes: new Set<string>() } : undefined;
      },
    };
    const both = authentication({ accessTokens });
    expect(await authenticate('Bearer good', both)).toMatchObject({ actor: 'oidc:ana' });
    await authenticate(`Bearer ${token.token}`, both);
    const stranger = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256).token;
    await expect(authenticate(`Bearer ${stranger}`, both)).rejects.toEqual(unauthorized);
    await expect(authenticate('Bearer bad', both)).rejects.toEqual(unauthorized);
    await expect(authenticate('Bearer good', authentication())).rejects.toEqual(unauthorized);
    expect(seen).toEqual(['good', 'bad']);
  });
});
