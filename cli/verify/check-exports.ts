import { join } from 'node:path';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { sha256OfFile } from '#functions/pipeline/file-sha256';
import { isOfThisLayout, publishedManifest } from '#functions/pipeline/publish-table';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { type Check, noneOf } from './check.ts';
import { isFoundByDay } from './row-groups.ts';

/** Each gold/<table>.parquet must hold the rows of the version it claims, and be the bytes it claims. */
export async function checkExports(lake: LakeContext, tables: readonly string[]): Promise<Check> {
  const wrong: string[] = [];
  let rows = 0;
  for (const table of tables) {
    const manifest = await publishedManifest(lake, table);
    if (manifest === undefined) {
      wrong.push(`${exportKey(table)} is missing`);
      continue;
    }
    const file = join(lake.workDirectory, `export-${table}.parquet`);
    await lake.store.download(exportKey(table), file);
    const digest = await sha256OfFile(file);
    if (digest !== manifest.sha256) wrong.push(`${exportKey(table)} is not the file its manifest describes`);
    const { version } = manifest;
    const { sql } = await readTable(await DeltaTable.open(lake, tablePath.gold(table)), { version });
    const parquet = `select * from read_parquet(${literal(file)})`;
    const differences = await lake.engine.rows(
      `(${parquet} except all ${sql}) union all (${sql} except all ${parquet}) limit 1`,
    );
    if (differences.length > 0)
      wrong.push(`${exportKey(table)} differs from version ${version} of the table`);
    if (isOfThisLayout(manifest) && !(await isFoundByDay(lake.engine, file)))
      wrong.push(`${exportKey(table)} has no row groups by which its days are found`);
    rows += manifest.rows;
  }
  return noneOf(
    'exports',
    'Exports do not hold what they claim',
    wrong,
    `${tables.length} files, ${rows} rows`,
  );
}
