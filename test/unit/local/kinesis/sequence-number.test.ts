import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  comparePositions,
  formatSequenceNumber,
  nextPosition,
  parseSequenceNumber,
  positionBefore,
} from '#local/kinesis/sequence-number';

const position = fc.record({ ms: fc.nat({ max: 2 ** 45 }), n: fc.oneof(fc.nat(), fc.constant(0)) });

it('reads what it writes, and string order is the order of positions', () => {
  fc.assert(
    fc.property(position, position, fc.nat(), (a, b, shard) => {
      const [x, y] = [formatSequenceNumber(a, shard), formatSequenceNumber(b, shard)];
      expect(x).toMatch(/^49\d{54}$/);
      expect(parseSequenceNumber(x)).toEqual(a);
      expect(x < y).toBe(comparePositions(a, b) < 0);
    }),
  );
});

it('never repeats or goes back, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1 }), (clock) => {
      let last = { ms: 10, n: 0 };
      for (const now of clock) {
        const next = nextPosition(last, now);
        expect(comparePositions(next, last)).toBeGreaterThan(0);
        expect(next.ms).toBeGreaterThanOrEqual(now);
        last = next;
      }
    }),
  );
});

it('has a well-formed position before every other', () => {
  fc.assert(
    fc.property(position, (at) => {
      fc.pre(at.ms > 0 || at.n > 0);
      const before = positionBefore(at);
      expect(comparePositions(before, at)).toBeLessThan(0);
      expect(parseSequenceNumber(formatSequenceNumber(before, 0))).toEqual(before);
    }),
  );
});

it('knows its own numbers only', () => {
  for (const text of ['', '0', `48${'0'.repeat(54)}`, `49${'0'.repeat(53)}x`, `49${'0'.repeat(55)}`]) {
    expect(parseSequenceNumber(text)).toBeUndefined();
  }
});
