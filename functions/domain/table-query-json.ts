import type { QueryColumn } from './table-query.ts';

/**
 * A row as JSON text. Decimals and large integers, which are text in the row, become numbers with the same digits:
 * no double could hold them. Nulls are kept, or left out as in records.
 */
export function rowJson(
  columns: readonly Pick<QueryColumn, 'name' | 'type'>[],
  row: Readonly<Record<string, unknown>>,
  nulls: 'keep' | 'omit',
): string {
  const members = columns.flatMap(({ name, type }) => {
    const value = row[name] ?? null;
    return value === null && nulls === 'omit' ? [] : [`${JSON.stringify(name)}:${valueJson(type, value)}`];
  });
  return `{${members.join(',')}}`;
}

function valueJson(type: QueryColumn['type'], value: unknown): string {
  const isNumber = type === 'bigint' || type.startsWith('decimal');
  if (isNumber && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  // NaN and the infinities have no JSON; they become null.
  return JSON.stringify(value);
}

/** The answer to a list, from the JSON of its rows. */
export function listJson(
  rows: readonly string[],
  { nextCursor, count }: { readonly nextCursor: string | null; readonly count: number | undefined },
): string {
  const counted = count === undefined ? '' : `,"count":${count}`;
  return `{"data":[${rows.join(',')}],"next_cursor":${JSON.stringify(nextCursor)}${counted}}`;
}
