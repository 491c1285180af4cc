import { customersOf, type PurchaseHistory } from './purchase-history.ts';

/** A sparse matrix of customers by products in compressed rows: what each customer has bought, however often. */
export interface Interactions {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  /** On how many days. */
  readonly count: Int32Array;
  readonly lastDay: Int32Array;
}

/** What was bought on or before a day; customers who bought nothing until then keep an empty row. */
export function interactionsUntil(history: PurchaseHistory, until: number): Interactions {
  const { starts, product, day } = history;
  const rows = customersOf(history);
  const column = new Int32Array(product.length);
  const count = new Int32Array(product.length);
  const lastDay = new Int32Array(product.length);
  const ends = new Int32Array(rows + 1);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      if (day[at]! > until) continue;
      if (size === ends[row] || column[size - 1] !== product[at]) {
        column[size] = product[at]!;
        size++;
      }
      count[size - 1]!++;
      lastDay[size - 1] = day[at]!;
    }
    ends[row + 1] = size;
  }
  return {
    rows,
    columns: history.products.length,
    starts: ends,
    column: column.slice(0, size),
    count: count.slice(0, size),
    lastDay: lastDay.slice(0, size),
  };
}

/** The same matrix by columns: row numbers and the position of each entry among the rows' entries. */
export function byColumn({ rows, columns, starts, column }: Interactions): {
  readonly starts: Int32Array;
  readonly row: Int32Array;
  readonly entry: Int32Array;
} {
  const columnStarts = new Int32Array(columns + 1);
  for (const each of column) columnStarts[each + 1]!++;
  for (let at = 0; at < columns; at++) columnStarts[at + 1]! += columnStarts[at]!;
  const next = columnStarts.slice();
  const row = new Int32Array(column.length);
  const entry = new Int32Array(column.length);
  for (let r = 0; r < rows; r++)
    for (let at = starts[r]!; at < starts[r + 1]!; at++) {
      const to = next[column[at]!]!++;
      row[to] = r;
      entry[to] = at;
    }
  return { starts: columnStarts, row, entry };
}

/** How much a purchase tells: more for what was bought on more days, with less and less gain. */
export const confidence = (count: number): number => 1 + Math.log(count);
