import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AddFile } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import type { LakeContext } from './context.ts';
import { LakeError } from './error.ts';
import { escapePathPart, keyBelowTable, NULL_PARTITION } from './partition.ts';
import type { DeltaTable } from './table.ts';

const DOWNLOADS_AT_ONCE = 16;

/** Name under which the n-th partition column stands in the paths of the cache, and so in scans of it. */
export function partitionAlias(at: number): string {
  return `__partition_${at}`;
}

/**
 * Local copies of the data files, in the same order. Files are immutable, so a copy is never fetched twice. The
 * local path spells the partition values of the add action in Hive form, whatever the remote path looks like.
 */
export function localize(
  table: DeltaTable,
  partitionColumns: readonly string[],
  files: readonly AddFile[],
): Promise<string[]> {
  return mapConcurrently(files, DOWNLOADS_AT_ONCE, async (file) => {
    const local = localPath(table, partitionColumns, file);
    if (await touched(local)) return local;
    const key = keyBelowTable(file.path);
    if (key === undefined) {
      throw new LakeError('unsupported_feature', `File ${file.path} lies outside of its table`, {
        details: { table: table.path, path: file.path },
      });
    }
    await mkdir(dirname(local), { recursive: true });
    const partial = `${local}.${table.context.ids()}.partial`;
    try {
      await table.context.store.download(`${table.path}/${key}`, partial);
      await rename(partial, local);
      countFetched(table.context, file.size);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return local;
  });
}

export function cacheDirectory(context: LakeContext): string {
  return join(context.workDirectory, 'cache');
}

export function partitionPath(values: readonly (string | null)[]): string {
  return values
    .map((value, at) => `${partitionAlias(at)}=${value ? escapePathPart(value) : NULL_PARTITION}/`)
    .join('');
}

function localPath(table: DeltaTable, partitionColumns: readonly string[], file: AddFile): string {
  const values = partitionPath(partitionColumns.map((name) => file.partitionValues[name] ?? null));
  return join(cacheDirectory(table.context), digest(table.path), values, `${digest(file.path)}.parquet`);
}

/**
 * Whether the copy is there; if so, marks it as used now. By its time of access: DuckDB keeps what it knows of a
 * file as long as the time of modification stays.
 */
async function touched(file: string): Promise<boolean> {
  try {
    const { mtime } = await stat(file);
    await utimes(file, new Date(), mtime);
    return true;
  } catch {
    return false;
  }
}

/** Bytes fetched since the cache was last looked through; absent before the first time. */
const fetchedBytes = new WeakMap<LakeContext, number>();

function countFetched(context: LakeContext, bytes: number): void {
  const before = fetchedBytes.get(context);
  if (before !== undefined) fetchedBytes.set(context, before + bytes);
}

/** The share of its size by which the cache may grow before it is looked through again, which takes a while. */
const SLACK = 1 / 16;

/**
 * Deletes the copies used longest ago until at most `maxBytes` remain; does nothing while less than a sixteenth of
 * that has been fetched since the last time. Call it when no query is under way.
 */
export async function trimFileCache(context: LakeContext, maxBytes: number): Promise<void> {
  if ((fetchedBytes.get(context) ?? Number.POSITIVE_INFINITY) < maxBytes * SLACK) return;
  fetchedBytes.set(context, 0);
  const directory = cacheDirectory(context);
  await mkdir(directory, { recursive: true });
  const names = await readdir(directory, { recursive: true });
  const entries = await mapConcurrently(names, DOWNLOADS_AT_ONCE, async (name) => {
    const file = join(directory, name);
    const status = await stat(file);
    return { file, bytes: status.isFile() ? status.size : 0, used: status.atimeMs };
  });
  let kept = 0;
  for (const { file, bytes } of entries.sort((a, b) => b.used - a.used)) {
    kept += bytes;
    if (bytes > 0 && kept > maxBytes) await rm(file, { force: true });
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
