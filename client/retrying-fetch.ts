export interface RetryOptions {
  /** How often a request is tried in all. */
  readonly attempts: number;
  /** Of each try. */
  readonly timeoutMs: number;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/**
 * Repeats a request that got no answer, 429 or 5xx, where that is safe: reads, and writes with an Idempotency-Key.
 * Waits as long as Retry-After says. The last answer is returned as it is; without one, rejects with what `fetch`
 * rejected with.
 */
export const retryingFetch =
  ({ attempts, timeoutMs, fetch, sleep }: RetryOptions) =>
  async (request: Request): Promise<Response> => {
    const safe = /^(GET|HEAD)$/.test(request.method) || request.headers.has('idempotency-key');
    for (let tried = 1; ; tried += 1) {
      const last = !safe || tried >= attempts;
      try {
        // A body can be sent once: the original is kept for the next try.
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
        const response = await fetch(new Request(last ? request : request.clone(), { signal }));
        if (last || !mayPass(response.status)) return response;
        await response.body?.cancel();
        await sleep(Math.max(askedPauseMs(response), ownPauseMs(tried)));
      } catch (error) {
        if (last || request.signal.aborted) throw error;
        await sleep(ownPauseMs(tried));
      }
    }
  };

const mayPass = (status: number): boolean => status === 429 || status >= 500;

/** Doubles with each try; at random, so that clients who failed together do not return together. */
const ownPauseMs = (tried: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1)) * (0.5 + Math.random() / 2);

/** Retry-After (RFC 9110 section 10.2.3): seconds or a date. */
function askedPauseMs({ headers }: Response): number {
  const text = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
