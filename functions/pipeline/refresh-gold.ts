import { createHash } from 'node:crypto';
import { tablePath } from '#contracts/lake-layout';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { LakeError } from '#lake/error';
import { type OverwriteOptions, overwrite } from '#lake/overwrite';
import type { Snapshot } from '#lake/snapshot';
import { identifier, list } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import type { GoldModel } from '../domain/gold-model.ts';
import { runAudits } from './audit.ts';
import { changedKeys } from './changed-keys.ts';
import { lineageOf } from './lineage.ts';
import { type ModelParameters, setParameters } from './parameters.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { openByName, presentTable } from './source-tables.ts';

export interface GoldResult {
  readonly model: string;
  readonly status: 'refreshed' | 'up_to_date';
  /** What was computed: all rows, or those of the changed keys. */
  readonly scope: 'all' | 'changed' | 'nothing';
  readonly version: number;
  readonly rows: number;
}

/**
 * Write, audit, publish: computes the model from the latest versions of what it reads, runs its audits, and only
 * then commits. The versions read are part of the commit; when they and the parameters are those of the last
 * commit, nothing is computed. Rejects with AuditFailed, the table left as it was.
 */
export function refreshGold(
  context: LakeContext,
  model: GoldModel,
  auditsSql: string,
  parameters: ModelParameters,
): Promise<GoldResult> {
  return retryLostRaces(() => attemptRefresh(context, model, auditsSql, parameters));
}

async function attemptRefresh(
  context: LakeContext,
  model: GoldModel,
  auditsSql: string,
  parameters: ModelParameters,
): Promise<GoldResult> {
  const { engine } = context;
  const lineage = await lineageOf(engine, model.sql);
  const sources = new Map<string, DeltaTable>();
  for (const name of lineage.tables) sources.set(name, await openByName(context, name));
  const versions = new Map<string, number>();
  for (const [name, source] of sources) versions.set(name, (await source.snapshot()).version);
  const bookmarks = [
    ...[...versions].map(([name, version]) => ({ appId: name, version })),
    { appId: DEFINITION, version: definitionNumber(model, parameters) },
    ...(lineage.usesParameters ? [{ appId: LOGICAL_DATE, version: dayNumber(parameters.logicalDate) }] : []),
  ];
  const existing = await openIfExists(context, model);
  const before = await existing?.snapshot();
  if (before && bookmarks.every(({ appId, version }) => recorded(before, appId) === version)) {
    return { model: model.name, status: 'up_to_date', scope: 'nothing', version: before.version, rows: 0 };
  }

  await setParameters(engine, parameters);
  for (const [name, source] of sources) {
    const where = lookback(model, name, parameters);
    await presentTable(source, name, { version: versions.get(name)!, where });
  }
  const changed = await changedConditions(model, before, bookmarks, sources, versions);
  if (changed) {
    const { source, conditions } = changed;
    await presentTable(sources.get(source)!, source, {
      version: versions.get(source)!,
      where: conditions.source,
    });
  }
  const order = list(model.grain.map(identifier));
  await engine.run(`create or replace table candidate as select * from (${model.sql}) order by ${order}`);
  await runAudits(engine, tablePath.gold(model.name), auditsSql);

  const table = existing ?? (await createTable(context, model));
  const options: OverwriteOptions = {
    orderBy: order,
    bookmarks,
    readVersion: (before ?? (await table.snapshot())).version,
    ...(changed ? { replace: { where: changed.conditions.target } } : {}),
  };
  const { version } = await overwrite(table, 'select * from candidate', options);
  const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
    'select count(*) as rows from candidate',
  );
  return { model: model.name, status: 'refreshed', scope: changed ? 'changed' : 'all', version, rows };
}

const DEFINITION = 'definition';
const LOGICAL_DATE = 'logical_date';

const recorded = (snapshot: Snapshot, appId: string) => snapshot.transactions.get(appId)?.version;

/** Changes with the model's text and with the time zone: then everything is computed again. */
function definitionNumber(model: GoldModel, { businessTimeZone }: ModelParameters): number {
  return createHash('sha256').update(`${businessTimeZone}\n${model.sql}`).digest().readUIntBE(0, 6);
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function lookback(model: GoldModel, table: string, { logicalDate }: ModelParameters): Condition[] {
  return model.lookbacks
    .filter((bound) => bound.table === table)
    .map(({ column, days }) => {
      const first = new Date((dayNumber(logicalDate) - days + 1) * 86_400_000).toISOString().slice(0, 10);
      return { column, op: 'between', value: [first, logicalDate] };
    });
}

/** The conditions on source and target that select the changed keys; undefined when all rows are to be computed. */
async function changedConditions(
  model: GoldModel,
  before: Snapshot | undefined,
  bookmarks: readonly { appId: string; version: number }[],
  sources: ReadonlyMap<string, DeltaTable>,
  versions: ReadonlyMap<string, number>,
) {
  if (!model.incremental || !before) return undefined;
  const { source, sourceColumn, key } = model.incremental;
  const others = bookmarks.filter(({ appId }) => appId !== source);
  const from = recorded(before, source);
  const to = versions.get(source)!;
  const onlySourceMoved = others.every(({ appId, version }) => recorded(before, appId) === version);
  if (!onlySourceMoved || from === undefined || from > to) return undefined;
  const keys = await changedKeys(sources.get(source)!, sourceColumn, from, to);
  if (keys === undefined) return undefined;
  const conditionOn = (column: string): Condition[] => [{ column, op: 'in', value: keys }];
  return { source, conditions: { source: conditionOn(sourceColumn), target: conditionOn(key) } };
}

async function openIfExists(context: LakeContext, model: GoldModel): Promise<DeltaTable | undefined> {
  try {
    return await DeltaTable.open(context, tablePath.gold(model.name));
  } catch (error) {
    if (error instanceof LakeError && error.code === 'table_not_found') return undefined;
    throw error;
  }
}

async function createTable(context: LakeContext, model: GoldModel): Promise<DeltaTable> {
  return DeltaTable.openOrCreate(context, tablePath.gold(model.name), {
    schema: await schemaOfQuery(context.engine, 'select * from candidate'),
    partitionColumns: model.partitionBy,
  });
}
