import { createHmac, createPublicKey } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOidcAccessTokens } from '#functions/adapters/oidc-access-tokens';
import type { AccessTokens } from '#functions/domain/authenticate';
import { createSigningKey, type SigningKey, signed, startOidcProvider } from './oidc-provider.ts';

let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let [first, second, stranger]: SigningKey[] = [];
beforeAll(async () => {
  provider = await startOidcProvider();
  [first, second, stranger] = await Promise.all(['one', 'two', 'one'].map((kid) => createSigningKey(kid)));
});
afterAll(() => provider.close());

let clock: number;
let problems: string[];
let tokens: AccessTokens;
beforeEach(() => {
  clock = Date.UTC(2026, 10, 21, 10);
  problems = [];
  Object.assign(provider.state, { keys: [first], requests: [], metadata: {}, answer: undefined });
  tokens = verifier();
});

const verifier = (issuer = provider.issuer) =>
  createOidcAccessTokens({
    issuer,
    audience: 'liftoff',
    resourceServer: 'crm-api',
    fetch,
    now: () => new Date(clock),
    onProblem: ({ message, cause }) => problems.push(`${message}: ${(cause as Error).message}`),
  });

const seconds = () => Math.floor(clock / 1000);
/** Undefined ones are left out. */
type Claims = Readonly<Record<string, unknown>>;
const claims = (): JWTPayload => ({
  iss: provider.issuer,
  aud: 'liftoff',
  sub: 'auth0|ana',
  scope: 'openid crm:read crm:write',
  iat: seconds(),
  exp: seconds() + 300,
});
const verify = async (changed: Claims = {}, key = first!) =>
  tokens.verify(await signed(key, { ...claims(), ...changed } as JWTPayload));

