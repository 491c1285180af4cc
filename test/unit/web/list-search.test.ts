import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { listColumns, shownColumns } from '#web/records/entity-columns';
import { filterParameter } from '#web/records/filter-parameter';
import { changed, filtersOf, listSearch, nextSort } from '#web/records/list-search';

const columns = listColumns(catalog.product);

describe('the view in an address', () => {
  it('keeps what the API knows, and drops the rest', () => {
    const search = {
      q: 'mesa',
      'price.gte': '10',
      'price.contains': '1',
      token: 'secret',
      sort: '',
      limit: 25,
    };

    expect(listSearch(search, columns)).toEqual({ q: 'mesa', 'price.gte': '10', limit: '25' });
  });

  it('begins at its first page when something changes', () => {
    const search = { q: 'mesa', cursor: 'abc', sort: 'name' };

    expect(changed(search, { 'price.gte': '10', q: undefined })).toEqual({ sort: 'name', 'price.gte': '10' });
  });

  it('names its filters', () => {
    const filters = filtersOf({ q: 'x', category: 'Móveis', 'price.lt': '10' }, columns);

    expect(filters.map(({ column, operator, value }) => [column.name, operator, value])).toEqual([
      ['category', '', 'Móveis'],
      ['price', 'lt', '10'],
    ]);
  });

  it('is sorted up, down and as before', () => {
    expect(nextSort({}, 'price')).toBe('price');
    expect(nextSort({ sort: 'price' }, 'price')).toBe('-price');
    expect(nextSort({ sort: '-price' }, 'price')).toBeUndefined();
    expect(nextSort({ sort: '-price' }, 'name')).toBe('name');
  });
});

describe('the columns of a list', () => {
  it('are those chosen that there are, and else those of the beginning', () => {
    const names = (chosen?: string) => shownColumns(catalog.product, chosen).map(({ name }) => name);

    expect(names('created_at,name,gone')).toEqual(['name', 'created_at']);
    expect(names('gone')).toEqual(names());
  });
});

describe('the value of a filter', () => {
  const writing = { language: 'pt-BR', timeZone: 'America/Sao_Paulo' } as const;
  const of = (name: string) => listColumns(catalog.sale).find((column) => column.name === name)!;

  it('is as the API takes it', () => {
    expect(filterParameter(of('price'), 'gte', '1.299,90', writing)).toBe('1299.90');
    expect(filterParameter(of('date'), 'gte', '2026-11-20T11:03', writing)).toBe('2026-11-20T14:03:00.000Z');
    expect(filterParameter(of('note'), 'is_null', '', writing)).toBe('true');
    expect(filterParameter(of('name_product'), 'contains', '  ', writing)).toBeUndefined();
  });
});
