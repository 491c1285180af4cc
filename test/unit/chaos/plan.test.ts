import { describe, expect, it } from 'vitest';
import { faultKinds, inWords, makePlan } from '../../chaos/plan.ts';

const hour = { unit: 'ms', length: 3_600_000 } as const;

describe('a plan of faults', () => {
  it('follows from the seed alone', () => {
    expect(makePlan({ seed: 4, extent: hour })).toEqual(makePlan({ seed: 4, extent: hour }));
    expect(makePlan({ seed: 4, extent: hour })).not.toEqual(makePlan({ seed: 5, extent: hour }));
  });

  it('has every kind once in every round, in the order of time and before the end', () => {
    const plan = makePlan({ seed: 1, extent: { unit: 'events', length: 300_000 } });

    expect(plan).toHaveLength(3 * faultKinds.length);
    for (const kind of faultKinds) expect(plan.filter((fault) => fault.kind === kind)).toHaveLength(3);
    expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((a, b) => a - b));
    expect(plan.at(-1)!.at).toBeLessThan(300_000);
    expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
  });

  it('has a round even when the run is short, and only the kinds asked for', () => {
    const plan = makePlan({
      seed: 1,
      extent: { unit: 'events', length: 10 },
      kinds: ['kill_cloud', 's3_slow'],
    });

    expect(plan.map(({ kind }) => kind).sort()).toEqual(['kill_cloud', 's3_slow']);
  });

  it('can be read', () => {
    const [fault] = makePlan({ seed: 1, extent: hour, kinds: ['kill_cloud'] });

    expect(inWords(fault!, hour)).toMatch(/^#1 at \d+\.\d s: kill_cloud \{"pauseMs":\d+\}$/);
  });
});
