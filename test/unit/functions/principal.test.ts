import { describe, expect, it } from 'vitest';
import { assertScopes, seesPii } from '#functions/domain/principal';

const holding = (...scopes: string[]) => ({ actor: 'a', scopes: new Set(scopes) });

describe('a principal', () => {
  it('may do what its scopes allow, each for itself', () => {
    expect(() => assertScopes(holding('crm:read', 'ops'), ['ops', 'crm:read'])).not.toThrow();
    expect(() => assertScopes(holding(), [])).not.toThrow();
    // No scope includes another, nor does an unknown one allow anything.
    for (const scope of ['crm:read', 'crm', 'crm:*', '*', 'CRM:WRITE', 'admin'])
      expect(() => assertScopes(holding(scope), ['crm:write'])).toThrow(
        expect.objectContaining({ code: 'forbidden' }),
      );
  });

  it('is told which scopes are missing, and which are needed', () => {
    expect(() => assertScopes(holding('ops'), ['ops', 'crm:write'])).toThrow(
      expect.objectContaining({
        status: 403,
        detail: 'The token needs the scope crm:write.',
        headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="ops crm:write"' },
      }),
    );
  });

  it('sees personal data by a scope of its own', () => {
    expect(seesPii(holding('crm:pii'))).toBe(true);
    expect(seesPii(holding('crm:read', 'crm:write', 'gold:read', 'ops'))).toBe(false);
  });
});
