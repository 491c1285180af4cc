import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createSigningKey, signed } from '#test/unit/functions/oidc-provider';

export const AUDIENCE = 'https://api.liftoff.example';
export const CLIENT_ID = 'liftoff-web';

interface Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string | undefined;
  readonly scope: string;
}

/**
 * A little OpenID Connect provider that signs people in: authorization code with PKCE (RFC 7636, S256 only), access
 * tokens of RFC 9068. Its page has one button.
 */
export async function startOidcProvider() {
  const key = await createSigningKey('web');
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, issuer);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const json = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
        });
      case '/keys':
        return json(200, { keys: [key.publicJwk] });
      case '/authorize':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(consent(searchParams));
      case '/favicon.ico':
        return void response.writeHead(204).end();
      case '/token':
        return token(new URLSearchParams(await text(request)), json);
      default:
        return json(404, {});
    }
  }

  function consent(asked: URLSearchParams): string {
    const code = randomUUID();
    if (asked.get('client_id') !== CLIENT_ID || asked.get('code_challenge_method') !== 'S256')
      return 'refused';
    grants.set(code, {
      challenge: asked.get('code_challenge')!,
      redirectUri: asked.get('redirect_uri')!,
      nonce: asked.get('nonce') ?? undefined,
      scope: asked.get('scope')!,
    });
    const back = new URL(asked.get('redirect_uri')!);
    back.search = new URLSearchParams({ code, state: asked.get('state')! }).toString();
    return `<h1>Provider</h1><a href="${back.href.replaceAll('&', '&amp;')}">Continue as Ana</a>`;
  }

  async function token(form: URLSearchParams, json: (status: number, body: unknown) => void): Promise<void> {
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri'))
      return json(400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, sub: 'ana', iat: now, exp: now + 3600 };
    const access = { ...claims, aud: AUDIENCE, scope: grant.scope, client_id: CLIENT_ID };
    json(200, {
      token_type: 'Bearer',
      expires_in: 3600,
      scope: grant.scope,
      access_token: await signed(key, access),
      id_token: await signed(key, { ...claims, aud: CLIENT_ID, ...(grant.nonce && { nonce: grant.nonce }) }),
    });
  }

  return {
    issuer,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
