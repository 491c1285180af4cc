import type { webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicJwk: JWK;
}

export async function createSigningKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A little OpenID Connect provider on 127.0.0.1: its discovery document and its keys. */
export async function startOidcProvider() {
  const state = {
    keys: [] as SigningKey[],
    /** Paths asked for. */
    requests: [] as string[],
    /** What the discovery document says besides, or instead. */
    metadata: {} as Record<string, unknown>,
    /** Answers every request in the place of the provider. */
    answer: undefined as undefined | { status: number; body?: string; headers?: Record<string, string> },
  };
  const server: Server = createServer((request, response) => {
    state.requests.push(request.url!);
    const { status, body, headers } = state.answer ?? {
      status: 200,
      body: JSON.stringify(
        request.url === '/.well-known/openid-configuration'
          ? { issuer, jwks_uri: `${issuer}/keys`, ...state.metadata }
          : { keys: state.keys.map(({ publicJwk }) => publicJwk) },
      ),
    };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const signed = ({ kid, alg, privateKey }: SigningKey, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'at+jwt' }).sign(privateKey);
