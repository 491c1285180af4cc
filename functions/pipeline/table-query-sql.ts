import type { QueryColumnType } from '#contracts/query-operators';
import { identifier, list, literal, relation } from '#lake/sql-text';
import { maskOf } from '../domain/pii-mask.ts';
import type { QueryColumn, TableQuery } from '../domain/table-query.ts';
import { ORDER_VALUES } from '../domain/table-query-cursor.ts';
import type { QueryFilter } from '../domain/table-query-filters.ts';
import type { OrderTerm } from '../domain/table-query-order.ts';

const duckdbTypes: Partial<Record<QueryColumnType, string>> = {
  string: 'VARCHAR',
  timestamp: 'TIMESTAMP WITH TIME ZONE',
  'array<string>': 'VARCHAR[]',
};

/**
 * A query over a relation that has its columns, as DuckDB SQL. `rows`: the page's rows in order, and one more where
 * another page follows; they have the query's fields, masked if need be, and where there are pages ORDER_VALUES.
 * `count`: one row with the number of matching rows on all pages as `count`.
 */
export function tableQuerySql(query: TableQuery, relationSql: string): { rows: string; count: string } {
  const { fields, order, limit, masked, after } = query;
  const from = `FROM ${relation(relationSql)} AS ${QUERIED}`;
  const matching = matchingSql(query);
  const start = after === undefined ? [] : [afterSql(query, after)];
  const ordered = `ORDER BY ${list(order.map((term) => `${termSql(term)} ${term.descending ? 'DESC' : 'ASC'} NULLS LAST`))}`;
  const found = `SELECT * ${from} WHERE ${[...matching, ...start].join(' AND ') || 'true'}`;
  const selected = list(fields.map((field) => fieldSql(field, masked)));
  const orderValues = list(order.map((term) => `CAST(${termSql(term)} AS VARCHAR)`));
  const rows =
    limit === undefined
      ? `SELECT ${selected} FROM (${found}) AS ${QUERIED} ${ordered}`
      : // What is made of a row is made of the page's alone: of all, it would cost more than to find them.
        `SELECT ${selected}, [${orderValues}] AS ${identifier(ORDER_VALUES)}
          FROM (${found} ${ordered} LIMIT ${limit + 1}) AS ${QUERIED} ${ordered}`;
  return { rows, count: `SELECT count(*) AS count ${from} WHERE ${matching.join(' AND ') || 'true'}` };
}

function fieldSql({ name, type, pii }: QueryColumn, masked: boolean): string {
  const column = columnSql(name);
  if (!(masked && pii)) return column;
  const mask = `CAST(${literal(maskOf(type))} AS ${duckdbType(type)})`;
  return `CASE WHEN ${column} IS NOT NULL THEN ${mask} END AS ${identifier(name)}`;
}

// Qualified, so that no name can be taken for that of the answer's column, which may be masked.
const QUERIED = 'queried';
const columnSql = (name: string): string => `${QUERIED}.${identifier(name)}`;

function matchingSql({ filters, search }: TableQuery): string[] {
  const found = search?.columns.map(({ name }) => containsSql(columnSql(name), search.text));
  return [...filters.map(filterSql), ...(found ? [`(${found.join(' OR ') || 'false'})`] : [])];
}

function filterSql(filter: QueryFilter): string {
  const { type, name } = filter.column;
  const column = columnSql(name);
  switch (filter.op) {
    case 'is_null':
      return `${column} IS ${filter.value ? '' : 'NOT '}NULL`;
    case 'in':
      return `${column} IN (${list(filter.values.map((value) => constantSql(type, value)))})`;
    case 'contains':
      return containsSql(column, filter.value);
    case 'starts_with':
      return `starts_with(${column}, ${literal(filter.value)})`;
    case 'weekday':
      return `isodow(${column} AT TIME ZONE ${literal(filter.timeZone)}) IN (${list(filter.parts.map(String))})`;
    case 'hour':
      return `hour(${column} AT TIME ZONE ${literal(filter.timeZone)}) IN (${list(filter.parts.map(String))})`;
    case 'has':
      return `list_contains(${column}, ${literal(filter.value)})`;
    case '<>':
      return `${column} IS DISTINCT FROM ${constantSql(type, filter.value)}`;
    default:
      return `${column} ${filter.op} ${constantSql(type, filter.value)}`;
  }
}

const containsSql = (column: string, text: string): string =>
  `contains(${folded(column)}, ${folded(literal(text))})`;
const folded = (text: string): string => `strip_accents(lower(${text}))`;

/** Which rows come after one with these values in the terms of the order. */
function afterSql({ order, key }: TableQuery, values: readonly (string | null)[]): string {
  const later = order.reduceRight<string>((ties, term, at) => {
    const value = values[at]!;
    const column = termSql(term);
    if (value === null) return `(${column} IS NULL AND ${ties})`;
    const constant = orderConstantSql(term, value);
    return `(${column} ${term.descending ? '<' : '>'} ${constant} OR ${column} IS NULL OR (${column} = ${constant} AND ${ties}))`;
  }, 'false');
  const [first] = order as [OrderTerm];
  if (values[0] === null || first.salt !== undefined || !key.includes(first.column.name)) return later;
  // Says nothing new, but in a form by which DuckDB skips row groups.
  const bound = `${termSql(first)} ${first.descending ? '<=' : '>='} ${orderConstantSql(first, values[0]!)}`;
  return `${bound} AND ${later}`;
}

const termSql = ({ column, salt }: OrderTerm): string =>
  salt === undefined
    ? columnSql(column.name)
    : `sha256(${literal(`${salt}\n`)} || CAST(${columnSql(column.name)} AS VARCHAR))`;

const orderConstantSql = ({ column, salt }: OrderTerm, value: string): string =>
  constantSql(salt === undefined ? column.type : 'string', value);

const constantSql = (type: QueryColumnType, value: string): string =>
  type === 'string' ? literal(value) : `CAST(${literal(value)} AS ${duckdbType(type)})`;

const duckdbType = (type: QueryColumnType): string => duckdbTypes[type] ?? type.toUpperCase();
