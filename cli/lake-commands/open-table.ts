import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { DeltaTable } from '#lake/table';
import { CliError } from '../cli-error.ts';
import { UsageError, wholeNumberOption } from '../command-line.ts';

/** Opens a table by its name in SQL, such as `silver.sale`. Throws CliError `no_such_table`. */
export async function openTable(lake: LakeContext, name: string): Promise<DeltaTable> {
  const path = name.trim().replaceAll('"', '').replace('.', '/');
  if (!/^\w+\/\w+$/.test(path)) throw new UsageError(`Not the name of a table: ${name}`);
  try {
    return await DeltaTable.open(lake, path);
  } catch (cause) {
    if (!(cause instanceof LakeError) || cause.code !== 'table_not_found') throw cause;
    throw new CliError('no_such_table', `The lake has no table ${name}`, { cause });
  }
}

export const versionOf = (text: string, name = 'version'): number => wholeNumberOption(name, text);

/** An instant given as an option, ISO 8601. */
export function instantOf(text: string): Date {
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new UsageError(`--timestamp takes a time such as 2026-11-21T10:00:00Z, not ${text}`);
}
