import { catalog } from '#contracts/catalog';
import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';
import { CliError } from '../cli-error.ts';

/** Name under which SQL reads a table, such as `gold.sales_7_days`. */
export type LakeTableName = `${string}.${string}`;

const nameOf = (path: string): LakeTableName => path.replace('/', '.') as LakeTableName;

const fixedPaths = [
  tablePath.bronze,
  ...Object.keys(catalog).map(tablePath.silver),
  tablePath.deleted,
  tablePath.quarantine,
  tablePath.audits,
];

/** Every table the lake has. */
export async function lakeTables({ store }: LakeContext): Promise<LakeTableName[]> {
  const gold = new Set<string>();
  for await (const { key } of store.list(tablePath.gold(''))) {
    const model = /^gold\/(\w+)\/_delta_log\//.exec(key)?.[1];
    if (model) gold.add(model);
  }
  const paths = [...fixedPaths, ...[...gold].sort().map(tablePath.gold)];
  const found = await Promise.all(
    paths.map(async (path) => {
      for await (const _ of store.list(`${path}/_delta_log/`)) return [nameOf(path)];
      return [];
    }),
  );
  return found.flat();
}

const mentions = /"?\b(bronze|silver|gold|quarantine|quality)"?\s*\.\s*"?(\w+)/gi;

/** Makes every table that the SQL mentions readable under its name. Throws CliError `no_such_table`. */
export async function presentMentioned(lake: LakeContext, sql: string): Promise<void> {
  const names = new Set(
    [...sql.matchAll(mentions)].map(([, layer, table]) => `${layer}.${table}`.toLowerCase()),
  );
  for (const name of names) await presentTable(lake, name as LakeTableName);
}

async function presentTable(lake: LakeContext, name: LakeTableName): Promise<void> {
  const [layer, table] = name.split('.') as [string, string];
  try {
    const { sql } = await readTable(await DeltaTable.open(lake, `${layer}/${table}`));
    await lake.engine.run(
      `create schema if not exists ${layer}; create or replace view ${layer}."${table}" as ${sql}`,
    );
  } catch (cause) {
    if (!(cause instanceof LakeError) || cause.code !== 'table_not_found') throw cause;
    throw new CliError('no_such_table', `The lake has no table ${name}`, { cause });
  }
}

/** Rows of a table at its latest version; 0 for one that does not exist yet. */
export async function countRows(lake: LakeContext, name: LakeTableName): Promise<number> {
  try {
    await presentTable(lake, name);
  } catch (error) {
    if (error instanceof CliError && error.code === 'no_such_table') return 0;
    throw error;
  }
  const [row] = await lake.engine.rows<{ rows: number }>(`select count(*) as rows from ${name}`);
  return row!.rows;
}
