import type { Engine } from '#lake/engine';

/** One audit found rows it must not find: what was computed is not published. */
export class AuditFailed extends Error {
  override readonly name = 'AuditFailed';
  readonly code = 'audit_failed';
}

/**
 * Runs the audits of a model on the relation `candidate`. Rejects with {@link AuditFailed}, which names each audit
 * that failed and counts its rows: the rows themselves may be personal data, and errors travel far.
 */
export async function runAudits(engine: Engine, model: string, auditsSql: string): Promise<string[]> {
  const audits = parseAudits(auditsSql);
  const failures: string[] = [];
  for (const { name, query } of audits) {
    const [found] = await engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM (${query})`);
    if (found!.rows > 0) failures.push(`${name} found ${found!.rows} rows`);
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
