import type { ParameterError } from '#contracts/error-codes';
import { LIST_LIMIT, type QueryColumnType } from '#contracts/query-operators';
import { MAX_FIELD_ERRORS } from '#contracts/validate';
import { ProblemError } from './problem-error.ts';
import { decodeCursor, queryDigest } from './table-query-cursor.ts';
import { parseFilter, type QueryFilter } from './table-query-filters.ts';
import { type OrderTerm, parseOrder, splitSort } from './table-query-order.ts';
import { queryParameters } from './table-query-parameters.ts';

export interface QueryColumn {
  readonly name: string;
  readonly type: QueryColumnType;
  readonly pii: boolean;
}

/** What a list is asked for, checked: every name is a column's, every value of its column's type. */
export interface TableQuery {
  readonly columns: readonly QueryColumn[];
  /** What each row of the answer has, in this order. */
  readonly fields: readonly QueryColumn[];
  /** All of them hold. */
  readonly filters: readonly QueryFilter[];
  /** A text that one of the columns must contain. */
  readonly search: { readonly text: string; readonly columns: readonly QueryColumn[] } | undefined;
  /** Ends with the key, so that it is total. */
  readonly order: readonly OrderTerm[];
  /** Columns that are never null. */
  readonly key: readonly string[];
  /** Rows of a page; undefined for all. */
  readonly limit: number | undefined;
  /** Values of the order's terms in the row before the page, as DuckDB's text of them; undefined for the first page. */
  readonly after: readonly (string | null)[] | undefined;
  /** Whether the number of matching rows is asked for. */
  readonly count: boolean;
  /** Whether personal values are masked. */
  readonly masked: boolean;
  /** Tells queries apart whose pages do not fit each other. */
  readonly digest: string;
}

export interface TableQueryOptions {
  readonly columns: readonly QueryColumn[];
  /** Columns that identify a row, none of them ever null. */
  readonly key: readonly string[];
  /** Whether personal data is shown, and may be filtered, sorted and searched by. */
  readonly allowPii: boolean;
  /** As the parameter `sort` has it; default: by the key. */
  readonly defaultSort?: string;
  /** Parameters that the caller reads by itself. */
  readonly reserved?: readonly string[];
  readonly limit?: { readonly default: number | undefined; readonly max: number };
  /** IANA name of the zone in which instants may be filtered by weekday and hour; without it they may not. */
  readonly timeZone?: string;
  /** Names what is queried: a cursor of another table is refused. */
  readonly table?: string;
  /**
   * Needed where the key has personal data: those who may not see it get the rows in the order of a digest salted
   * with this, which must be kept from them.
   */
  readonly salt?: string;
}

const ownParameters = ['q', 'sort', 'limit', 'cursor', 'fields', 'count'] as const;

/**
 * Reads the query string of a list.
 *
 * `field=x`, `field.ne`, `.gt`, `.gte`, `.lt`, `.lte`, `field.in=a,b`, `field.is_null=true|false`; of text also
 * `field.contains` and `field.starts_with`, of lists only `field.has` and `field.is_null`, of instants `field.weekday`
 * and `field.hour`. `q`, `sort=-date,id`,
 * `limit`, `cursor`, `fields=id,price`, `count=true`. Of a column that `sort` names twice, the first one decides.
 *
 * @throws ProblemError invalid_query with an entry per bad parameter, pii_not_allowed, invalid_cursor
 */
export function parseTableQuery(query: string, options: TableQueryOptions): TableQuery {
  const { columns, allowPii, key, reserved = [] } = options;
  const parameters = queryParameters(query);
  const errors: ParameterError[] = [];
  const personal: ParameterError[] = [];
  const byName = new Map(columns.map((column) => [column.name, column]));
  const personalParameter = (parameter: string, { name }: QueryColumn) =>
    personal.push({ parameter, code: 'personal_data', message: `${name} is personal data` });

  const filters: QueryFilter[] = [];
  for (const [name, text] of parameters) {
    if (isOwn(name) || reserved.includes(name)) continue;
    const parsed = parseFilter(byName, name, text, options.timeZone);
    if ('error' in parsed) errors.push(parsed.error);
    else if (parsed.column.pii && !allowPii) personalParameter(name, parsed.column);
    else filters.push(parsed);
  }

  const sort = namesOf('sort', parameters.get('sort') ?? options.defaultSort, byName, errors, splitSort);
  if (!allowPii && parameters.has('sort'))
    for (const { column } of sort) if (column.pii) personalParameter('sort', column);
  const fields = namesOf('fields', parameters.get('fields'), byName, errors, (item) => ({ name: item }));
  const limit = parseLimit(parameters.get('limit'), options.limit ?? LIST_LIMIT, errors);
  const count = parseCount(parameters.get('count'), errors);
  if (errors.length > 0)
    throw new ProblemError('invalid_query', { errors: errors.slice(0, MAX_FIELD_ERRORS) });
  if (personal.length > 0)
    throw new ProblemError('pii_not_allowed', { errors: personal.slice(0, MAX_FIELD_ERRORS) });

  const q = parameters.get('q');
  const searchable = columns.filter(({ type, pii }) => type === 'string' && (allowPii || !pii));
  const order = parseOrder(
    sort,
    key.map((name) => byName.get(name)!),
    allowPii ? undefined : { salt: options.salt },
  );
  const parsed = {
    columns,
    fields: fields.length > 0 ? fields.map(({ column }) => column) : columns,
    filters,
    search: q === undefined ? undefined : { text: q, columns: searchable },
    order,
    key,
    limit,
    count,
    masked: !allowPii,
  };
  const digest = queryDigest(parsed, options.table);
  const cursor = parameters.get('cursor');
  return { ...parsed, digest, after: cursor === undefined ? undefined : decodeCursor(cursor, order, digest) };
}

const isOwn = (name: string): boolean => (ownParameters as readonly string[]).includes(name);

/** Reads a list of column names; reports those that are none, or stand twice. */
function namesOf<T extends { readonly name: string }>(
  parameter: string,
  text: string | undefined,
  columns: ReadonlyMap<string, QueryColumn>,
  errors: ParameterError[],
  split: (item: string) => T,
): (T & { readonly column: QueryColumn })[] {
  if (text === undefined) return [];
  const found = new Map<string, T & { readonly column: QueryColumn }>();
  for (const item of text.split(',').map(split)) {
    const column = columns.get(item.name);
    if (parameter === 'sort' && found.has(item.name)) continue;
    const message = !column
      ? `${JSON.stringify(item.name)} is not a field`
      : found.has(item.name)
        ? `${item.name} stands twice`
        : parameter === 'sort' && column.type === 'array<string>'
          ? `${item.name} is a list, which has no order`
          : undefined;
    if (message) errors.push({ parameter, code: 'invalid_value', message });
    else found.set(item.name, { ...item, column: column! });
  }
  return [...found.values()];
}

function parseLimit(
  text: string | undefined,
  bounds: NonNullable<TableQueryOptions['limit']>,
  errors: ParameterError[],
): number | undefined {
  if (text === undefined) return bounds.default;
  const limit = Number(text);
  if (/^\d{1,15}$/.test(text) && limit >= 1 && limit <= bounds.max) return limit;
  const message = `must be a whole number from 1 to ${bounds.max}`;
  errors.push({ parameter: 'limit', code: 'invalid_value', message });
  return undefined;
}

function parseCount(text: string | undefined, errors: ParameterError[]): boolean {
  if (text !== undefined && text !== 'true' && text !== 'false')
    errors.push({ parameter: 'count', code: 'invalid_value', message: 'must be true or false' });
  return text === 'true';
}
