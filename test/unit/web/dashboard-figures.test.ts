import { describe, expect, it } from 'vitest';
import { dayOf } from '#web/dashboard/calendar';
import { figuresOf, within } from '#web/dashboard/figures';
import { forecastSeries, hasForecast } from '#web/dashboard/forecast-series';
import { salesList } from '#web/dashboard/sales-list';
import type { SalesTable } from '#web/dashboard/sales-table';
import { timeSeries } from '#web/dashboard/time-points';
import { NO_FILTERS } from '#web/dashboard/view';

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

  it('marks the day that stands out, and begins its mean in the time before', () => {
    const table = steadySales(63, { 150: 900 });
    const series = timeSeries(figuresOf(table, { period, loaded }, NO_FILTERS, NO_CATALOGUE), 'revenue');

    // Every other day is alike: there is no spread to stand out of.
    expect(series.points.filter(({ expected }) => expected !== undefined)).toEqual([]);
    expect(series.points[0]).toMatchObject({ day: 133, value: 1000, average: 1000 });

    const lively = steadySales(
      63,
      Object.fromEntries(
        Array.from({ length: 63 }, (_, at) => [100 + at, at === 50 ? 900 : 95 + ((at * 7919) % 11)]),
      ),
    );
    const marked = timeSeries(figuresOf(lively, { period, loaded }, NO_FILTERS, NO_CATALOGUE), 'revenue');
    expect(
      marked.points.filter(({ expected }) => expected !== undefined).map(({ day, value }) => [day, value]),
    ).toEqual([[150, 9000]]);
  });

  it('marks nothing where few sales make a day', () => {
    const few = { ...steadySales(63, { 150: 900 }), quantity: new Int32Array(630).fill(1) };
    const rows = Array.from({ length: 63 }, (_, at) => at * 10);
    const sparse: SalesTable = {
      ...few,
      length: 63,
      count: new Uint32Array(63).fill(1),
      day: Int32Array.from(rows, (row) => few.day[row]!),
      cents: Float64Array.from(rows, (row) => few.cents[row]! + ((row * 7919) % 13)),
      product: new Uint32Array(63),
      seller: new Uint32Array(63),
      hour: new Uint8Array(63),
      quantity: new Int32Array(63).fill(1),
    };

    const { points } = timeSeries(figuresOf(sparse, { period, loaded }, NO_FILTERS, NO_CATALOGUE), 'revenue');

    expect(points.filter(({ expected }) => expected !== undefined)).toEqual([]);
  });
});

describe('the forecast', () => {
  const rows = [
    { date: 201, name_product: 'Mesa', predicted_sales_value: 10.25, predicted_quantity: 1.5 },
    { date: 201, name_product: 'Sofá', predicted_sales_value: 20.5, predicted_quantity: 2 },
    { date: 202, name_product: 'Mesa', predicted_sales_value: 0.1, predicted_quantity: 0.5 },
  ];
  const all = { after: 200, measure: 'revenue', fits: () => true, deviation: undefined } as const;

  it('is the sum of the products that fit, day by day', () => {
    expect(forecastSeries(rows, all)).toEqual([
      { day: 201, value: 3075 },
      { day: 202, value: 10 },
    ]);
    expect(forecastSeries(rows, { ...all, measure: 'items', fits: (name) => name === 'Mesa' })).toEqual([
      { day: 201, value: 1.5 },
      { day: 202, value: 0.5 },
    ]);
  });

  it('has an interval that is never below nothing', () => {
    expect(forecastSeries(rows, { ...all, deviation: { low: -50, high: 70 } })).toEqual([
      { day: 201, value: 3075, low: 3025, high: 3145 },
      { day: 202, value: 10, low: 0, high: 80 },
    ]);
  });

  it('is not shown where it does not go on from the period, or knows nothing of a filter', () => {
    expect(forecastSeries(rows, { ...all, after: 150 })).toEqual([]);
    expect(hasForecast(NO_FILTERS, 'revenue')).toBe(true);
    expect(hasForecast(NO_FILTERS, 'sales')).toBe(false);
    expect(hasForecast({ ...NO_FILTERS, seller: ['ana'] }, 'revenue')).toBe(false);
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
      search: { 'date.gte': '2026-11-01T03:00:00.000Z', 'date.lt': '2026-11-08T03:00:00.000Z' },
      isWider: false,
    });
  });

  it('has the same filters; the products of a category stand for it', () => {
    const price = { from: 100_00, below: 200_50 };

    expect(list({ category: ['Móveis'], seller: ['ana@startup.example'], price })!.search).toMatchObject({
      'name_product.in': '"Mesa, redonda",Sofá',
      email_employee: 'ana@startup.example',
      'price.gte': '100',
      'price.lt': '200.50',
    });
    expect(list({ category: ['Móveis'], product: ['Sofá', 'TV'] })!.search).toMatchObject({
      name_product: 'Sofá',
    });
  });

  it('says when it shows more than was picked, and is not offered when nothing or too much would be asked', () => {
    expect(list({ hour: [9] })!.isWider).toBe(true);
    expect(list({ category: ['Roupas'], product: ['TV'] })).toBeUndefined();
    expect(list({ product: Array.from({ length: 999 }, (_, at) => `Produto ${at}`) })).toBeUndefined();
  });
});
