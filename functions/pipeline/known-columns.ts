import type { Assignments } from '#lake/merge-clauses';
import type { StructType } from '#lake/schema';
import { identifier } from '#lake/sql-text';

/**
 * What a merge sets: the columns that this release knows. A table that a later release has given more columns, before
 * a rollback, keeps what they hold.
 */
export function knownColumns(
  columns: readonly { readonly name: string }[],
  { fields }: StructType,
): 'all' | Assignments {
  const known = columns.map(({ name }) => name);
  if (fields.every(({ name }) => known.includes(name))) return 'all';
  return Object.fromEntries(known.map((name) => [name, `source.${identifier(name)}`]));
}
