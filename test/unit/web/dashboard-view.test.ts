import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, everyDay, textOf, weekdayOf } from '#web/dashboard/calendar';
import { listText, valuesOf } from '#web/dashboard/list-text';
import { daysOf, PERIODS, previousDays } from '#web/dashboard/period';
import { MEASURES, NO_FILTERS, searchOf, toggled, type View, viewOf } from '#web/dashboard/view';

const day = (text: string): number => dayOf(text)!;
const usual: View = { ...NO_FILTERS, period: '30d', custom: undefined, measure: 'revenue' };

const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 });
const days = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ from, to: from + length }));
const views = fc
  .record({
    custom: fc.option(days, { nil: undefined }),
    named: fc.constantFrom(...PERIODS.filter((period) => period !== 'custom')),
    measure: fc.constantFrom(...MEASURES),
    product: words,
    category: words,
    seller: words,
    weekday: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    hour: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
    price: fc.option(
      fc.integer({ min: 0, max: 1_000_000 }).map((from) => ({ from, below: from + 5_000 })),
      { nil: undefined },
    ),
    days: fc.option(days, { nil: undefined }),
  })
  .map(({ named, ...view }): View => ({ ...view, period: view.custom ? 'custom' : named }));

describe('the view in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = new URLSearchParams(searchOf(view)).toString();

        expect(viewOf(Object.fromEntries(new URLSearchParams(address)))).toEqual(view);
      }),
    );
  });

  it('is empty for what is usual, and usual for what makes no sense', () => {
    expect(searchOf(usual)).toEqual({});
    expect(
      viewOf({
        period: 'century',
        from: '2026-02-31',
        to: '2026-03-01',
        measure: 'fun',
        weekday: '7,x',
        hour: '24',
        price: '5..1',
        days: '2026-11-05..2026-11-01',
        token: 'secret',
      }),
    ).toEqual(usual);
  });

  it('reads like the parameters of the API', () => {
    const view: View = {
      ...usual,
      period: 'custom',
      custom: { from: day('2026-11-01'), to: day('2026-11-09') },
      product: ['Mesa, redonda', 'TV 42" LED'],
    };

    expect(searchOf(view)).toEqual({
      from: '2026-11-01',
      to: '2026-11-09',
      product: '"Mesa, redonda",TV 42" LED',
    });
  });

  it('keeps whatever a value is made of', () => {
    fc.assert(
      fc.property(words, (values) => {
        expect(valuesOf(listText(values))).toEqual(values);
      }),
    );
  });

  it('takes out what is picked twice', () => {
    expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
  });
});

describe('days', () => {
  it('are counted without a time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(dayOf(textOf(number))).toBe(number);
        expect(weekdayOf(number)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
      }),
    );
    expect(dayOf('2026-02-30')).toBeUndefined();
    expect(dayOf('21/11/2026')).toBeUndefined();
    expect(everyDay({ from: 3, to: 5 })).toEqual([3, 4, 5]);
  });

  it('of a period end with the last day known', () => {
    const known = { from: day('2025-12-24'), to: day('2026-11-21') };
    const texts = (period: (typeof PERIODS)[number]) => {
      const { from, to } = daysOf(period, known);
      return [textOf(from), textOf(to)];
    };

    expect(texts('7d')).toEqual(['2026-11-15', '2026-11-21']);
    expect(texts('30d')).toEqual(['2026-10-23', '2026-11-21']);
    expect(texts('90d')).toEqual(['2026-08-24', '2026-11-21']);
    expect(texts('month')).toEqual(['2026-11-01', '2026-11-21']);
    expect(texts('year')).toEqual(['2026-01-01', '2026-11-21']);
    expect(texts('all')).toEqual(['2025-12-24', '2026-11-21']);
    expect(daysOf('custom', known, { from: 5, to: 8 })).toEqual({ from: 5, to: 8 });
  });

  it('before them are as many', () => {
    expect(previousDays({ from: 10, to: 16 })).toEqual({ from: 3, to: 9 });
  });
});
