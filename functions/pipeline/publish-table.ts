import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exportKey, exportManifestKey, tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { rowGroupRows } from '../domain/export-layout.ts';
import { dateOfDay, LOGICAL_DATE, recordedVersion } from './bookmarks.ts';
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
  /** In the order of the file. Exports of older releases do not say, nor what follows. */
  readonly columns?: readonly string[];
  /** Rows of a row group. */
  readonly row_group_rows?: number;
  /** The day the rows were made for, if they depend on one. */
  readonly logical_date?: string;
}

export interface PublishResult extends ExportManifest {
  readonly status: 'published' | 'up_to_date';
}

/** Whether a file of this release would have the same bytes, if its rows are the same. */
export const isOfThisLayout = ({ rows, columns, row_group_rows }: ExportManifest): boolean =>
  columns !== undefined && row_group_rows === rowGroupRows(rows);

/**
 * Writes the rows of a gold table as one Parquet object at a stable key, by one PUT. The rows come in the order
 * of all columns, so that equal rows give equal bytes, and who looks for values of the first finds them in few row
 * groups.
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

async function publishVersion(source: DeltaTable, table: string, snapshot: Snapshot): Promise<PublishResult> {
  const { version, metadata } = snapshot;
  const { context } = source;
  const { engine, store, workDirectory } = context;
  const published = await publishedManifest(context, table);
  const same = published?.version === version && published.table_id === metadata.id;
  if (same && isOfThisLayout(published)) return { ...published, status: 'up_to_date' };

  const { sql } = await readTable(source, { version });
  await mkdir(workDirectory, { recursive: true });
  const file = join(workDirectory, `${table}-${context.ids()}.parquet`);
  try {
    const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
      `select count(*) as rows from (${sql})`,
    );
    const groupRows = rowGroupRows(rows);
    await engine.run(
      `copy (select * from (${sql}) order by all) to ${literal(file)}
        (format parquet, compression zstd, row_group_size ${groupRows})`,
    );
    const logicalDay = recordedVersion(snapshot, LOGICAL_DATE);
    const manifest: ExportManifest = {
      table,
      table_id: metadata.id,
      version,
      rows,
      bytes: (await stat(file)).size,
      sha256: await sha256OfFile(file),
      columns: snapshot.schema.fields.map(({ name }) => name),
      row_group_rows: groupRows,
      ...(logicalDay !== undefined && { logical_date: dateOfDay(logicalDay) }),
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
