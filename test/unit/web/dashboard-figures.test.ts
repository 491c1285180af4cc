import { describe, expect, it } from 'vitest';
import { anomaliesByDay, anomaliesOf, anomaliesWithin } from '#web/dashboard/anomalies';
import { dayOf } from '#web/dashboard/calendar';
import { figuresOf, within } from '#web/dashboard/figures';
import { forecastSeries, forecastSource } from '#web/dashboard/forecast-series';
import { salesList } from '#web/dashboard/sales-list';
import type { SalesTable } from '#web/dashboard/sales-table';
import { sevenDayMean, timeSeries } from '#web/dashboard/time-points';
import { type Filters, NO_FILTERS } from '#web/dashboard/view';

const NO_CATALOGUE = new Map<string, string>();

/** Ten sales a day of one real each, on so many days from day 100 on; `changes` give another value to a day. */
function steadySales(days: number, changes: Readonly<Record<number, number>> = {}): SalesTable {
  const length = days * 10;
  const day = Int32Array.from({ length }, (_, row) => 100 + Math.floor(row / 10));
  return {
    length,
    count: new Uint32Array(length).fill(1),
    day,
    hour: Uint8Array.from({ length }, (_, row) => row % 24),
    product: Uint32Array.from({ length }, (_, row) => row % 2),
    seller: new Uint32Array(length),
    cents: Float64Array.from(day, (each) => changes[each] ?? 100),
    quantity: new Int32Array(length).fill(1),
    products: ['Mesa', 'Sofá'],
    sellers: ['ana@startup.example'],
  };
}

describe('figures of a period', () => {
  const table = steadySales(20, { 119: 300 });
  const period = { from: 110, to: 119 };

  it('have something to compare with once the time before is there', () => {
    const first = figuresOf(table, { period, loaded: period }, NO_FILTERS, NO_CATALOGUE);
    const then = figuresOf(table, { period, loaded: { from: 100, to: 119 } }, NO_FILTERS, NO_CATALOGUE);

    expect(first.totals.before).toBeUndefined();
    expect(then.totals.now).toEqual(first.totals.now);
    expect([then.totals.now.revenue, then.totals.before!.revenue]).toEqual([12_000, 10_000]);
    expect([...then.overTime.before!.sales]).toEqual(Array(10).fill(10));
  });

  it('are about the days picked in it, but for those over time', () => {
    const days = { from: 118, to: 125 };
    const { totals, overTime, daysBefore } = figuresOf(
      table,
      { period, loaded: { from: 100, to: 119 } },
      { ...NO_FILTERS, days },
      NO_CATALOGUE,
    );

    expect(totals.now.sales).toBe(20);
    expect(totals.before!.sales).toBe(20);
    expect(daysBefore).toEqual({ from: 116, to: 117 });
    expect(overTime.now.sales).toHaveLength(10);
  });

  it('are about all of it when what was picked lies elsewhere', () => {
    expect(within({ from: 1, to: 5 }, period)).toBeUndefined();
    expect(within({ from: 1, to: 112 }, period)).toEqual({ from: 110, to: 112 });
  });

  it('have a place for products that the catalogue does not have', () => {
    const { categories, byCategory } = figuresOf(
      table,
      { period, loaded: period },
      NO_FILTERS,
      new Map([['Mesa', 'Móveis']]),
    );

    expect(categories).toEqual(['-', 'Móveis']);
    expect([...byCategory.now.sales]).toEqual([50, 50]);
  });
});

describe('the series over time', () => {
  const loaded = { from: 100, to: 162 };
  const period = { from: 133, to: 162 };

  it('begins its mean in the time before, and marks the days that stand out', () => {
    const figures = figuresOf(steadySales(63, { 150: 900 }), { period, loaded }, NO_FILTERS, NO_CATALOGUE);

    const { points } = timeSeries(figures, 'revenue', new Map([[150, { expected: 1000 }]]));

    expect(points[0]).toMatchObject({ day: 133, value: 1000, average: 1000 });
    expect(points.filter(({ expected }) => expected !== undefined)).toMatchObject([
      { day: 150, value: 9000, expected: 1000 },
    ]);
  });

  it('has a mean of seven days from the seventh on', () => {
    expect(sevenDayMean([7, 7, 7, 7, 7, 7, 7, 14])).toEqual([...Array(6).fill(undefined), 7, 8]);
  });
});

