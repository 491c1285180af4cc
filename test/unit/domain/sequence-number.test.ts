import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  padSequenceNumber,
  sequenceNumberDigits,
  sequenceNumberFromDigits,
} from '#functions/domain/sequence-number';

const sequenceNumber = fc.bigInt({ min: 0n, max: 2n ** 186n - 1n }).map(String);

describe('a sequence number', () => {
  it('comes back from its digits, which JSON numbers hold exactly', () => {
    fc.assert(
      fc.property(sequenceNumber, (text) => {
        const digits = JSON.parse(JSON.stringify(sequenceNumberDigits(text))) as number[];

        expect(digits.every((digit) => Number.isSafeInteger(digit) && digit >= 0)).toBe(true);
        expect(sequenceNumberFromDigits(digits)).toBe(padSequenceNumber(text));
      }),
    );
  });

  it('sorts as text as it does as a number', () => {
    fc.assert(
      fc.property(sequenceNumber, sequenceNumber, (a, b) => {
        expect(padSequenceNumber(a) < padSequenceNumber(b)).toBe(BigInt(a) < BigInt(b));
      }),
    );
  });
});
