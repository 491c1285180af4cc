import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './api-types.ts';
import { retryingFetch } from './retrying-fetch.ts';

/** Typed by the OpenAPI document: `client.GET('/v1/sales/{id}', { params: { path: { id } } })`. */
export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** Where the API is, with or without a slash at the end. */
  readonly url: string;
  /** The bearer token, or what gives the one to send next. */
  readonly token: string | (() => string | Promise<string>);
  /** Of messages: `en` or `pt-BR`. */
  readonly language?: string;
  /** How often a request is tried before its failure is told; default 6, about 15 seconds of waiting in all. */
  readonly attempts?: number;
  /** Of each try; default a minute. */
  readonly timeoutMs?: number;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/**
 * A client of the API. Every call resolves to `{ data }` or, with a problem document, to `{ error }`; it rejects
 * only when no answer came. Writes get an Idempotency-Key, so that they can be repeated: see {@link retryingFetch}.
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { url, token, language, attempts = 6, timeoutMs = 60_000 } = options;
  const client = createClient<paths>({
    baseUrl: url.replace(/\/$/, ''),
    // Lists are comma-separated: the document has no other.
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: retryingFetch({
      attempts,
      timeoutMs,
      fetch: options.fetch ?? ((request) => fetch(request)),
      sleep: options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
    }),
  });
  const headers: Middleware = {
    async onRequest({ request, schemaPath }) {
      request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      if (language) request.headers.set('accept-language', language);
      if (request.method === 'PATCH' && schemaPath.endsWith('/{id}'))
        request.headers.set('content-type', 'application/merge-patch+json');
      if (request.method !== 'GET' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID());
    },
  };
  client.use(headers);
  return client;
}
