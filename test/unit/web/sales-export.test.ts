import { expect, it } from 'vitest';
import { salesExport } from '#web/dashboard/sales-export';

const detail = (url: string | null) => ({ table: 'sales_detail', url });
const byHour = { table: 'sales_by_hour', url: 'https://lake.example/by-hour' };
const other = { table: 'products', url: 'https://lake.example/products' };

it('is that of single sales for those who may read it', () => {
  const single = detail('https://lake.example/detail');

  expect(salesExport([other, byHour, single])).toBe(single);
});

it('is that of hours for those who may not', () => {
  expect(salesExport([other, detail(null), byHour])).toBe(byHour);
});

it('may not be there, or not to be read', () => {
  expect(salesExport([other])).toBeUndefined();
  expect(salesExport([detail(null)])).toMatchObject({ url: null });
});
