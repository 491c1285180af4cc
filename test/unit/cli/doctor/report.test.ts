import { describe, expect, it } from 'vitest';
import { makeChecks } from '#cli/doctor/check';
import { exitStatusOf, type Finding } from '#cli/doctor/finding';
import { duration } from '#cli/doctor/in-words';
import { reportLines } from '#cli/doctor/report';

const finding = (status: Finding['status'], check = status): Finding => ({
  check,
  status,
  what: `${check}!`,
});

describe('the report', () => {
  it('begins with the problems and ends with the verdict', () => {
    const lines = reportLines([
      finding('ok'),
      finding('notice'),
      { ...finding('problem'), since: 'then', meaning: 'That.', todo: ['one', 'two'], page: 'gold-stale' },
      finding('unknown'),
      finding('skipped'),
    ]);

    expect(lines).toEqual([
      'PROBLEM problem: problem!',
      '  since  then',
      '  means  That.',
      '  do     one',
      '         two',
      '  more   docs/runbook.md#gold-stale',
      '',
      'UNKNOWN unknown: unknown!',
      '',
      'notice  notice: notice!',
      '',
      'Healthy: ok.',
      'Not examined: skipped. skipped!',
      '1 problem found.',
    ]);
    expect(reportLines([finding('ok')]).at(-1)).toBe('All is well.');
    expect(reportLines([finding('unknown')]).at(-1)).toContain('not everything');
  });

  it.each([
    [['ok', 'notice', 'skipped'], 0],
    [['ok', 'unknown', 'problem'], 1],
    [['ok', 'unknown'], 2],
  ] as const)('of %s has exit status %s', (all, status) => {
    expect(exitStatusOf(all.map((each) => finding(each)))).toBe(status);
  });
});

describe('checks', () => {
  const failing = (error: unknown) => ({ name: 'failing', examine: () => Promise.reject(error) });

  it('that fail are findings, and the others are made all the same', async () => {
    const fine = { name: 'fine', examine: async () => [{ status: 'ok', what: 'well' } as const] };
    const unsupported = Object.assign(new Error('?'), { name: 'UnknownOperationException' });

    const findings = await makeChecks([failing(new Error('broken')), failing(unsupported), fine], undefined);

    expect(findings).toMatchObject([
      { check: 'failing', status: 'unknown', what: expect.stringContaining('broken') },
      { check: 'failing', status: 'skipped' },
      { check: 'fine', status: 'ok' },
    ]);
  });
});

describe('durations in words', () => {
  it.each([
    [0, '0 seconds'],
    [61_000, '1 minute'],
    [7_200_000, '2 hours'],
    [200_000_000, '2 days'],
  ])('%s ms', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});
