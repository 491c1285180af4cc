/**
 * Reads every Delta table below a folder that others wrote: `tsx test/interop/read-foreign-tables.ts FOLDER [OUT]`.
 * Prints a JSON line per table: what became of it, its version and its number of rows. With OUT, the rows of each
 * table that could be read go to a Parquet file there, for others to compare.
 */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { ObjectStoreError } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { withFolderLake } from './interop-context.ts';

const [folder, out] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: read-foreign-tables.ts FOLDER [OUT]');
await withFolderLake(folder, async (context) => {
  for (const [at, path] of (await tablesBelow(folder)).entries()) {
    console.log(JSON.stringify({ table: path, ...(await outcome(context, path, at)) }));
  }
});

async function tablesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name === '_delta_log')
    .map((entry) => relative(root, entry.parentPath))
    .sort();
}

async function outcome(context: LakeContext, path: string, at: number): Promise<Record<string, unknown>> {
  let known: Record<string, unknown> | undefined;
  try {
    const table = await DeltaTable.open(context, path);
    known = described(await table.snapshot());
    const { sql } = await readTable(table);
    const [counted] = await context.engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM (${sql})`);
    const file = out && join(out, `${at}.parquet`);
    if (file) await context.engine.run(`COPY (${sql}) TO ${literal(file)} (FORMAT parquet)`);
    return { outcome: 'read', ...known, rows: counted!.rows, ...(file ? { file } : {}) };
  } catch (error) {
    if (error instanceof LakeError && error.code === 'unsupported_feature') {
      return { outcome: 'refused', message: error.message, features: error.details.features };
    }
    // Some test data has the log alone.
    const missing = error instanceof ObjectStoreError && error.code === 'object_not_found';
    return { outcome: missing && known ? 'log_only' : 'failed', ...known, message: String(error) };
  }
}

function described({ version, protocol, metadata, files }: Snapshot): Record<string, unknown> {
  const { minReaderVersion, minWriterVersion, readerFeatures = [] } = protocol;
  const mode = metadata.configuration['delta.columnMapping.mode'];
  const mapping = minReaderVersion === 2 && mode ? ['columnMapping'] : [];
  return {
    version,
    protocol: [minReaderVersion, minWriterVersion],
    features: [...readerFeatures, ...mapping],
    files: files.size,
  };
}
