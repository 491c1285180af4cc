import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import * as z from 'zod';
import { ProblemError } from '../domain/problem-error.ts';

export interface ProviderKeys {
  /** As the provider spells it, and its tokens do. */
  readonly issuer: string;
  readonly keySet: LocalJWKSet;
}

export interface ProviderKeysOptions {
  readonly issuer: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** Told of every try to load the keys that failed. */
  readonly onProblem: (problem: { message: string; cause: unknown }) => void;
}

/** So long a key that the provider has withdrawn may still be taken. */
const FRESH_MS = 10 * 60_000;
/** So often, at most, the provider is asked, whether it answers or not. */
const RELOAD_INTERVAL_MS = 10_000;
/** So long the last keys serve while the provider does not answer. */
const STALE_MS = 60 * 60_000;
const TIMEOUT_MS = 3_000;

/**
 * The signing keys of an OpenID Connect provider, found by its discovery document and cached in this process.
 * @throws Error for an issuer that is neither `https` nor on this machine
 */
export function createProviderKeys({ issuer, fetch, now, onProblem }: ProviderKeysOptions) {
  assertSecure(issuer, issuer);
  let keys: ProviderKeys | undefined;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    triedAt = now().getTime();
    try {
      keys = await readProvider(issuer, fetch);
      loadedAt = now().getTime();
    } catch (cause) {
      onProblem({ message: 'The keys of the OpenID Connect provider could not be loaded', cause });
    }
  }

  return {
    /**
     * The provider's keys; loaded again when they are old or `insufficient`, unless that has just been tried.
     * @throws ProblemError keys_unavailable
     */
    async get({ insufficient = false } = {}): Promise<ProviderKeys> {
      const wanted = !keys || insufficient || now().getTime() - loadedAt > FRESH_MS;
      if (wanted && (loading || now().getTime() - triedAt >= RELOAD_INTERVAL_MS)) {
        loading ??= load().finally(() => {
          loading = undefined;
        });
        await loading;
      }
      if (!keys || now().getTime() - loadedAt > STALE_MS) throw new ProblemError('keys_unavailable');
      return keys;
    },
  };
}

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** OpenID Connect Discovery section 4: the document names its issuer, which must be the one that was asked. */
async function readProvider(issuer: string, fetch: ProviderKeysOptions['fetch']): Promise<ProviderKeys> {
  const base = withoutSlash(issuer);
  const document = metadata.parse(await readJson(`${base}/.well-known/openid-configuration`, fetch));
  if (withoutSlash(document.issuer) !== base)
    throw new Error(`The discovery document of ${issuer} is that of ${document.issuer}`);
  assertSecure(document.jwks_uri, issuer);
  const keySet = createLocalJWKSet((await readJson(document.jwks_uri, fetch)) as JSONWebKeySet);
  return { issuer: document.issuer, keySet };
}

const withoutSlash = (url: string): string => url.replace(/\/$/, '');

async function readJson(url: string, fetch: ProviderKeysOptions['fetch']): Promise<unknown> {
  // A redirection could lead anywhere, past the check of the address.
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}

/** Plain HTTP is for a provider on this machine only, and only what such a provider names may be there too. */
function assertSecure(url: string, issuer: string): void {
  if (new URL(url).protocol === 'https:') return;
  if (isLoopbackHttp(url) && isLoopbackHttp(issuer)) return;
  throw new Error(`${url} is not an https address`);
}

function isLoopbackHttp(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
