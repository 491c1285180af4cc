import { auditColumns, tablePath } from '#contracts/lake-layout';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { identifier, list, literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { nameOf } from '../domain/lake-table.ts';
import type { AuditOutcome } from './audit.ts';
import { openTable } from './open-table.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import type { StepRun } from './step-run.ts';
import { tableDefinition } from './table-definition.ts';

export interface AuditLogOptions {
  readonly runId: string;
  /** The day that the run computes for. */
  readonly logicalDate: string;
  /** Told of what could not be kept. */
  readonly onFailure: (table: string, cause: unknown) => void;
}

/** Keeps what audits find in quality/audits: by whichever run, and whether or not the table is published then. */
export function openAuditLog(
  context: LakeContext,
  { runId, logicalDate, onFailure }: AuditLogOptions,
): StepRun {
  return {
    runId,
    async keepAudits(table, outcomes) {
      if (outcomes.length === 0) return;
      const at = context.now().toISOString();
      const rows = outcomes.map((outcome) => rowOf(outcome, { runId, logicalDate, table, at }));
      const query = `select * from (values ${list(rows)}) as audits(${list(columns)})`;
      try {
        await retryLostRaces(async () => append(await openAudits(context), query));
      } catch (cause) {
        onFailure(table, cause);
      }
    },
  };
}

const openAudits = (context: LakeContext): Promise<DeltaTable> =>
  openTable(
    context,
    tablePath.audits,
    tableDefinition(auditColumns, { description: 'What each audit of each run found.' }),
  );

const columns = auditColumns.map(({ name }) => identifier(name));

/** The largest value of its column. */
const MOST_ROWS = 2_147_483_647;

function rowOf(
  { audit, rowsFound }: AuditOutcome,
  { runId, logicalDate, table, at }: { runId: string; logicalDate: string; table: string; at: string },
): string {
  const values = [
    literal(runId),
    `date ${literal(logicalDate)}`,
    literal(nameOf(table)),
    literal(audit),
    `${Math.min(rowsFound, MOST_ROWS)}::integer`,
    String(rowsFound === 0),
    `timestamptz ${literal(at)}`,
  ];
  return `(${list(values)})`;
}
