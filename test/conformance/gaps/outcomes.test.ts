import { describe, expect, it } from 'vitest';
import { judge } from '../outcomes.ts';

describe('the outcomes of a run', () => {
  const known = { 's3/a > known': 'answers 200' };

  it('are passes and known gaps when all goes as expected', () => {
    const verdict = judge(
      [
        { id: 's3/a > plain', passed: true },
        { id: 's3/a > known', passed: false, message: 'expected 200 to be 403' },
      ],
      known,
    );

    expect(verdict).toEqual({
      passed: ['s3/a > plain'],
      gaps: [{ id: 's3/a > known', observed: 'answers 200' }],
      failed: [],
    });
  });

  it('fail when a gap is closed', () => {
    const { passed, gaps, failed } = judge([{ id: 's3/a > known', passed: true }], known);

    expect([passed, gaps]).toEqual([[], []]);
    expect(failed).toEqual([{ id: 's3/a > known', why: expect.stringContaining('the gap is closed') }]);
  });

  it('fail when something is amiss that is not known', () => {
    const { failed } = judge([{ id: 's3/a > new', passed: false, message: 'expected 1 to be 2' }], {});

    expect(failed).toEqual([{ id: 's3/a > new', why: 'expected 1 to be 2' }]);
  });

  it('fail when a known gap names no test, or one that was skipped', () => {
    expect(judge([], known).failed).toEqual([
      { id: 's3/a > known', why: 'a known gap of a test that did not run' },
    ]);
  });
});
