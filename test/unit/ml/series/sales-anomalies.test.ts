import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '#ml/demand/demand-series';
import { reasonOf } from '#ml/series/anomaly-reason';
import { brazilianDay } from '#ml/series/brazilian-days';
import { expectationsOf, valueAt } from '#ml/series/expectations';
import { salesAnomalies, thresholds } from '#ml/series/sales-anomalies';
import type { SalesSeries } from '#ml/series/sales-series';
import { random, seriesOf, WEEK } from '../series.ts';

/** Sales of one piece each, at 10.00. */
function series(
  level: Level,
  name: string,
  quantity: Float64Array,
  category: string | null = null,
): SalesSeries {
  return {
    level,
    name,
    category,
    start: 20_000,
    quantity,
    cents: quantity.map((pieces) => pieces * 1000),
    sales: quantity,
  };
}

const whole = (values: Float64Array): Float64Array => values.map(Math.round);
const changed = (values: Float64Array, ...changes: [number, number][]): Float64Array => {
  const copy = Float64Array.from(values);
  for (const [at, value] of changes) copy[at] = value;
  return copy;
};
const calm = whole(seriesOf({ days: 200, week: WEEK, noise: 5 }));

describe('salesAnomalies', () => {
  it('has every value outside of its bounds as they are shown, whatever was sold', () => {
    const pieces = fc.array(fc.oneof(fc.nat(4), fc.nat(4), fc.nat(40)), { minLength: 80, maxLength: 160 });
    let seen = 0;
    fc.assert(
      fc.property(pieces, fc.constantFrom<Level>('total', 'product'), (days, level) => {
        for (const { value, low, high, direction, measure } of salesAnomalies(
          [series(level, 'x', Float64Array.from(days))],
          120,
        )) {
          const shown = (amount: number) => Math.round(measure === 'revenue' ? amount : amount * 100);
          const [at, from, to] = [value, low, high].map(shown) as [number, number, number];
          expect(at > to).toBe(direction === 'above');
          expect(at < from).toBe(direction === 'below');
          seen++;
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('finds the day with too much and the day with too little, and nothing else', () => {
    const found = salesAnomalies([series('total', '', changed(calm, [150, 260], [170, 10]))], 120);

    expect(found.map(({ day, measure, direction }) => [day - 20_000, measure, direction])).toEqual([
      [150, 'revenue', 'above'],
      [170, 'revenue', 'below'],
      [150, 'quantity', 'above'],
      [170, 'quantity', 'below'],
    ]);
    const [above, below] = found;
    expect(above!.value).toBe(260_000);
    expect(above!.expected / 1000).toBeCloseTo(calm[150]!, -1.3);
    expect(above!.value).toBeGreaterThan(above!.high);
    expect(below!.value).toBeLessThan(below!.low);
  });

  it('knows the weekday: what is usual on a Saturday stands out on a Tuesday', () => {
    const saturday = 5;
    const tuesday = 7 * 20 + 1;

    const [found] = salesAnomalies(
      [series('total', '', changed(calm, [tuesday, calm[7 * 20 + saturday]!]))],
      100,
    );

    expect(found).toMatchObject({ day: 20_000 + tuesday, direction: 'above' });
  });

  it('does not change its verdict when later days come', () => {
    const all = changed(calm, [150, 260], [160, 300], [161, 300]);
    // Sales become smaller, so that the size of a sale is another in the end.
    const growing = (quantity: Float64Array) => ({
      ...series('total', '', quantity),
      sales: quantity.map((pieces, at) => pieces / (at < 156 ? 2 : 1)),
    });
    const known = salesAnomalies([growing(all.slice(0, 156))], 30);
    const later = salesAnomalies([growing(all)], 74).filter(({ day }) => day < 20_155);

    expect(known).toHaveLength(2);
    expect(later).toEqual(known);
  });

  it('gets used to a new level within two weeks', () => {
    const risen = calm.map((value, at) => (at >= 130 ? value * 2 : value));

    const found = salesAnomalies([series('total', '', risen)], 100).filter(
      ({ measure }) => measure === 'revenue',
    );

    expect(found[0]!.day).toBe(20_130);
    expect(found.at(-1)!.day).toBeLessThan(20_144);
  });

  it('takes the last day for one that goes on: it may have too much, never too little', () => {
    const last = calm.length - 1;

    expect(salesAnomalies([series('total', '', changed(calm, [last, 0]))], 50)).toEqual([]);
    expect(salesAnomalies([series('total', '', changed(calm, [last, 400]))], 50)).toHaveLength(2);
  });

  it('does not take chance for an event where little is sold', () => {
    const next = random(9);
    const rare = Float64Array.from({ length: 300 }, () => (next() < 0.1 ? 2 : 0));

    expect(salesAnomalies([series('product', 'a', rare)], 200)).toEqual([]);
    const [found] = salesAnomalies([series('product', 'a', changed(rare, [250, 60]))], 200);
    expect(found).toMatchObject({ day: 20_250, expected: 0 });
  });

  it('finds little in noise', () => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      salesAnomalies([series('total', '', whole(seriesOf({ days: 400, week: WEEK, noise: 8, seed })))], 350),
    ).flat();

    // Of 20 series of 350 days in two measures.
    expect(found.length).toBeLessThan(14);
  });

  it('names the product that it comes from, and the pieces behind the revenue', () => {
    const jump = changed(calm, [150, calm[150]! + 200]);
    const sum = calm.map((value, at) => value + jump[at]!);
    const all = [
      series('total', '', sum),
      series('category', 'Roupas', sum),
      series('category', 'Móveis', jump),
      series('product', 'Camisa', calm, 'Roupas'),
      series('product', 'Mesa', jump, 'Móveis'),
    ];

    const found = salesAnomalies(all, 100).filter(({ measure }) => measure === 'revenue');

    expect(found.map(({ level, name, driver }) => [level, name, driver?.name])).toEqual([
      ['total', '', 'Mesa'],
      ['category', 'Roupas', undefined],
      ['category', 'Móveis', 'Mesa'],
      ['product', 'Mesa', undefined],
    ]);
    expect(found.at(-1)!.pieces!.value).toBe(jump[150]);
  });
});

describe('expectationsOf', () => {
  it('scores what valueAt says', () => {
    const { expected, deviation, score } = expectationsOf(changed(calm, [150, 260]), () => 1);

    expect(valueAt(expected[150]!, deviation[150]!, score[150]!)).toBeCloseTo(260, 6);
    expect(Math.abs(score[149]!)).toBeLessThan(thresholds.total);
    expect(score[20]).toBeNaN();
  });

  it('says nothing of nothing', () => {
    const { expected, score } = expectationsOf(new Float64Array(100), () => 0);

    expect(expected[99]).toBe(0);
    expect(score[99]).toBe(0);
  });
});

describe('brazilianDay', () => {
  const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

  it.each([
    ['2024-02-13', 'Carnival Tuesday'],
    ['2025-04-18', 'Good Friday'],
    ['2026-04-05', 'Easter Sunday'],
    ['2038-04-25', 'Easter Sunday'],
    ['2026-06-04', 'Corpus Christi'],
    ['2026-05-10', "Mother's Day"],
    ['2026-11-27', 'Black Friday'],
    ['2024-11-29', 'Black Friday'],
    ['2026-12-25', 'Christmas Day'],
  ])('knows %s', (date, name) => {
    expect(brazilianDay(dayOf(date))?.en).toBe(name);
  });

  it('knows few of them, and no Friday too many', () => {
    const days = Array.from({ length: 365 }, (_, at) => dayOf('2026-01-01') + at);

    expect(days.filter((day) => brazilianDay(day)).length).toBe(21);
    expect(brazilianDay(dayOf('2026-11-20'))?.en).toBe('Black Awareness Day');
    expect(brazilianDay(dayOf('2026-03-03'))).toBeUndefined();
  });
});

describe('reasonOf', () => {
  const anomaly = {
    level: 'total',
    name: '',
    day: 20_409, // 2025-11-17, a Monday
    measure: 'revenue',
    value: 1_234_550,
    expected: 385_000,
    low: 300_000,
    high: 500_010,
    score: 8.1,
    direction: 'above',
    driver: { name: 'Mesa', difference: 700_000 },
    pieces: undefined,
  } as const;

  it('says in two languages what was and what is usual', () => {
    expect(reasonOf(anomaly)).toEqual({
      en: 'R$ 12,345.50, 3.2 times the usual: on a Monday R$ 3,850.00 is usual (R$ 3,000.00 to R$ 5,000.10). Largest part: Mesa, R$ 7,000.00 more than usual.',
      pt: 'R$ 12.345,50, 3,2 vezes o usual: numa segunda-feira, o usual é R$ 3.850,00 (R$ 3.000,00 a R$ 5.000,10). Maior parte: Mesa, R$ 7.000,00 a mais que o usual.',
    });
  });

  it('begins with what the day is', () => {
    const special = { en: "New Year's Eve", pt: 'véspera de Ano Novo' };

    expect(reasonOf(anomaly, special).pt).toMatch(/^Véspera de Ano Novo\. R\$ 12\.345,50, 3,2 vezes/);
  });

  it('speaks of pieces, of less, and of what was not expected at all', () => {
    const pieces = { ...anomaly, measure: 'quantity', driver: undefined, value: 1, expected: 20.4 } as const;

    expect(reasonOf({ ...pieces, low: 10, high: 40 }).en).toBe(
      '1 piece, 95% below the usual: on a Monday 20 pieces is usual (10 pieces to 40 pieces).',
    );
    expect(reasonOf({ ...pieces, day: 20_414, value: 60, expected: 0, low: 0, high: 9 }).pt).toBe(
      '60 peças: num sábado, o usual é 0 peças (0 peças a 9 peças).',
    );
  });
});
