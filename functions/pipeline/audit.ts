import type { Engine } from '#lake/engine';
import type { StepRun } from './step-run.ts';

/** One audit found rows it must not find: what was computed is not published. */
export class AuditFailed extends Error {
  override readonly name = 'AuditFailed';
  readonly code = 'audit_failed';
}

/** What one audit found. */
export interface AuditOutcome {
  readonly audit: string;
  /** Rows that it must not find. */
  readonly rowsFound: number;
}

/**
 * Runs the audits of a table on the relation `candidate`, and has the run keep what they found. Rejects with
 * {@link AuditFailed}, which names each audit that failed and counts its rows: the rows themselves may be personal
 * data, and errors travel far.
 *
 * @param table where the table lies in the lake, such as `gold/sales_daily`
 * @param run undefined for what is computed outside of a run
 */
export async function runAudits(
  engine: Engine,
  table: string,
  auditsSql: string,
  run?: StepRun,
): Promise<AuditOutcome[]> {
  const outcomes: AuditOutcome[] = [];
  for (const { name, query } of parseAudits(auditsSql)) {
    const [found] = await engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM (${query})`);
    outcomes.push({ audit: name, rowsFound: found!.rows });
  }
  await run?.keepAudits(table, outcomes);
  const failures = outcomes.filter(({ rowsFound }) => rowsFound > 0);
  if (failures.length > 0)
    throw new AuditFailed(
      `${table}: ${failures.map(({ audit, rowsFound }) => `${audit} found ${rowsFound} rows`).join('; ')}`,
    );
  return outcomes;
}

export function parseAudits(sql: string): { name: string; query: string }[] {
  return sql
    .split(/^-- audit: /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n');
      return { name: name.trim(), query: lines.join('\n').trim().replace(/;\s*$/, '') };
    });
}
