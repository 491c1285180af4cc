import { LakeError } from './error.ts';
import { column, type StructType } from './schema.ts';
import { identifier, list } from './sql-text.ts';

const MOST_COLUMNS = 4;
/** Per column: rows are told apart by 65,536 ranks, and four columns fill the 64 bits of one sort key. */
const BITS = 16;

/**
 * ORDER BY list that keeps rows together that are near each other in all of the columns: by the interleaved bits
 * of each value's rank (Morton order). Ranks and not values, so that skew costs nothing and every type that sorts
 * will do; nulls rank first. Ties are ordered by the columns, then by all others of simple type, so that the order
 * depends on the rows alone. Rejects with `invalid_argument`.
 */
export function zOrderBy(schema: StructType, columns: readonly string[]): string {
  if (columns.length === 0 || columns.length > MOST_COLUMNS || new Set(columns).size < columns.length) {
    throw new LakeError('invalid_argument', `Z-order takes one to ${MOST_COLUMNS} different columns`);
  }
  for (const name of columns) {
    if (typeof column(schema, name).type !== 'string') {
      throw new LakeError('invalid_argument', `Rows cannot be ordered by ${name}`, {
        details: { columns: [name] },
      });
    }
  }
  const ranks = columns.map((name) => {
    const rank = `rank() OVER (ORDER BY ${identifier(name)} NULLS FIRST) - 1`;
    return `CAST((${rank}) * ${2 ** BITS} // count(*) OVER () AS UBIGINT)`;
  });
  const others = schema.fields
    .filter(({ name, type }) => typeof type === 'string' && !columns.includes(name))
    .map(({ name }) => name);
  return list([interleaved(ranks), ...[...columns, ...others].map(identifier)]);
}

/** One number whose bits are, in turn, those of each rank, the highest first. */
function interleaved(ranks: readonly string[]): string {
  const bits = ranks.flatMap((rank, at) =>
    Array.from({ length: BITS }, (_, bit) => {
      const to = bit * ranks.length + (ranks.length - 1 - at);
      return `((((${rank}) >> ${bit}) & 1) << ${to})`;
    }),
  );
  return bits.join(' | ');
}
