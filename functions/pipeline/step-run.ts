import type { AuditOutcome } from './audit.ts';

/** The run of the state machine that a step is part of. */
export interface StepRun {
  /** Recorded with the step's commits. */
  readonly runId: string;
  /** Keeps what audits of a table found. Never rejects: a good table is published though nobody can tell later why. */
  keepAudits(table: string, outcomes: readonly AuditOutcome[]): Promise<void>;
}
