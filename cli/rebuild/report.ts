import { objectTable } from '../terminal/text-table.ts';
import { type CommitCheck, isWrong } from './commit-check.ts';

/** Per table what was compared, then each commit that did not come out identical, then the verdict. */
export function reportLines(checks: readonly CommitCheck[]): string[] {
  const subjects = [...new Set(checks.map(({ subject }) => subject))];
  const rows = subjects.map((subject) => {
    const mine = checks.filter((check) => check.subject === subject);
    const sum = (pick: (check: CommitCheck) => number) => mine.reduce((total, each) => total + pick(each), 0);
    const made = mine.filter(({ kind }) => kind !== 'rearranged');
    return {
      table: subject,
      commits: made.length,
      packed: mine.length - made.length,
      'files compared': sum(({ files }) => files),
      identical: sum(({ identical }) => identical),
      different: sum((check) => (isWrong(check) ? check.files - check.identical : 0)),
      'not comparable': mine.filter(({ outcome }) => outcome === 'not_comparable').length,
    };
  });
  const notes = checks.flatMap(({ subject, version, outcome, detail }) =>
    outcome === 'identical' ? [] : [`${words[outcome]} ${subject} version ${version}: ${detail}`],
  );
  return [...(rows.length > 0 ? objectTable(rows) : []), ...notes, verdict(checks)];
}

const words = {
  different: 'DIFFERENT',
  failed: 'FAILED',
  not_comparable: 'not comparable:',
} as const;

function verdict(checks: readonly CommitCheck[]): string {
  const wrong = checks.filter(isWrong).length;
  if (wrong > 0) return `${wrong} of ${checks.length} commits do not come out as they were.`;
  const files = checks.reduce((sum, each) => sum + each.files, 0);
  return files === 0
    ? 'Nothing could be compared.'
    : `Made again from bronze, all ${files} files that can be compared are identical.`;
}
