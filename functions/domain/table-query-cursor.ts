import { ProblemError } from './problem-error.ts';
import type { TableQuery } from './table-query.ts';
import type { OrderTerm } from './table-query-order.ts';
import { queryParameters } from './table-query-parameters.ts';
import { parseValue } from './table-query-values.ts';

/** Column of a result that holds the values of the order's terms as text, from which the next cursor is made. */
export const ORDER_VALUES = '__order_values';

/** What a cursor says, as JSON in base64url. */
type CursorContent = readonly [
  digest: string,
  after: readonly (string | null)[],
  /** What else the next page must come from, such as the version of a table. */
  pin?: string,
];

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** Cuts a page from the rows that the query's SQL gave, which is one more where another page follows. */
export function pageOf<Row extends Readonly<Record<string, unknown>>>(
  query: Pick<TableQuery, 'limit' | 'digest'>,
  rows: readonly Row[],
  pin?: string,
): Page<Omit<Row, typeof ORDER_VALUES>> {
  const { limit = rows.length } = query;
  const page = rows.slice(0, limit);
  return {
    rows: page.map(({ [ORDER_VALUES]: _, ...row }) => row),
    nextCursor: rows.length > limit ? nextCursor(query, page.at(-1)!, pin) : null,
  };
}

/** The cursor of the page after a row, which has the column {@link ORDER_VALUES}. */
export function nextCursor(
  { digest }: Pick<TableQuery, 'digest'>,
  lastRow: Readonly<Record<string, unknown>>,
  pin?: string,
): string {
  const after = lastRow[ORDER_VALUES] as CursorContent[1];
  const content: CursorContent = pin === undefined ? [digest, after] : [digest, after, pin];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Where the page begins that a cursor asks for.
 * @throws ProblemError invalid_cursor
 */
export function decodeCursor(cursor: string, order: readonly OrderTerm[], digest: string): CursorContent[1] {
  const [madeFor, after] = readCursor(cursor);
  if (madeFor !== digest || after.length !== order.length) throw invalidCursor();
  // A cursor can be written by hand: what enters the SQL must be of the columns' types.
  const sound = after.every((value, at) => value === null || isOrderValue(order[at]!, value));
  if (!sound) throw invalidCursor();
  return after;
}

/**
 * What the cursor in a query string was pinned to, if there is a cursor and it was.
 * @throws ProblemError invalid_cursor, invalid_query
 */
export function cursorPin(query: string): string | undefined {
  const cursor = queryParameters(query).get('cursor');
  return cursor === undefined ? undefined : readCursor(cursor)[2];
}

function readCursor(cursor: string): CursorContent {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw invalidCursor(cause);
  }
  const isText = (value: unknown) => typeof value === 'string';
  if (!Array.isArray(content)) throw invalidCursor();
  const [digest, after, pin] = content as unknown[];
  const sound =
    isText(digest) &&
    Array.isArray(after) &&
    after.every((value) => value === null || isText(value)) &&
    (pin === undefined || isText(pin));
  if (!sound) throw invalidCursor();
  return content as unknown as CursorContent;
}

const isOrderValue = ({ column, salt }: OrderTerm, text: string): boolean => {
  if (salt !== undefined) return /^[0-9a-f]{64}$/.test(text);
  if (column.type === 'double' && /^(nan|-?inf)$/.test(text)) return true;
  return 'value' in parseValue(column.type, text);
};

const invalidCursor = (cause?: unknown): ProblemError => new ProblemError('invalid_cursor', { cause });

/** Equal for queries whose pages fit each other: same table, filters, search and order. */
export function queryDigest(
  query: Pick<TableQuery, 'filters' | 'search' | 'order' | 'masked'>,
  table = '',
): string {
  const { filters, search, order, masked } = query;
  const filterTexts = filters.map(({ column, ...filter }) => JSON.stringify([column.name, filter])).sort();
  const orderTexts = order.map(({ column, descending }) => [column.name, descending]);
  return fnv1a(JSON.stringify([table, filterTexts, search?.text ?? null, orderTexts, masked]));
}

/** FNV-1a of 64 bits (draft-eastlake-fnv, section 2): tells mistakes from the real thing, and keeps no secret. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/** Header `Link` (RFC 8288) to the next page of a list. */
export function nextLink(path: string, query: string, cursor: string): string {
  const others = query.split('&').filter((pair) => pair !== '' && !/^cursor(=|$)/.test(pair));
  return `<${path}?${[...others, `cursor=${cursor}`].join('&')}>; rel="next"`;
}
