import type { Audit } from './lake-api.ts';

/** One audit over time. */
export interface AuditSeries {
  readonly table: string;
  readonly audit: string;
  /** The oldest first. */
  readonly results: readonly Audit[];
  readonly passed: number;
  readonly last: Audit;
  /** The last time that it found rows. */
  readonly lastFailed: Audit | undefined;
}

export interface TableAudits {
  readonly table: string;
  readonly series: readonly AuditSeries[];
  /** Audits that found rows the last time they were run. */
  readonly failing: number;
}

/** Results of any order, by table and audit: tables and audits that fail now stand first, then by name. */
export function auditSeries(results: readonly Audit[]): TableAudits[] {
  const groups = new Map<string, Audit[]>();
  for (const result of results) {
    const key = `${result.table}\n${result.audit}`;
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  const series = [...groups.values()].map(seriesOf).sort(worstFirst);
  return [...new Set(series.map(({ table }) => table))]
    .map((table): TableAudits => {
      const own = series.filter((each) => each.table === table);
      return { table, series: own, failing: own.filter(({ last }) => !last.passed).length };
    })
    .sort((a, b) => Math.sign(b.failing) - Math.sign(a.failing) || a.table.localeCompare(b.table));
}

function seriesOf(unsorted: readonly Audit[]): AuditSeries {
  const results = [...unsorted].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = results.at(-1)!;
  return {
    table: last.table,
    audit: last.audit,
    results,
    passed: results.filter(({ passed }) => passed).length,
    last,
    lastFailed: results.filter(({ passed }) => !passed).at(-1),
  };
}

const worstFirst = (a: AuditSeries, b: AuditSeries): number =>
  Number(a.last.passed) - Number(b.last.passed) ||
  Number(a.lastFailed === undefined) - Number(b.lastFailed === undefined) ||
  a.audit.localeCompare(b.audit);
