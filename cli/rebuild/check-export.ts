import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { sha256OfFile } from '#functions/pipeline/file-sha256';
import { isOfThisLayout, publishedManifest, publishTable } from '#functions/pipeline/publish-table';
import type { LakeContext } from '#lake/context';
import { FileObjectStore } from '#lake/file-object-store';
import { DeltaTable } from '#lake/table';
import type { CommitCheck } from './commit-check.ts';
import { pastLake } from './past-lake.ts';
import { isAbsence } from './replay.ts';

/** Exports a gold table's version again. Only the latest export is there to be compared with; undefined if none is. */
export async function checkExport(lake: LakeContext, table: string): Promise<CommitCheck | undefined> {
  const manifest = await publishedManifest(lake, table);
  if (manifest === undefined) return undefined;
  const { version } = manifest;
  const about = { subject: exportKey(table), version, kind: 'exported' } as const;
  const gone = (detail: string): CommitCheck => ({
    ...about,
    outcome: 'not_comparable',
    files: 0,
    identical: 0,
    detail,
  });
  if (!isOfThisLayout(manifest))
    return gone('it is laid out as an older release did; the next refresh exports it anew');
  const folder = await mkdtemp(join(lake.workDirectory, 'export-'));
  try {
    const { metadata } = await (await DeltaTable.open(lake, tablePath.gold(table))).snapshot();
    if (metadata.id !== manifest.table_id) return gone('the table has been deleted and made anew since');
    const published = join(folder, 'published');
    await lake.store.download(exportKey(table), published);
    const seen = new Map([[tablePath.gold(table), version]]);
    const store = pastLake(lake.store, new FileObjectStore(join(folder, 'lake')), seen);
    const again = await publishTable({ ...lake, store }, table);
    const stored = await sha256OfFile(published);
    if (again.sha256 === stored) return { ...about, outcome: 'identical', files: 1, identical: 1 };
    const detail =
      stored === manifest.sha256
        ? 'other bytes than its version gives'
        : 'it is not the file that was exported';
    return { ...about, outcome: 'different', files: 1, identical: 0, detail };
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return gone('its version has been deleted since');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
