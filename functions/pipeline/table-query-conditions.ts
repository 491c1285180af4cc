import type { Condition } from '#lake/condition';
import type { TableQuery } from '../domain/table-query.ts';
import type { QueryFilter } from '../domain/table-query-filters.ts';

/**
 * What the query's rows certainly meet, in the form by which the lake skips files. The query itself must still be
 * applied to what is read.
 */
export function skippingConditions({ filters, order, after, key }: TableQuery): Condition[] {
  const [first] = order;
  const value = after?.[0];
  const begun = first && value && first.salt === undefined && key.includes(first.column.name);
  return [
    ...filters.flatMap(conditionsOf),
    ...(begun
      ? [{ column: first.column.name, op: first.descending ? '<=' : '>=', value } satisfies Condition]
      : []),
  ];
}

function conditionsOf(filter: QueryFilter): Condition[] {
  const column = filter.column.name;
  switch (filter.op) {
    case '=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [{ column, op: filter.op, value: filter.value }];
    case 'in':
      return [{ column, op: 'in', value: filter.values }];
    case 'starts_with': {
      const end = textAfterAllWith(filter.value);
      return [
        { column, op: '>=', value: filter.value },
        ...(end === undefined ? [] : [{ column, op: '<', value: end } satisfies Condition]),
      ];
    }
    default:
      return [];
  }
}

const LAST_CODE_POINT = 0x10ffff;

/** The first text, in the order of code points, that comes after every text with this prefix. */
function textAfterAllWith(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0)!);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  // Surrogates are no code points of text.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}
