import type { Finding } from './finding.ts';

const RUNBOOK = 'docs/runbook.md';
const order = ['problem', 'unknown', 'notice'] as const;
const titles = { problem: 'PROBLEM', unknown: 'UNKNOWN', notice: 'notice ' } as const;

/** The report as people read it: problems first, in the order in which data flows, then what is healthy in a line. */
export function reportLines(findings: readonly Finding[]): string[] {
  const told = order.flatMap((status) => findings.filter((finding) => finding.status === status));
  const details = told.flatMap((finding) => [...paragraph(finding), '']);
  const healthy = findings.filter(({ status }) => status === 'ok').map(({ check }) => check);
  const skipped = findings.filter(({ status }) => status === 'skipped');
  return [
    ...details,
    ...(healthy.length > 0 ? [`Healthy: ${healthy.join(', ')}.`] : []),
    ...skipped.map(({ check, what }) => `Not examined: ${check}. ${what}`),
    verdict(findings),
  ];
}

function paragraph({ status, check, what, since, meaning, todo = [], page }: Finding): string[] {
  const title = titles[status as keyof typeof titles];
  return [
    `${title} ${check}: ${what}`,
    ...(since ? [`  since  ${since}`] : []),
    ...(meaning ? [`  means  ${meaning}`] : []),
    ...todo.map((step, at) => `  ${at === 0 ? 'do   ' : '     '}  ${step}`),
    ...(page ? [`  more   ${RUNBOOK}#${page}`] : []),
  ];
}

function verdict(findings: readonly Finding[]): string {
  const count = (status: Finding['status']): number =>
    findings.filter((each) => each.status === status).length;
  const problems = count('problem');
  if (problems > 0) return `${problems} ${problems === 1 ? 'problem' : 'problems'} found.`;
  return count('unknown') > 0 ? 'No problem found, but not everything could be examined.' : 'All is well.';
}
