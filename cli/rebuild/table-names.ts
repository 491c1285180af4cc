import type { LakeContext } from '#lake/context';
import { CliError } from '../cli-error.ts';
import { lakeTables } from '../lake/lake-tables.ts';

/**
 * Paths of the tables named, such as silver.sale, or of all in a layer, such as gold; undefined when none is named.
 * Throws CliError `no_such_table`.
 */
export async function tablesNamed(
  lake: LakeContext,
  names: readonly string[] | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (names === undefined) return undefined;
  const known = (await lakeTables(lake)).filter((name) => !/^(bronze|quality)[.]/.test(name));
  const found = names.flatMap((name) => {
    // The reports print paths.
    const given = name.replace('/', '.');
    const meant = known.filter((table) => table === given || table.startsWith(`${given}.`));
    if (meant.length > 0) return meant;
    throw new CliError('no_such_table', `Silver, quarantine and gold have no table ${name}`);
  });
  return new Set(found.map((name) => name.replace('.', '/')));
}
