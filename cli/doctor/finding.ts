/**
 * `notice`: healthy, and worth knowing. `skipped`: does not apply to this stack, or cannot be asked of it.
 * `unknown`: should have been examined and could not be.
 */
export type FindingStatus = 'ok' | 'notice' | 'problem' | 'skipped' | 'unknown';

/** What a check has found, in words. */
export interface Finding {
  readonly check: string;
  readonly status: FindingStatus;
  /** What is the matter; for a healthy subject, what was looked at. */
  readonly what: string;
  /** ISO 8601. */
  readonly since?: string | undefined;
  /** What it means for the users: what is lost, what waits. */
  readonly meaning?: string;
  /** Commands and other steps, in order. */
  readonly todo?: readonly string[];
  /** Anchor in docs/runbook.md. */
  readonly page?: string;
}

/** A finding without the name of its check. */
export type Judgement = Omit<Finding, 'check'>;

/** 0: healthy; 1: a problem was found; 2: none was found, but something could not be examined. */
export function exitStatusOf(findings: readonly Finding[]): number {
  if (findings.some(({ status }) => status === 'problem')) return 1;
  return findings.some(({ status }) => status === 'unknown') ? 2 : 0;
}
