import type { RateLimit } from '#contracts/api-key';
import type { Principal } from './principal.ts';
import { ProblemError } from './problem-error.ts';

export interface Throttle {
  /** Counts a request. @throws ProblemError rate_limited */
  admit(principal: Principal): void;
}

/** So many principals are remembered; the one that asked least recently is forgotten first. */
const MAX_BUCKETS = 10_000;

/**
 * One token bucket per principal. The buckets are this process's own: a principal whose requests are spread over
 * several sandboxes of a function may send its rate to each of them. It keeps one client from starving the others;
 * the stage's own limit at the gateway bounds the sum.
 */
export function createThrottle({ limit, now }: { limit: RateLimit; now: () => Date }): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    admit({ actor, rateLimit = limit }) {
      const at = now().getTime();
      const last = buckets.get(actor) ?? { tokens: rateLimit.burst, at };
      const refilled = last.tokens + (Math.max(0, at - last.at) / 1000) * rateLimit.per_second;
      const tokens = Math.min(rateLimit.burst, refilled);
      const admitted = tokens >= 1;
      buckets.delete(actor);
      buckets.set(actor, { tokens: admitted ? tokens - 1 : tokens, at });
      if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value!);
      if (admitted) return;
      const seconds = Math.max(1, Math.ceil((1 - tokens) / rateLimit.per_second));
      throw new ProblemError('rate_limited', {
        detail: `This token may send ${rateLimit.per_second} requests per second.`,
        headers: { 'retry-after': String(seconds) },
      });
    },
  };
}
