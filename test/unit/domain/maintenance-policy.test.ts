import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import {
  checkpointIsDue,
  packingPolicy,
  partitionsToPack,
  type SmallFiles,
  vacuumRetention,
} from '#functions/domain/maintenance-policy';

const DAY_MS = 86_400_000;
const TODAY = '2026-11-21';
const ofDay = (day: string, files: number, bytes = 1000): SmallFiles => ({
  values: ['sale', day],
  files,
  bytes,
});

describe('what is packed', () => {
  it.each([
    ['a day that is over, from two files on', ofDay('2026-11-20', 2), true],
    ['but not a single file', ofDay('2026-11-20', 1), false],
    ['and not the day that is being written', ofDay(TODAY, 199), false],
    ['unless it has very many files', ofDay(TODAY, 200), true],
  ])('of bronze is %s', (_, partition, packed) => {
    expect(partitionsToPack(tablePath.bronze, [partition], TODAY)).toHaveLength(packed ? 1 : 0);
  });

  it.each([tablePath.silver('sale'), tablePath.quarantine, tablePath.deleted, tablePath.gold('sales_daily')])(
    'of %s is what has eight small files',
    (table) => {
      const small = (files: number): SmallFiles[] => [{ values: [], files, bytes: 1000 }];

      expect(partitionsToPack(table, small(7), TODAY)).toEqual([]);
      expect(partitionsToPack(table, small(8), TODAY)).toEqual(small(8));
    },
  );

  it('begins with the oldest and leaves to the next run what is too much for one', () => {
    const most = 1024 ** 3;
    const days = ['2026-11-19', '2026-11-17', '2026-11-18'].map((day) => ofDay(day, 2, 0.4 * most));

    const packed = partitionsToPack(tablePath.bronze, days, TODAY);

    expect(packed.map(({ values }) => values[1])).toEqual(['2026-11-17', '2026-11-18']);
  });

  it('is at least one partition, however large', () => {
    const huge = ofDay('2026-11-20', 100, 1e12);
    expect(partitionsToPack(tablePath.bronze, [huge], TODAY)).toEqual([huge]);
  });

  it('keeps silver in the order of its ids', () => {
    expect(packingPolicy(tablePath.silver('sale')).orderBy).toBe('id');
    expect(packingPolicy(tablePath.deleted).orderBy).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it.each([
    [19, undefined, false],
    [20, undefined, true],
    [119, 100, false],
    [120, 100, true],
  ])('at version %i after one at %s is due: %s', (version, last, due) => {
    expect(checkpointIsDue(version, last)).toBe(due);
  });
});

describe('the retention', () => {
  it('is never shorter than a week nor than what the table asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: DAY_MS, max: 100 * DAY_MS }), (asked) => {
        expect(vacuumRetention(asked)).toBe(Math.max(asked, 7 * DAY_MS));
      }),
    );
  });

  it('forbids to delete anything when a running refresh could miss it', () => {
    expect(vacuumRetention(DAY_MS - 1)).toBeUndefined();
  });
});
