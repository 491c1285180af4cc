import { tablePath } from '#contracts/lake-layout';
import type { Condition } from '#lake/condition';
import type { LakeContext } from '#lake/context';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { type OverwriteOptions, overwrite } from '#lake/overwrite';
import type { Snapshot } from '#lake/snapshot';
import { identifier, list } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import type { GoldModel } from '../domain/gold-model.ts';
import { runAudits } from './audit.ts';
import {
  type Bookmark,
  contentBookmark,
  dateOfDay,
  dayNumber,
  definitionBookmark,
  holds,
  logicalDateBookmark,
  recordedVersion,
  versionBookmark,
} from './bookmarks.ts';
import { changedKeys } from './changed-keys.ts';
import { lineageOf } from './lineage.ts';
import { madeBy } from './made-by.ts';
import { type ModelParameters, setParameters } from './parameters.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { openByName, openIfExists, presentTable } from './source-tables.ts';
import type { StepRun } from './step-run.ts';

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
  run?: StepRun,
): Promise<GoldResult> {
  return retryLostRaces(() => attemptRefresh(context, model, auditsSql, parameters, run));
}

async function attemptRefresh(
  context: LakeContext,
  model: GoldModel,
  auditsSql: string,
  parameters: ModelParameters,
  run: StepRun | undefined,
): Promise<GoldResult> {
  const { engine } = context;
  const lineage = await lineageOf(engine, model.sql);
  const sources = new Map<string, DeltaTable>();
  for (const name of lineage.tables) sources.set(name, await openByName(context, name));
  const snapshots = new Map<string, Snapshot>();
  for (const [name, source] of sources) snapshots.set(name, await source.snapshot());
  // The result is a function of these and nothing else.
  const definition = modelDefinition(model, parameters.businessTimeZone);
  const inputs = [
    ...[...snapshots].map(([name, snapshot]) => contentBookmark(name, snapshot)),
    definition,
    ...(lineage.usesParameters ? [logicalDateBookmark(parameters.logicalDate)] : []),
  ];
  const existing = await openIfExists(context, tablePath.gold(model.name));
  const before = await existing?.snapshot();
  if (before && holds(before, inputs)) {
    return { model: model.name, status: 'up_to_date', scope: 'nothing', version: before.version, rows: 0 };
  }

  await setParameters(engine, parameters);
  const changed = before && (await changedConditions(model, before, inputs, sources, snapshots));
  for (const [name, source] of sources) {
    const where = changed?.source === name ? changed.where : lookback(model, name, parameters);
    await presentTable(source, name, { version: snapshots.get(name)!.version, where });
  }
  const order = list(model.grain.map(identifier));
  await engine.run(`create or replace table candidate as select * from (${model.sql}) order by ${order}`);
  await runAudits(engine, tablePath.gold(model.name), auditsSql, run);

  const table = existing ?? (await createTable(context, model));
  const options: OverwriteOptions = {
    orderBy: order,
    bookmarks: [...inputs, ...[...snapshots].map(([name, snapshot]) => versionBookmark(name, snapshot))],
    userMetadata: await madeBy(engine, {
      rules: definition.version,
      time_zone: parameters.businessTimeZone,
      ...(run && { run_id: run.runId }),
    }),
    readVersion: (before ?? (await table.snapshot())).version,
    // All rows come anew: so may the columns, when the model was changed.
    ...(changed
      ? { replace: { where: changed.replaced } }
      : { schema: 'replace', partitionColumns: model.partitionBy }),
  };
  const { version } = await overwrite(table, 'select * from candidate', options);
  const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
    'select count(*) as rows from candidate',
  );
  return { model: model.name, status: 'refreshed', scope: changed ? 'changed' : 'all', version, rows };
}

/** Differs whenever the model's text or the zone of its dates does. */
export const modelDefinition = ({ sql }: Pick<GoldModel, 'sql'>, businessTimeZone: string): Bookmark =>
  definitionBookmark(`${businessTimeZone}\n${sql}`);

function lookback(model: GoldModel, table: string, { logicalDate }: ModelParameters): Condition[] {
  return model.lookbacks
    .filter((bound) => bound.table === table)
    .map(({ column, days }) => {
      const first = dateOfDay(dayNumber(logicalDate) - days + 1);
      return { column, op: 'between', value: [first, logicalDate] };
    });
}

/**
 * What selects the changed keys in the source (`where`) and the rows they replace (`replaced`); undefined when
 * all rows are to be computed.
 */
async function changedConditions(
  model: GoldModel,
  before: Snapshot,
  inputs: readonly Bookmark[],
  sources: ReadonlyMap<string, DeltaTable>,
  snapshots: ReadonlyMap<string, Snapshot>,
) {
  if (!model.incremental) return undefined;
  const { source, sourceColumn, key } = model.incremental;
  const snapshot = snapshots.get(source)!;
  const { version } = snapshot;
  const moved = contentBookmark(source, snapshot).appId;
  const from = recordedVersion(before, source);
  const onlySourceMoved = holds(
    before,
    inputs.filter(({ appId }) => appId !== moved),
  );
  if (!onlySourceMoved || from === undefined || from > version) return undefined;
  const keys = await changedKeys(sources.get(source)!, sourceColumn, from, version);
  if (keys === undefined) return undefined;
  const conditionOn = (column: string): Condition[] => [{ column, op: 'in', value: keys }];
  return { source, where: conditionOn(sourceColumn), replaced: conditionOn(key) };
}

async function createTable(context: LakeContext, model: GoldModel): Promise<DeltaTable> {
  return DeltaTable.openOrCreate(context, tablePath.gold(model.name), {
    schema: await schemaOfQuery(context.engine, 'select * from candidate'),
    partitionColumns: model.partitionBy,
  });
}
