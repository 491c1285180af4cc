import type { Logger } from '@aws-lambda-powertools/logger';
import type { LakeContext } from '#lake/context';
import { openAuditLog } from '../pipeline/audit-log.ts';
import type { StepRun } from '../pipeline/step-run.ts';

/** The run that an invocation is a step of. What its audits find is kept; where that fails, it is logged. */
export const auditedRun = (
  lake: LakeContext,
  logger: Logger,
  { run_id, logical_date }: { readonly run_id: string; readonly logical_date: string },
): StepRun =>
  openAuditLog(lake, {
    runId: run_id,
    logicalDate: logical_date,
    onFailure: (table, cause) =>
      logger.error('What the audits found could not be kept', { table, error: cause as Error }),
  });
