import { describe, expect, it } from 'vitest';
import { dependencyLevels, parseGoldModel } from '#functions/domain/gold-model';

describe('a model header', () => {
  it('declares what it is, its columns, personal data, grain, partitions, incremental key and lookback', () => {
    const model = parseGoldModel(
      'm',
      '-- gold/m: what was sold.\n-- pii: seller\n-- column seller: Who: (by e-mail).\n-- grain: day, seller (a remark)\n-- partition_by: month\n-- incremental: day = silver.sale.sale_date\n-- lookback: gold.d.day 7 days\nselect 1',
    );

    expect(model).toMatchObject({
      description: 'What was sold.',
      columns: new Map([['seller', 'Who: (by e-mail).']]),
      pii: ['seller'],
      grain: ['day', 'seller'],
      partitionBy: ['month'],
      incremental: { key: 'day', source: 'silver.sale', sourceColumn: 'sale_date' },
      lookbacks: [{ table: 'gold.d', column: 'day', days: 7 }],
    });
  });

  it.each([
    ['no grain', 'select 1', /declares no grain/],
    ['a lookback without days', '-- grain: a\n-- lookback: gold.d.day\nselect 1', /lookback/],
    ['an incremental key without a source', '-- grain: a\n-- incremental: a\nselect 1', /incremental/],
  ])('with %s is refused', (_, sql, message) => {
    expect(() => parseGoldModel('m', sql)).toThrow(message);
  });
});

describe('dependency levels', () => {
  it('put a model after those it reads', () => {
    const levels = dependencyLevels(
      new Map([
        ['c', ['b']],
        ['b', ['a']],
        ['a', []],
        ['x', ['a']],
      ]),
    );

    expect(levels).toEqual([['a'], ['b', 'x'], ['c']]);
  });

  it.each([
    [
      'a circle',
      [
        ['a', ['b']],
        ['b', ['a']],
      ],
    ],
    ['a table that no model makes', [['a', ['nothing']]]],
  ] as const)('refuse %s', (_, reads) => {
    expect(() => dependencyLevels(new Map(reads as never))).toThrow('wait for each other');
  });
});
