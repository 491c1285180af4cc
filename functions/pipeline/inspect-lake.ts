import { tablePath } from '#contracts/lake-layout';
import type { CommitInfo } from '#lake/actions';
import type { LakeContext } from '#lake/context';
import { recordCount } from '#lake/file-statistics';
import { listLog, readCommits } from '#lake/log';
import { ObjectStoreError } from '#lake/object-store';
import { pruneFiles } from '#lake/prune';
import { relationOfFiles } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';
import type { GoldModel } from '../domain/gold-model.ts';
import type { LakeInspector, TableCommit, TableState, TableVersion } from '../domain/lake-inspector.ts';
import { lakeLineage } from '../domain/lake-lineage.ts';
import type { LakeTable } from '../domain/lake-table.ts';
import { parseTableQuery } from '../domain/table-query.ts';
import { goldColumns } from './gold-columns.ts';
import { goldOrder } from './gold-order.ts';
import { latestTables } from './latest-tables.ts';
import { runIdOf } from './made-by.ts';
import { newestFiles } from './newest-files.ts';
import { snapshotAt, versionNotFound } from './read-gold.ts';
import { scoredSources } from './scored-sources.ts';
import { skippingConditions } from './table-query-conditions.ts';
import { tableQuerySql } from './table-query-sql.ts';

export interface InspectedLake {
  readonly tables: readonly LakeTable[];
  readonly models: () => readonly GoldModel[];
  /** Text of a SELECT under `sql/`. */
  readonly readSql: (name: string) => string;
}

/** The lake's tables, as their logs and files tell. */
export function createLakeInspector(
  lake: LakeContext,
  { tables, models, readSql }: InspectedLake,
): LakeInspector {
  const latest = latestTables(lake);
  const named = async (name: string) => {
    const table = tables.find((each) => each.name === name);
    const at = table && (await latest(table.path));
    return at && { description: table, ...at };
  };
  return {
    async tables() {
      const states = await Promise.all(
        tables.map(async (table) => {
          const at = await latest(table.path);
          return at && stateOf(table, at.snapshot);
        }),
      );
      return states.filter((state) => state !== undefined);
    },

    async history(name, { limit, before }) {
      const found = await named(name);
      if (!found) return undefined;
      const { table, snapshot } = found;
      const end = Math.min(before ?? Number.POSITIVE_INFINITY, snapshot.version + 1);
      const commits = await commitsBetween(table, Math.max(0, end - limit), end);
      const first = commits.at(-1)?.version ?? 0;
      return { commits, next: commits.length === limit && first > 0 ? first : undefined };
    },

    async open(name, moment) {
      const found = await named(name);
      if (!found) return undefined;
      const { table, description } = found;
      return tableVersion(table, description, await snapshotAt(table, moment));
    },

    async audits(query) {
      const at = await latest(tablePath.audits);
      if (!at) return { rows: [], count: query.count ? 0 : undefined };
      const { table, snapshot } = at;
      const files = pruneFiles(snapshot, skippingConditions({ ...query, after: undefined }));
      const sql = tableQuerySql(query, await relationOfFiles(table, snapshot, files));
      const rows = await lake.engine.rows<Record<string, unknown>>(sql.rows);
      const [counted] = query.count ? await lake.engine.rows<{ count: number }>(sql.count) : [];
      return { rows, count: counted?.count };
    },

    async lineage() {
      const { sources } = await goldOrder(lake.engine, models());
      const scored = await scoredSources(lake.engine, readSql);
      return lakeLineage(tables, new Map([...sources, ...scored]));
    },
  };
}

function stateOf(table: LakeTable, snapshot: Snapshot): TableState {
  const files = [...snapshot.files.values()];
  const { version, timestamp, partitionColumns, schema } = snapshot;
  const values = files.map(({ partitionValues }) =>
    JSON.stringify(partitionColumns.map((name) => partitionValues[name])),
  );
  return {
    table,
    version,
    committedAt: timestamp === undefined ? undefined : new Date(timestamp).toISOString(),
    rows: recordCount(files),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    files: files.length,
    partitions: partitionColumns.length === 0 ? 0 : new Set(values).size,
    partitionColumns,
    columns: schema.fields.map(({ name, type, nullable }) => ({
      name,
      type: typeof type === 'string' ? type : JSON.stringify(type),
      nullable,
      pii: isPersonal(table, name),
    })),
  };
}

/** A column that nobody describes, which foreign hands have added, counts as personal: nobody says that it is not. */
const isPersonal = ({ columns, pii }: LakeTable, name: string): boolean =>
  !columns.has(name) || pii.includes(name);

/** The commits from `from` up to and without `end`, as far as the log still has them, the latest first. */
async function commitsBetween(table: DeltaTable, from: number, end: number): Promise<TableCommit[]> {
  const { store } = table.context;
  const { commits, times } = await listLog(store, table.path, from);
  const timeOf = new Map(commits.map((version, at) => [version, times[at]!]));
  const versions = commits.filter((version) => version < end).reverse();
  const read = await readCommits(store, table.path, versions);
  return read.map(({ version, actions }) => {
    const info = actions.find(({ commitInfo }) => commitInfo)?.commitInfo;
    return commitOf(version, info, timeOf.get(version)!);
  });
}

function commitOf(version: number, info: CommitInfo | undefined, storedAt: number): TableCommit {
  const metrics = Object.entries(info?.operationMetrics ?? {});
  return {
    version,
    committedAt: new Date(info?.timestamp ?? storedAt).toISOString(),
    operation: info?.operation,
    metrics: Object.fromEntries(metrics.map(([name, value]) => [name, String(value)])),
    runId: runIdOf(info?.userMetadata),
  };
}

function tableVersion(table: DeltaTable, described: LakeTable, snapshot: Snapshot): TableVersion {
  const columns = goldColumns(snapshot.schema, described);
  const names = columns.map(({ name }) => name);
  // An older version may lack a column of the key.
  const key = described.key.filter((name) => names.includes(name));
  return {
    version: snapshot.version,
    rows: recordCount(snapshot.files.values()),
    columns,
    async select(limit, { masked }) {
      const query = parseTableQuery('', {
        columns,
        key: key.length > 0 ? key : names.slice(0, 1),
        allowPii: !masked,
        salt: snapshot.metadata.id,
        limit: { default: limit, max: limit },
      });
      const relation = await filesOf(table, snapshot, limit);
      const rows = await table.context.engine.rows<Record<string, unknown>>(
        tableQuerySql(query, relation).rows,
      );
      return rows.slice(0, limit);
    },
  };
}

async function filesOf(table: DeltaTable, snapshot: Snapshot, rows: number): Promise<string> {
  try {
    return await relationOfFiles(table, snapshot, newestFiles(snapshot.files.values(), rows));
  } catch (error) {
    // Files of old versions are deleted some days after they were replaced.
    if (error instanceof ObjectStoreError && error.code === 'object_not_found') throw versionNotFound(error);
    throw error;
  }
}
