import type { Column } from '#contracts/columns';
import {
  filterName,
  operatorsOf,
  type QueryColumnType,
  type QueryOperator,
} from '#contracts/query-operators';

/**
 * The view of a list as it stands in the address: the parameters of the API's own lists. So a link shares the view,
 * and reads as the request that it makes.
 */
export type ListSearch = Readonly<Record<string, string>>;

export interface Filter {
  readonly column: Column;
  readonly operator: QueryOperator;
  readonly value: string;
}

export const PAGE_SIZES = [25, 50, 100, 250] as const;
export const DEFAULT_PAGE_SIZE = 50;

/** What of an address is a view of a list with these columns; the rest is dropped. */
export function listSearch(
  search: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
): ListSearch {
  const known = new Set(['q', 'sort', 'cursor', 'limit', ...columns.flatMap(filterNames)]);
  const kept = Object.entries(search)
    .map(([name, value]) => [name, String(value)] as const)
    .filter(([name, value]) => known.has(name) && value !== '');
  return Object.fromEntries(kept);
}

const filterNames = ({ name, type }: Column): string[] =>
  operatorsOf(type as QueryColumnType, true).map((operator) => filterName(name, operator));

/** The filters of a view, in the order of the address. */
export function filtersOf(search: ListSearch, columns: readonly Column[]): Filter[] {
  return Object.entries(search).flatMap(([parameter, value]): Filter[] => {
    const [field, operator = ''] = parameter.split('.');
    const column = columns.find(({ name }) => name === field);
    return column ? [{ column, operator: operator as QueryOperator, value }] : [];
  });
}

/** A view with something changed in it: it begins at its first page. An empty value takes a parameter out. */
export function changed(
  search: ListSearch,
  changes: Readonly<Record<string, string | undefined>>,
): ListSearch {
  const { cursor: _, ...rest } = search;
  const kept = Object.entries({ ...rest, ...changes }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return Object.fromEntries(kept) as ListSearch;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export function sortingOf({ sort }: ListSearch): Sorting | undefined {
  const [first] = (sort ?? '').split(',');
  if (!first) return undefined;
  return { column: first.replace(/^-/, ''), descending: first.startsWith('-') };
}

/** A click on a column's head: first ascending, then descending, then as before. */
export function nextSort(search: ListSearch, column: string): string | undefined {
  const now = sortingOf(search);
  if (now?.column !== column) return column;
  return now.descending ? undefined : `-${column}`;
}
