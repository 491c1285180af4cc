import type { RateLimit, Scope } from '#contracts/api-key';
import { ProblemError } from './problem-error.ts';

/** Who sends a request. */
export interface Principal {
  /** Key id of an API key, or `oidc:<subject>`. Becomes the `actor` of events. */
  readonly actor: string;
  /** Also scopes that this version does not know. */
  readonly scopes: ReadonlySet<string>;
  /** The limit of its own, where its key names one. */
  readonly rateLimit?: RateLimit | undefined;
}

/** Sees personal data unmasked. */
export const seesPii = ({ scopes }: Principal): boolean => scopes.has('crm:pii' satisfies Scope);

/** @throws ProblemError forbidden, naming the scopes that are missing */
export function assertScopes({ scopes }: Principal, needed: readonly Scope[]): void {
  const missing = needed.filter((scope) => !scopes.has(scope));
  if (missing.length === 0) return;
  throw new ProblemError('forbidden', {
    detail: `The token needs the scope ${missing.join(' and ')}.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${needed.join(' ')}"` },
  });
}
