import type { QueryColumn } from './table-query.ts';

/** One step of a list's order. Nulls are last, whatever the direction. */
export interface OrderTerm {
  readonly column: QueryColumn;
  readonly descending: boolean;
  /** Order by a digest of the column salted with this, instead of by the column. */
  readonly salt?: string;
}

/** `-date` is by date, descending. */
export const splitSort = (item: string): { readonly name: string; readonly descending: boolean } =>
  item.startsWith('-') ? { name: item.slice(1), descending: true } : { name: item, descending: false };

/**
 * The order asked for, and the key's columns that are not in it. Where personal data is `hidden`, an order by it,
 * or a cursor with its values, would tell what it is: of the key it is digested, and a default order goes without.
 */
export function parseOrder(
  sort: readonly { readonly column: QueryColumn; readonly descending: boolean }[],
  key: readonly QueryColumn[],
  hidden: { readonly salt: string | undefined } | undefined,
): OrderTerm[] {
  const visible = sort.filter(({ column }) => !(hidden && column.pii));
  const sorted = new Set(visible.map(({ column }) => column.name));
  const rest = key.filter(({ name }) => !sorted.has(name));
  return [
    ...visible.map(({ column, descending }) => ({ column, descending })),
    ...rest.map((column) => {
      if (!hidden || !column.pii) return { column, descending: false };
      if (hidden.salt === undefined)
        throw new Error(`The key ${column.name} is personal data: a salt is needed`);
      return { column, descending: false, salt: hidden.salt };
    }),
  ];
}
