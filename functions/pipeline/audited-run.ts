import type { LakeContext } from '#lake/context';
import { openAuditLog } from './audit-log.ts';
import type { StepRun } from './step-run.ts';

interface ErrorLog {
  error(message: string, details: { readonly table: string; readonly error: Error }): void;
}

/** The run that an invocation is a step of. What its audits find is kept; where that fails, it is logged. */
export const auditedRun = (
  lake: LakeContext,
  log: ErrorLog,
  { run_id, logical_date }: { readonly run_id: string; readonly logical_date: string },
): StepRun =>
  openAuditLog(lake, {
    runId: run_id,
    logicalDate: logical_date,
    onFailure: (table, cause) =>
      log.error('What the audits found could not be kept', { table, error: cause as Error }),
  });
