import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowGroupRows } from '#functions/domain/export-layout';

describe('row groups of an export', () => {
  it.each([
    [0, 16_384],
    [100_000, 16_384],
    [1_000_000, 16_384],
    [2_000_000, 32_768],
    [100_000_000, 122_880],
  ])('of %i rows have %i', (rows, expected) => {
    expect(rowGroupRows(rows)).toBe(expected);
  });

  it('are whole vectors, and never many and small at once', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), (rows) => {
        const size = rowGroupRows(rows);

        expect(size % 2048).toBe(0);
        expect(rows / size <= 64 || size === 122_880).toBe(true);
        // One vector less would not do.
        expect(size === 16_384 || rows / (size - 2048) > 64).toBe(true);
      }),
      { examples: [[1_048_576], [1_048_577], [50_000_000]] },
    );
  });
});