describe('an access token', () => {
  it('stands for its subject, with the scopes that this API knows', async () => {
    expect(await verify()).toEqual({ actor: 'oidc:auth0|ana', scopes: new Set(['crm:read', 'crm:write']) });
    expect(provider.state.requests).toEqual(['/.well-known/openid-configuration', '/keys']);
    await verify();
    expect(provider.state.requests).toHaveLength(2);
  });

  it.each(['ES256', 'PS512', 'EdDSA'])('may be signed by %s', async (alg) => {
    const key = await createSigningKey('k', alg);
    provider.state.keys = [key];
    expect(await verify({}, key)).toMatchObject({ actor: 'oidc:auth0|ana' });
  });

  it.each<[string, Claims, string[]]>([
    ["Cognito's", { scope: 'crm-api/crm:read crm-api/gold:read' }, ['crm:read', 'gold:read']],
    ['of another resource server', { scope: 'billing/ops https://crm-api/crm:pii crm-api//ops' }, []],
    ["Auth0's permissions", { scope: undefined, permissions: ['crm:write', 'ops'] }, ['crm:write', 'ops']],
    ["Okta's list", { scope: undefined, scp: ['crm:read'] }, ['crm:read']],
    ["Entra's text", { scope: undefined, scp: 'crm:read ops' }, ['crm:read', 'ops']],
    ['none', { scope: undefined }, []],
    ['others', { scope: 'crm CRM:READ crm:read:all crm:* /', permissions: { ops: true } }, []],
  ])('has scopes: %s', async (_, changed, scopes) => {
    expect([...(await verify(changed))!.scopes].sort()).toEqual(scopes);
  });

  it.each<[string, Claims]>([
    ['a list of audiences', { aud: ['account', 'liftoff'] }],
    ["Cognito's client", { aud: undefined, client_id: 'liftoff', token_use: 'access' }],
    ['an end 29 s ago', { exp: Date.UTC(2026, 10, 21, 10) / 1000 - 29 }],
    ['a beginning in 29 s', { nbf: Date.UTC(2026, 10, 21, 10) / 1000 + 29 }],
  ])('is taken with %s', async (_, changed) => {
    expect(await verify(changed)).toMatchObject({ actor: 'oidc:auth0|ana' });
  });

  it.each<[string, Claims]>([
    ['another audience', { aud: 'billing' }],
    ['part of the audience', { aud: 'liftoff-admin' }],
    ['no audience', { aud: undefined }],
    ["another client of Cognito's", { aud: undefined, client_id: 'other' }],
    ['another audience, though the client is ours', { aud: 'billing', client_id: 'liftoff' }],
    ["Cognito's ID token", { token_use: 'id' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no issuer', { iss: undefined }],
    ['an end 31 s ago', { exp: Date.UTC(2026, 10, 21, 10) / 1000 - 31 }],
    ['no end', { exp: undefined }],
    ['a beginning in 31 s', { nbf: Date.UTC(2026, 10, 21, 10) / 1000 + 31 }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['a subject of two lines', { sub: 'ana\r\nx-evil: 1' }],
    ['a subject that fills the log', { sub: 'x'.repeat(256) }],
    ['an end that is no number', { exp: 'never' }],
  ])('is refused with %s', async (_, changed) => {
    expect(await verify(changed)).toBeUndefined();
  });
});

describe('a forged token', () => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each(['none', 'None', 'NONE', ''])('with alg %j is refused', async (alg) => {
    const unsigned = `${encoded({ alg, kid: 'one' })}.${encoded(claims())}.`;
    expect(await tokens.verify(unsigned)).toBeUndefined();
    expect(await tokens.verify(`${unsigned}AAAA`)).toBeUndefined();
  });

  it('signed with the public key as a shared secret is refused', async () => {
    const pem = createPublicKey({ key: first!.publicJwk as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [pem, JSON.stringify(first!.publicJwk), first!.publicJwk.n!]) {
      const content = `${encoded({ alg: 'HS256', kid: 'one' })}.${encoded(claims())}`;
      const signature = createHmac('sha256', secret).update(content).digest('base64url');
      expect(await tokens.verify(`${content}.${signature}`)).toBeUndefined();
    }
  });

  it('signed by somebody else under the same key id is refused', async () => {
    expect(await verify({}, stranger)).toBeUndefined();
  });

  it('that brings its own key, or an address of keys, is refused', async () => {
    const { SignJWT } = await import('jose');
    for (const header of [{ jwk: stranger!.publicJwk }, { jku: `${provider.issuer}/evil` }, { kid: 'two' }]) {
      const token = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
        .sign(stranger!.privateKey);
      expect(await tokens.verify(token)).toBeUndefined();
    }
    expect(provider.state.requests).not.toContain('/evil');
  });

  it('whose claims were changed is refused', async () => {
    const [header, , signature] = (await signed(first!, claims())).split('.');
    const changed = encoded({ ...claims(), scope: 'ops' });
    expect(await tokens.verify(`${header}.${changed}.${signature}`)).toBeUndefined();
  });

  it.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d.e', '{}', 'eyJhbGciOiJSUzI1NiJ9.e30.', '\u0000'])(
    'of the form %j is refused, and nobody is asked',
    async (token) => {
      expect(await tokens.verify(token)).toBeUndefined();
      expect(provider.state.requests).toEqual([]);
    },
  );
});

describe('the keys of the provider', () => {
  it('are loaded again for one that is not known yet, every ten seconds at most', async () => {
    await verify();
    provider.state.keys = [first!, second!];
    expect(await verify({}, second)).toBeUndefined();
    clock += 10_000;
    expect(await verify({}, second)).toMatchObject({ actor: 'oidc:auth0|ana' });
    const asked = provider.state.requests.length;
    for (let guess = 0; guess < 5; guess++)
      expect(await verify({}, await createSigningKey(`guess-${guess}`, 'ES256'))).toBeUndefined();
    expect(provider.state.requests.length).toBe(asked);
  });

  it('are forgotten within ten minutes of being withdrawn', async () => {
    await verify();
    provider.state.keys = [second!];
    clock += 9 * 60_000;
    expect(await verify()).toBeDefined();
    clock += 2 * 60_000;
    expect(await verify()).toBeUndefined();
  });

  it('are asked for once by many tokens at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => verify()));
    expect(all.every((principal) => principal)).toBe(true);
    expect(provider.state.requests).toHaveLength(2);
  });

  it('serve on while the provider does not answer, but not for ever', async () => {
    await verify();
    provider.state.answer = { status: 500 };
    clock += 50 * 60_000;
    expect(await verify()).toBeDefined();
    expect(problems).toHaveLength(1);
    clock += 11 * 60_000;
    await expect(verify()).rejects.toMatchObject({ code: 'keys_unavailable', status: 503 });
  });

  it.each([
    ['an error', { status: 503 }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no discovery document', { status: 200, body: '{}' }],
    ['a redirection', { status: 302, headers: { location: 'http://127.0.0.1:1/keys' } }],
  ])('cannot be told from %s, and the provider is not pressed', async (_, answer) => {
    provider.state.answer = answer;
    await expect(verify()).rejects.toMatchObject({ code: 'keys_unavailable', status: 503 });
    await expect(verify()).rejects.toMatchObject({ code: 'keys_unavailable' });
    expect(provider.state.requests).toHaveLength(1);
    provider.state.answer = undefined;
    clock += 10_000;
    expect(await verify()).toBeDefined();
  });

  it('cannot be told while nobody answers at all', async () => {
    const gone = await startOidcProvider();
    await gone.close();
    tokens = verifier(gone.issuer);
    await expect(verify({ iss: gone.issuer })).rejects.toMatchObject({ code: 'keys_unavailable' });
  });

  it.each([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['plain HTTP elsewhere', { jwks_uri: 'http://169.254.169.254/latest/meta-data' }],
    ['a file', { jwks_uri: 'file:///etc/passwd' }],
    ['no address', { jwks_uri: 'keys' }],
  ])('are not taken from a discovery document that names %s', async (_, metadata) => {
    provider.state.metadata = metadata;
    await expect(verify()).rejects.toMatchObject({ code: 'keys_unavailable' });
    expect(provider.state.requests).toEqual(['/.well-known/openid-configuration']);
  });

  it.each([
    'http://auth.example.com',
    'http://169.254.169.254',
    'ftp://127.0.0.1',
    'http://127.0.0.1.evil.example',
  ])('are not asked for at %s', (issuer) => {
    expect(() => verifier(issuer)).toThrow(`${issuer} is not an https address`);
  });

  it('may be named with a slash at the end of the issuer', async () => {
    provider.state.metadata = { issuer: `${provider.issuer}/` };
    tokens = verifier(`${provider.issuer}/`);
    expect(await verify({ iss: `${provider.issuer}/` })).toBeDefined();
    expect(await verify({ iss: provider.issuer })).toBeUndefined();
  });
});
