import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { CliError } from '../cli-error.ts';
import { type LakeTableName, lakeTables } from '../lake/lake-tables.ts';

/** Paths of the tables named, such as silver.sale; undefined when none is. Throws CliError `no_such_table`. */
export async function tablesNamed(
  lake: LakeContext,
  names: readonly string[] | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (names === undefined) return undefined;
  const known = await lakeTables(lake);
  for (const name of names)
    if (!known.includes(name as LakeTableName) || pathOf(name) === tablePath.bronze)
      throw new CliError('no_such_table', `Silver, quarantine and gold have no table ${name}`);
  return new Set(names.map(pathOf));
}

const pathOf = (name: string): string => name.replace('.', '/');
