import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#functions/adapters/event-ids';
import { createApiToken, keyIdOf, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';

describe('an API token', () => {
  it('names its key and is kept as a hash only', () => {
    const { token, keyId, sha256: kept } = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
    expect(token).toMatch(/^ll_[0-9a-f]{12}_[0-9a-f]{48}$/);
    expect(keyIdOf(token)).toBe(keyId);
    expect(kept).toBe(createHash('sha256').update(token).digest('hex'));
  });

  it('is not made of too little randomness', () => {
    expect(() => createApiToken(randomBytes(8), sha256)).toThrow(RangeError);
  });

  it.each(['', 'll_', 'll_abc_def', 'Bearer x', 'll_../../x_0123456789abcdef0123456789abcdef'])(
    'is not %j',
    (text) => {
      expect(keyIdOf(text)).toBeUndefined();
    },
  );
});
