import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { recordCount } from '#lake/file-statistics';
import { ObjectStoreError } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import { versionAt } from '#lake/version-at';
import type { GoldTable } from '../domain/gold-model.ts';
import type { GoldMoment, GoldRow, GoldSource, GoldVersion } from '../domain/gold-source.ts';
import { ProblemError } from '../domain/problem-error.ts';
import type { TableQuery } from '../domain/table-query.ts';
import { dateOfDay, LOGICAL_DATE, recordedVersion } from './bookmarks.ts';
import { goldColumns } from './gold-columns.ts';
import { type ArrowStream, goldFile } from './gold-file.ts';
import { openIfExists } from './source-tables.ts';
import { skippingConditions } from './table-query-conditions.ts';
import { tableQuerySql } from './table-query-sql.ts';

/** Gold as it lies in the lake. Tables are opened once; each look at one sees the latest commit. */
export function createGoldSource(
  lake: LakeContext,
  tables: readonly GoldTable[],
  arrowStream: ArrowStream,
): GoldSource {
  const opened = new Map<string, DeltaTable>();

  async function open(name: string, moment: GoldMoment): Promise<GoldVersion | undefined> {
    const table = tables.find((each) => each.name === name);
    if (!table) return undefined;
    const source = opened.get(name) ?? (await openIfExists(lake, tablePath.gold(name)));
    if (!source) return undefined;
    opened.set(name, source);
    return goldVersion(source, table, await snapshotAt(source, moment), arrowStream);
  }

  return {
    open,
    list: async () => {
      const versions = await Promise.all(tables.map(({ name }) => open(name, 'latest')));
      return versions.filter((version) => version !== undefined);
    },
  };
}

function goldVersion(
  source: DeltaTable,
  table: GoldTable,
  snapshot: Snapshot,
  arrowStream: ArrowStream,
): GoldVersion {
  const { version, timestamp, files, metadata } = snapshot;
  const { engine } = source.context;
  const logicalDay = recordedVersion(snapshot, LOGICAL_DATE);
  const rowsFor = (query: TableQuery) => readRows(source, version, query);
  return {
    table,
    version,
    committedAt: timestamp === undefined ? undefined : new Date(timestamp).toISOString(),
    logicalDate: logicalDay === undefined ? undefined : dateOfDay(logicalDay),
    columns: goldColumns(snapshot.schema, table),
    rowCount: recordCount(files.values()),
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
    secret: metadata.id,
    select: async (query) => {
      const sql = tableQuerySql(query, await rowsFor(query));
      const rows = await engine.rows<GoldRow>(sql.rows);
      const [counted] = query.count ? await countOf(source, version, query) : [];
      return { rows, count: counted?.count };
    },
    file: async (query, format) => goldFile(source.context, query, await rowsFor(query), format, arrowStream),
  };
}

/** The rows that may be on the page: files that cannot hold any are not fetched. */
async function readRows(source: DeltaTable, version: number, query: TableQuery): Promise<string> {
  try {
    return (await readTable(source, { version, where: skippingConditions(query) })).sql;
  } catch (error) {
    // Files of old versions are deleted some days after they were replaced.
    if (error instanceof ObjectStoreError && error.code === 'object_not_found') throw versionNotFound(error);
    throw error;
  }
}

/** Counts what is on all pages, so the place of this one must not count. */
async function countOf(source: DeltaTable, version: number, query: TableQuery) {
  const everywhere = { ...query, after: undefined };
  const { count } = tableQuerySql(everywhere, await readRows(source, version, everywhere));
  return source.context.engine.rows<{ count: number }>(count);
}

/** Rejects with a ProblemError version_not_found. */
export async function snapshotAt(source: DeltaTable, moment: GoldMoment): Promise<Snapshot> {
  if (moment === 'latest') return source.snapshot();
  try {
    const version = 'version' in moment ? moment.version : await versionAt(source, new Date(moment.instant));
    return await source.snapshot({ version });
  } catch (error) {
    if (error instanceof LakeError && error.code === 'version_not_available') throw versionNotFound(error);
    throw error;
  }
}

export const versionNotFound = (cause: Error): ProblemError =>
  new ProblemError('version_not_found', {
    detail: 'It has not been made yet, or is so old that its files are gone.',
    cause,
  });
