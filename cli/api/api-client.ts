import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';

export interface ApiRequest {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, with a slash in front. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiClientOptions {
  readonly url: string;
  readonly token: string;
  /** How often a request is tried before it fails. Default 6: about 15 seconds of waiting in all. */
  readonly attempts?: number;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

export interface ApiClient {
  /**
   * The answer, unless it says to try again (429, 5xx): then the request is repeated, which its Idempotency-Key
   * makes safe.
   *
   * @throws CliError `api_unreachable` (no answer), `api_failing` (429 or 5xx every time)
   */
  send(request: ApiRequest): Promise<ApiAnswer>;
}

export function apiClient(options: ApiClientOptions): ApiClient {
  const { url, token, attempts = 6, timeoutMs = 60_000, fetch: call = fetch, sleep: wait = sleep } = options;

  async function attempt({ method, path, body, idempotencyKey }: ApiRequest): Promise<Attempt> {
    const response = await call(url.replace(/\/$/, '') + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'DELETE'
          ? {}
          : {
              'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
            }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const retryAfter = Number(response.headers.get('retry-after') ?? 0);
    return { status: response.status, body: fromJson(text), retryAfterMs: retryAfter * 1000 };
  }

  return {
    async send(request) {
      for (let tried = 1; ; tried += 1) {
        const outcome = await attempt(request).catch((error: unknown) => ({ error }));
        if (!('error' in outcome) && outcome.status !== 429 && outcome.status < 500) return outcome;
        if (tried === attempts) throw failure(url, outcome);
        const asked = 'error' in outcome ? 0 : outcome.retryAfterMs;
        await wait(Math.max(asked, Math.min(8000, 250 * 2 ** tried) * (0.5 + Math.random() / 2)));
      }
    },
  };
}

interface Attempt extends ApiAnswer {
  readonly retryAfterMs: number;
}

function failure(url: string, outcome: Attempt | { readonly error: unknown }): CliError {
  return 'error' in outcome
    ? new CliError('api_unreachable', `${url} does not answer`, { cause: outcome.error })
    : new CliError('api_failing', `${url} answers ${outcome.status}`, {
        cause: new Error(JSON.stringify(outcome.body)),
      });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
