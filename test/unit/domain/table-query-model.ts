import type { QueryColumn, TableQuery } from '#functions/domain/table-query';
import type { QueryFilter } from '#functions/domain/table-query-filters';

/** Values as the engine gives them: decimals and instants as text, lists as arrays. */
export type Row = Readonly<Record<string, unknown>>;

/** All rows that a query asks for, in order, as a plain filter and sort would find them. */
export function expectedRows({ filters, search, order }: TableQuery, rows: readonly Row[]): Row[] {
  const found = rows.filter(
    (row) =>
      filters.every((filter) => meets(filter, row[filter.column.name])) &&
      (!search || search.columns.some(({ name }) => contains(row[name], search.text))),
  );
  return found.sort((a, b) => {
    for (const { column, descending } of order) {
      const [left, right] = [a[column.name] ?? null, b[column.name] ?? null];
      if (left === null && right === null) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      const compared = compare(column, left, right);
      if (compared !== 0) return descending ? -compared : compared;
    }
    return 0;
  });
}

function meets(filter: QueryFilter, value: unknown): boolean {
  if (filter.op === 'is_null') return (value === null) === filter.value;
  if (filter.op === '<>') return value === null || compare(filter.column, value, filter.value) !== 0;
  if (value === null) return false;
  if (filter.op === 'in')
    return filter.values.some((constant) => compare(filter.column, value, constant) === 0);
  if (filter.op === 'contains') return contains(value, filter.value);
  if (filter.op === 'starts_with') return String(value).startsWith(filter.value);
  if (filter.op === 'has') return (value as string[]).includes(filter.value);
  if ('parts' in filter)
    return filter.parts.includes(calendarPart(filter.op, String(value), filter.timeZone));
  const compared = compare(filter.column, value, filter.value);
  switch (filter.op) {
    case '=':
      return compared === 0;
    case '<':
      return compared < 0;
    case '<=':
      return compared <= 0;
    case '>':
      return compared > 0;
    case '>=':
      return compared >= 0;
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** As the platform's own calendar has it. */
function calendarPart(part: 'weekday' | 'hour', instant: string, timeZone: string): number {
  const options =
    part === 'hour' ? ({ hour: '2-digit', hourCycle: 'h23' } as const) : ({ weekday: 'short' } as const);
  const text = new Intl.DateTimeFormat('en', { ...options, timeZone }).format(new Date(instant));
  return part === 'hour' ? Number(text) : WEEKDAYS.indexOf(text) + 1;
}

const folded = (text: unknown): string =>
  String(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const contains = (value: unknown, text: string): boolean =>
  value !== null && folded(value).includes(folded(text));

function compare({ type }: QueryColumn, a: unknown, b: unknown): number {
  if (type === 'string') return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  const [left, right] = [comparable(type, a), comparable(type, b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function comparable(type: string, value: unknown): bigint | number | string {
  const text = String(value);
  if (type === 'double') return Number(text);
  if (type === 'timestamp') return text.replace(/(\.\d+)?Z$/, (_, fraction = '.') => fraction.padEnd(7, '0'));
  if (type.startsWith('decimal')) {
    const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!;
    return BigInt(`${sign}${whole}${fraction.padEnd(2, '0')}`);
  }
  if (type === 'integer' || type === 'bigint') return BigInt(text);
  return text;
}