describe('days that stand out', () => {
  const row = {
    date: 150,
    level: 'total',
    name: '',
    measure: 'revenue',
    value: 90.5,
    expected: 10,
    direction: 'above',
    is_new: true,
    reason_en: 'So much.',
    reason_pt: 'Tanto.',
  };
  const rows = [
    row,
    { ...row, measure: 'quantity', value: 9, expected: 1 },
    { ...row, date: 155, level: 'product', name: 'Mesa', direction: 'below' },
    { ...row, date: 152, level: 'category', name: 'Móveis' },
  ];

  it('are those of the measure, the latest first, in the language of the page', () => {
    expect(
      anomaliesOf(rows, 'revenue', 'pt-BR').map(({ day, isAbove, reason }) => [day, isAbove, reason]),
    ).toEqual([
      [155, false, 'Tanto.'],
      [152, true, 'Tanto.'],
      [150, true, 'Tanto.'],
    ]);
    expect(anomaliesOf(rows, 'items', 'en')).toMatchObject([{ value: 9, expected: 1, reason: 'So much.' }]);
    expect(anomaliesOf(rows, 'revenue', 'en').at(-1)).toMatchObject({ value: 9050, expected: 1000 });
    expect(anomaliesOf(rows, 'sales', 'en')).toEqual([]);
  });

  it('are marked where the series is one that was looked at', () => {
    const all = anomaliesOf(rows, 'revenue', 'en');
    const marked = (filters: Partial<Filters>) => [
      ...anomaliesByDay(all, { ...NO_FILTERS, ...filters }).keys(),
    ];

    expect(marked({})).toEqual([150]);
    expect(marked({ product: ['Mesa'] })).toEqual([155]);
    expect(marked({ category: ['Móveis'] })).toEqual([152]);
    expect(marked({ product: ['Mesa', 'Sofá'] })).toEqual([]);
    expect(marked({ seller: ['ana'] })).toEqual([]);
  });

  it('are listed when they are of the period and of what is picked', () => {
    const all = anomaliesOf(rows, 'revenue', 'en');
    const listed = (filters: Partial<Filters>) =>
      anomaliesWithin(all, { from: 152, to: 160 }, { ...NO_FILTERS, ...filters }).map(({ day }) => day);

    expect(listed({})).toEqual([155, 152]);
    expect(listed({ product: ['Mesa'] })).toEqual([155]);
    expect(listed({ product: ['Sofá'] })).toEqual([]);
  });
});

describe('the forecast', () => {
  const row = (date: number, name_product: string, value: number, quantity: number) => ({
    date,
    name_product,
    predicted_sales_value: value,
    sales_value_low_80: value / 2,
    sales_value_high_80: value * 2,
    predicted_quantity: quantity,
    quantity_low_80: quantity - 1,
    quantity_high_80: quantity + 1,
  });
  const rows = [row(201, 'Mesa', 10.25, 1.5), row(201, 'Sofá', 20.5, 2), row(202, 'Mesa', 0.1, 1.5)];
  const after = { after: 200, measure: 'revenue' } as const;
  const of = (...names: string[]) => ({ of: { column: 'name_product', names } });

  it('of one series has its interval', () => {
    expect(forecastSeries(rows, of('Mesa'), after)).toEqual([
      { day: 201, value: 1025, low: 513, high: 2050 },
      { day: 202, value: 10, low: 5, high: 20 },
    ]);
    expect(forecastSeries(rows, of('Sofá'), { ...after, measure: 'items' })).toEqual([
      { day: 201, value: 2, low: 1, high: 3 },
    ]);
  });

  it('of several is their sum', () => {
    expect(forecastSeries(rows, of('Mesa', 'Sofá'), after)[0]).toEqual({ day: 201, value: 3075 });
  });

  it('is not shown where it does not go on from the period', () => {
    expect(forecastSeries(rows, of('Mesa'), { ...after, after: 150 })).toEqual([]);
  });

  it('comes from the table of what is picked, if there is one', () => {
    const source = (filters: Partial<Filters>, measure: 'revenue' | 'sales' = 'revenue') =>
      forecastSource({ ...NO_FILTERS, ...filters }, measure);

    expect(source({})).toMatchObject({ table: 'sales_forecast_total', of: undefined });
    expect(source({ category: ['Móveis'] })).toMatchObject({ table: 'sales_forecast_by_category' });
    expect(source({ product: ['Mesa'] })).toMatchObject({ table: 'sales_forecast', ...of('Mesa') });
    expect(source({}, 'sales')).toBeUndefined();
    expect(source({ seller: ['ana'] })).toBeUndefined();
    expect(source({ category: ['-'] })).toBeUndefined();
    expect(source({ category: ['Móveis'], product: ['Mesa'] })).toBeUndefined();
  });
});

describe('the list of the sales behind the figures', () => {
  const days = { from: dayOf('2026-11-01')!, to: dayOf('2026-11-07')! };
  const catalogue = new Map([
    ['Mesa, redonda', 'Móveis'],
    ['Sofá', 'Móveis'],
    ['TV', 'Eletrônico'],
  ]);
  const list = (filters: Partial<typeof NO_FILTERS>) =>
    salesList({ ...NO_FILTERS, ...filters }, days, catalogue, 'America/Sao_Paulo');

  it('is of the same days in the business time zone', () => {
    expect(list({})).toEqual({
      'date.gte': '2026-11-01T03:00:00.000Z',
      'date.lt': '2026-11-08T03:00:00.000Z',
    });
  });

  it('has the same filters; the products of a category stand for it', () => {
    const price = { from: 100_00, below: 200_50 };

    expect(list({ category: ['Móveis'], seller: ['ana@startup.example'], price })).toMatchObject({
      'name_product.in': '"Mesa, redonda",Sofá',
      email_employee: 'ana@startup.example',
      'price.gte': '100',
      'price.lt': '200.50',
    });
    expect(list({ category: ['Móveis'], product: ['Sofá', 'TV'] })).toMatchObject({
      name_product: 'Sofá',
    });
  });

  it('has the weekdays as ISO 8601 numbers them, and the hours', () => {
    expect(list({ weekday: [0, 6], hour: [9, 10] })).toMatchObject({
      'date.weekday': '1,7',
      'date.hour': '9,10',
    });
  });

  it('is not offered when nothing or too much would be asked', () => {
    expect(list({ category: ['Roupas'], product: ['TV'] })).toBeUndefined();
    expect(list({ product: Array.from({ length: 999 }, (_, at) => `Produto ${at}`) })).toBeUndefined();
  });
});
