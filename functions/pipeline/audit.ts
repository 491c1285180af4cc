import type { Engine } from '#lake/engine';

/** One audit found rows it must not find: what was computed is not published. */
export class AuditFailed extends Error {
  override readonly name = 'AuditFailed';
  readonly code = 'audit_failed';
}

const SAMPLE_ROWS = 3;

/** Runs the audits of a model on the relation `candidate`. Rejects with {@link AuditFailed} naming each that failed. */
export async function runAudits(engine: Engine, model: string, auditsSql: string): Promise<string[]> {
  const audits = parseAudits(auditsSql);
  const failures: string[] = [];
  for (const { name, query } of audits) {
    const rows = await engine.rows(`SELECT * FROM (${query}) LIMIT ${SAMPLE_ROWS}`);
    if (rows.length > 0) failures.push(`${name}, for example ${JSON.stringify(rows)}`);
  }
  if (failures.length > 0) throw new AuditFailed(`${model}: ${failures.join('; ')}`);
  return audits.map(({ name }) => name);
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
