import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exportKey, exportManifestKey, tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { sha256OfFile } from './file-sha256.ts';

/** Describes `gold/<table>.parquet`; kept beside it as `gold/<table>.json`. */
export interface ExportManifest {
  readonly table: string;
  /** Id of the Delta table: one that was made anew starts its versions anew. */
  readonly table_id: string;
  /** Version of the Delta table whose rows the export holds. */
  readonly version: number;
  readonly rows: number;
  readonly bytes: number;
  /** Hex digest of the Parquet file. */
  readonly sha256: string;
}

export interface PublishResult extends ExportManifest {
  readonly status: 'published' | 'up_to_date';
}

/**
 * Writes the rows of a gold table as one Parquet object at a stable key, by one PUT. The rows come in the order
 * of all columns, so that equal rows give equal bytes.
 */
export async function publishTable(context: LakeContext, table: string): Promise<PublishResult> {
  const source = await DeltaTable.open(context, tablePath.gold(table));
  for (;;) {
    const snapshot = await source.snapshot();
    const { version } = snapshot;
    const result = await publishVersion(source, table, snapshot);
    // Should another run have published a newer version meanwhile, this one has just put an older in its place.
    if ((await source.snapshot()).version === version) return result;
  }
}

async function publishVersion(
  source: DeltaTable,
  table: string,
  { version, metadata }: Snapshot,
): Promise<PublishResult> {
  const { context } = source;
  const { engine, store, workDirectory } = context;
  const published = await publishedManifest(context, table);
  const same = published?.version === version && published.table_id === metadata.id;
  if (same) return { ...published, status: 'up_to_date' };

  const { sql } = await readTable(source, { version });
  await mkdir(workDirectory, { recursive: true });
  const file = join(workDirectory, `${table}-${context.ids()}.parquet`);
  try {
    const [written] = await engine.rows<{ Count: number }>(
      `copy (select * from (${sql}) order by all) to ${literal(file)} (format parquet, compression zstd)`,
    );
    const manifest: ExportManifest = {
      table,
      table_id: metadata.id,
      version,
      rows: written!.Count,
      bytes: (await stat(file)).size,
      sha256: await sha256OfFile(file),
    };
    await store.upload(file, exportKey(table));
    await store.put(exportManifestKey(table), Buffer.from(`${JSON.stringify(manifest)}\n`));
    return { ...manifest, status: 'published' };
  } finally {
    await rm(file, { force: true });
  }
}

export async function publishedManifest(
  { store }: Pick<LakeContext, 'store'>,
  table: string,
): Promise<ExportManifest | undefined> {
  const bytes = await store.get(exportManifestKey(table));
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as ExportManifest);
}
