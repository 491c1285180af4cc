import { describe, expect, it } from 'vitest';
import { createFaultWindows, type FaultWindow } from '#local/faults/fault-windows';

const slow: FaultWindow = {
  id: 1,
  point: 's3',
  fault: { kind: 's3_slow', ms: 5 },
  match: '^PUT',
  rate: 0.3,
  times: 100,
  ms: 1000,
};

function windows(seed = 1) {
  const clock = { ms: 0 };
  const fired: string[] = [];
  const faults = createFaultWindows({
    seed,
    now: () => clock.ms,
    onFault: ({ id }, about) => fired.push(`${id} ${about}`),
  });
  return { clock, fired, faults };
}

const outcomes = (seed: number): boolean[] => {
  const { faults } = windows(seed);
  faults.open(slow);
  return Array.from({ length: 200 }, (_, n) => faults.decide('s3', `PUT /${n}`) !== undefined);
};

describe('a window of faults', () => {
  it('always befalls the first that passes, and then as many as its rate says', () => {
    const [first, ...later] = outcomes(1);

    expect(first).toBe(true);
    expect(later.filter(Boolean).length).toBeGreaterThan(30);
    expect(later.filter(Boolean).length).toBeLessThan(90);
  });

  it('chooses the same victims for the same seed, and others for another', () => {
    expect(outcomes(7)).toEqual(outcomes(7));
    expect(outcomes(7)).not.toEqual(outcomes(8));
  });

  it('befalls only what it is about', () => {
    const { faults, fired } = windows();
    faults.open(slow);

    expect(faults.decide('s3', 'GET /a')).toBeUndefined();
    expect(faults.decide('deliver', 'PUT')).toBeUndefined();
    expect(faults.decide('s3', 'PUT /a')).toEqual(slow.fault);
    expect(fired).toEqual(['1 PUT /a']);
  });

  it('waits for its first victim however long, and closes a while after it', () => {
    const { faults, clock } = windows();
    faults.open({ ...slow, rate: 1 });
    clock.ms = 1_000_000;

    expect(faults.decide('s3', 'PUT /a')).toBeDefined();
    clock.ms += 999;
    expect(faults.decide('s3', 'PUT /b')).toBeDefined();
    clock.ms += 1;
    expect(faults.decide('s3', 'PUT /c')).toBeUndefined();
  });

  it('closes after so many faults', () => {
    const { faults } = windows();
    faults.open({ ...slow, rate: 1, times: 2 });

    const befallen = ['a', 'b', 'c'].map((key) => faults.decide('s3', `PUT /${key}`) !== undefined);

    expect(befallen).toEqual([true, true, false]);
  });

  it('lets the one behind it act where it does not', () => {
    const { faults } = windows();
    faults.open({ ...slow, rate: 1 });
    faults.open({ ...slow, id: 2, fault: { kind: 's3_error', status: 503 }, rate: 1, times: 1 });

    expect(faults.decide('s3', 'PUT /a')?.kind).toBe('s3_error');
    expect(faults.decide('s3', 'PUT /b')?.kind).toBe('s3_slow');
  });

  it('is over when all is told to be calm', () => {
    const { faults } = windows();
    faults.open(slow);
    faults.closeAll();

    expect(faults.decide('s3', 'PUT /a')).toBeUndefined();
  });
});
