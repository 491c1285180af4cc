import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RateLimit } from '#contracts/api-key';
import { createThrottle, type Throttle } from '#functions/domain/throttle';

let clock: number;
let throttle: Throttle;
beforeEach(() => {
  clock = 1_000_000;
  throttle = createThrottle({ limit: { per_second: 2, burst: 3 }, now: () => new Date(clock) });
});

/** How many of `count` requests at once are admitted. */
function admitted(count: number, actor = 'a', rateLimit?: RateLimit): number {
  let admissions = 0;
  for (let request = 0; request < count; request++)
    try {
      throttle.admit({ actor, scopes: new Set(), rateLimit });
      admissions += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'rate_limited', status: 429 });
    }
  return admissions;
}

describe('the throttle', () => {
  it('admits a burst, then the rate', () => {
    expect(admitted(5)).toBe(3);
    clock += 1_000;
    expect(admitted(5)).toBe(2);
    clock += 3_600_000;
    expect(admitted(10)).toBe(3);
  });

  it('lets no principal pay for another', () => {
    admitted(5, 'a');
    expect(admitted(5, 'b')).toBe(3);
  });

  it("takes a key's own limit for the stage's", () => {
    expect(admitted(50, 'generous', { per_second: 100, burst: 20 })).toBe(20);
    expect(admitted(50, 'slow', { per_second: 0.1, burst: 1 })).toBe(1);
  });

  it('says when to come back', () => {
    const slow: RateLimit = { per_second: 0.1, burst: 1 };
    const ask = () => throttle.admit({ actor: 'slow', scopes: new Set(), rateLimit: slow });
    ask();
    clock += 2_500;
    expect(ask).toThrow(expect.objectContaining({ headers: { 'retry-after': '8' } }));
    clock += 8_000;
    expect(ask).not.toThrow();
  });

  it('does not punish a request that it refused', () => {
    admitted(3);
    for (let tenth = 0; tenth < 10; tenth++) {
      clock += 50;
      admitted(1);
    }
    clock += 500;
    expect(admitted(1)).toBe(1);
  });

  it('is not confused by a clock that goes back', () => {
    admitted(3);
    clock -= 60_000;
    expect(admitted(1)).toBe(0);
    clock += 500;
    expect(admitted(1)).toBe(1);
  });

  it('forgets who asked least recently, beyond 10,000', () => {
    admitted(3, 'first');
    admitted(3, 'second');
    for (let other = 0; other < 9_999; other++) admitted(1, `other-${other}`);
    expect(admitted(3, 'second')).toBe(0);
    expect(admitted(3, 'first')).toBe(3);
  });

  it('never admits more than the burst and the rate together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.nat(3_000), requests: fc.nat(6) }), { maxLength: 40 }),
        (steps) => {
          const start = clock;
          throttle = createThrottle({ limit: { per_second: 2, burst: 3 }, now: () => new Date(clock) });
          let sum = 0;
          for (const { wait, requests } of steps) {
            clock += wait;
            sum += admitted(requests);
          }
          expect(sum).toBeLessThanOrEqual(3 + ((clock - start) / 1000) * 2);
        },
      ),
    );
  });
});
